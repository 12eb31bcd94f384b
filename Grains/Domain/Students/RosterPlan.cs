using System.Collections.Immutable;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>What a file would do to a school's roster, worked out against one version of it. Nobody leaves who was not named.</summary>
/// <param name="HadStudents">Whether the roster held students before.</param>
public sealed record RosterPlan(
    long Version, bool HadStudents, PeoplePlan<StudentRow, Student> Students, PeoplePlan<StaffRow, StaffMember> Staff)
{
    /// <summary>Who has left the school, as they are afterwards.</summary>
    public ImmutableArray<Student> Left { get; init; } = [];

    /// <param name="answers">By the place of a doubtful row: a candidate's id, or <c>new</c>.</param>
    /// <param name="departures">Who has left, of those whom the file does not name; others stay.</param>
    public static RosterPlan Of(Roster roster, PeopleRows rows, IReadOnlyDictionary<FilePlace, string> answers, Departures? departures = null)
    {
        var students = rows.HasStudents ? StudentPlanning.Plan(roster, rows, answers) : PeoplePlan<StudentRow, Student>.Empty;
        return new(
            roster.Version,
            !roster.Everybody().IsEmpty,
            students,
            rows.HasStaff ? StaffPlanning.Plan(roster.Staff, rows, answers) : PeoplePlan<StaffRow, StaffMember>.Empty)
        {
            Left = departures is null ? [] : [.. departures.Among(students.Missing)],
        };
    }

    public bool ChangesNothing => Students is { New: [], Changed: [] } && Staff is { New: [], Changed: [] } && Left is [];

    /// <summary>The change to make: new and changed people, and who has left; those in doubt and those at fault stay out.</summary>
    /// <param name="newCode">A code that was never given before.</param>
    public RosterChange Change(string school, Func<string> newCode) => new(
        Version,
        [
            .. Students.Changed.Select(change => change.After),
            .. Students.New.Select(row => StudentPlanning.Enrol(row, $"{school}.s{newCode()}", HadStudents)),
            .. Left,
        ],
        [.. Staff.Changed.Select(change => change.After), .. Staff.New.Select(row => StaffPlanning.Appoint(row, $"a-{newCode()}"))]);
}

/// <param name="Students">Their ids.</param>
/// <param name="Since">The first day away.</param>
public sealed record Departures(ImmutableHashSet<string> Students, DateOnly Since)
{
    /// <summary>Who has left, as they are afterwards.</summary>
    public IEnumerable<Student> Among(IEnumerable<Student> students) =>
        students.Where(student => Students.Contains(student.Id)).Select(student => Leaving.On(student, Since) with { LeftOn = Since.AddDays(-1) });
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
