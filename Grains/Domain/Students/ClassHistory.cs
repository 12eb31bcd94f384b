using Engagement.Students;

namespace Engagement.Domain;

/// <summary>Changes of class keep what was, so that a deed counts for the class of its day.</summary>
public static class ClassHistory
{
    /// <summary>
    /// The student in a class from a day on; null when the day lies before the beginning of the present class, which would rewrite what
    /// has been counted. The same day again corrects what was said of it.
    /// </summary>
    public static Student? InClass(this Student student, string @class, int grade, DateOnly since)
    {
        if (student.Class == @class)
        {
            return student;
        }

        var moved = student with { Class = @class, Grade = grade };
        var lastDay = since.AddDays(-1);
        return student.EarlierClasses switch
        {
            [.., var last] when last.Until > lastDay => null,
            [.. var before, var last] when last.Until == lastDay => moved with { EarlierClasses = last.Class == @class ? before : student.EarlierClasses },
            var earlier => moved with { EarlierClasses = [.. earlier, new(student.Class, lastDay)] },
        };
    }
}
