using System.Collections.Immutable;
using System.Globalization;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>
/// What a new academic year means for the classes: each goes up by a grade and keeps its letter, the last one finishes school. Memberships of
/// factions go on. Deeds of the year that ends keep the class of their day.
/// </summary>
internal static class Promotion
{
    private const int LastGrade = 11;

    public static ImmutableArray<ClassStep> Propose(Roster roster) =>
        [.. roster.GradesOfClasses().Select(one => new ClassStep(one.Key, NextOf(one.Key, one.Value)))];

    /// <summary>Whether every class is named once, and becomes a class of its own grade or the next, or has finished.</summary>
    public static bool Fits(ImmutableArray<ClassStep> steps, Roster roster)
    {
        var grades = roster.GradesOfClasses();
        return steps.Length == grades.Count && steps.Select(step => step.Class).ToHashSet().SetEquals(grades.Keys)
            && steps.All(step => step.Next is not { } next || (GradeOf(next) - grades[step.Class]) is 0 or 1);
    }

    /// <param name="lastDay">The last day of the year that ends.</param>
    public static (ImmutableArray<Student> Students, ImmutableArray<Student> Finished) Of(
        ImmutableArray<Student> students, ImmutableArray<ClassStep> steps, DateOnly lastDay)
    {
        var next = steps.ToDictionary(step => step.Class, step => step.Next);
        var finished = students.Where(student => next.TryGetValue(student.Class, out var to) && to is null).ToHashSet();
        return (
            [.. students.Where(student => !finished.Contains(student)).Select(student => next.TryGetValue(student.Class, out var to) ? InClass(student, to!, lastDay) : student)],
            [.. students.Where(finished.Contains).Select(student => Leaving.On(student, lastDay.AddDays(1)) with { LeftOn = lastDay })]);
    }

    /// <summary>Whoever came into the class after the last day, by a list that was read before the year began, is in the right one already.</summary>
    private static Student InClass(Student student, string @class, DateOnly lastDay) =>
        student.InClass(@class, GradeOf(@class)!.Value, lastDay.AddDays(1)) ?? student;

    private static string? NextOf(string @class, int grade) =>
        grade >= LastGrade ? null
        : ClassName.Parse(@class) is { } name ? $"{name with { Grade = name.Grade + 1 }}"
        : string.Create(CultureInfo.InvariantCulture, $"{grade + 1}");

    private static int? GradeOf(string @class) => ClassName.Parse(@class)?.Grade;
}
