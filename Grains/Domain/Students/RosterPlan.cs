using System.Collections.Immutable;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>What a file would do to a school's roster, worked out against one version of it. Nothing is ever removed.</summary>
/// <param name="HadStudents">Whether the roster held students before.</param>
public sealed record RosterPlan(
    long Version, bool HadStudents, PeoplePlan<StudentRow, Student> Students, PeoplePlan<StaffRow, StaffMember> Staff)
{
    /// <param name="answers">By the place of a doubtful row: a candidate's id, or <c>new</c>.</param>
    public static RosterPlan Of(Roster roster, PeopleRows rows, IReadOnlyDictionary<FilePlace, string> answers) => new(
        roster.Version,
        !roster.Everybody().IsEmpty,
        rows.HasStudents ? StudentPlanning.Plan(roster.Students, rows, answers) : PeoplePlan<StudentRow, Student>.Empty,
        rows.HasStaff ? StaffPlanning.Plan(roster.Staff, rows, answers) : PeoplePlan<StaffRow, StaffMember>.Empty);

    public bool ChangesNothing => Students is { New: [], Changed: [] } && Staff is { New: [], Changed: [] };

    /// <summary>The change to make: new and changed people; those in doubt and those at fault stay out.</summary>
    /// <param name="newCode">A code that was never given before.</param>
    public RosterChange Change(string school, Func<string> newCode) => new(
        Version,
        [.. Students.Changed.Select(change => change.After), .. Students.New.Select(row => StudentPlanning.Enrol(row, $"{school}.s{newCode()}", HadStudents))],
        [.. Staff.Changed.Select(change => change.After), .. Staff.New.Select(row => StaffPlanning.Appoint(row, $"a-{newCode()}"))]);
}

/// <summary>What was read from a file; the faulty rows among them too.</summary>
/// <param name="HasStudents">Whether the file speaks of students at all.</param>
public sealed record PeopleRows(
    bool HasStudents,
    bool HasStaff,
    ImmutableArray<StudentRow> Students,
    ImmutableArray<StaffRow> Staff,
    ImmutableArray<WrongRow> WrongStudents,
    ImmutableArray<WrongRow> WrongStaff);
