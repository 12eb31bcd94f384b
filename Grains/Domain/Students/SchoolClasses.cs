using Engagement.Students;

namespace Engagement.Domain;

public static class SchoolClasses
{
    /// <summary>Every class that has students, with its grade; the youngest first.</summary>
    public static IReadOnlyDictionary<string, int> GradesOfClasses(this Roster roster) =>
        roster.Students.DistinctBy(student => student.Class).OrderBy(student => student.Grade).ThenBy(student => student.Class, StringComparer.Ordinal)
            .ToDictionary(student => student.Class, student => student.Grade);

    /// <summary>How many students every class has; the youngest first.</summary>
    public static IReadOnlyDictionary<string, int> SizesOfClasses(this Roster roster)
    {
        var sizes = roster.Students.CountBy(student => student.Class).ToDictionary();
        return roster.GradesOfClasses().Keys.ToDictionary(name => name, name => sizes[name]);
    }
}
