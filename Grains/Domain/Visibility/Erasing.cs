using Engagement.Students;

namespace Engagement.Domain;

/// <summary>What is kept of an erasure must not name the person.</summary>
public static class Erasing
{
    /// <summary>Whether a text holds any part of the student's name.</summary>
    public static bool Names(Student student, string text) => new Traces(student.Name, student.ShownAs).AreIn(text, isInSheet: true);
}
