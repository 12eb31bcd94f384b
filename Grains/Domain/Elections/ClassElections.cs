using System.Collections.Immutable;
using Engagement.Elections;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>One election for each class, set up together (September, grades 1–11).</summary>
public static class ClassElections
{
    /// <param name="batch">What the client sends again when it did not hear: the same classes get the same elections.</param>
    /// <param name="only">Classes; empty for all.</param>
    public static ImmutableArray<ElectionNotice> Of(
        Guid batch, IEnumerable<Student> students, IReadOnlyCollection<string> only, int seats, VotingHours hours, string by) =>
        [
            .. students.GroupBy(student => student.Class).Where(one => only.Count == 0 || only.Contains(one.Key))
                .OrderBy(one => one.First().Grade).ThenBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => Of(DerivedSheetId.Of("class-election", $"{batch}", one.Key), one.Key, one.First().Grade, seats, hours, by)),
        ];

    public static ElectionNotice Of(Guid id, string name, int grade, int seats, VotingHours hours, string by) =>
        new(id, ElectionKind.Class, name, seats, new(grade, grade, name, false), grade <= ElectionCourse.OldestByHands, hours, by);
}
