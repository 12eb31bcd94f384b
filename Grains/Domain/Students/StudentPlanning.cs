using System.Collections.Immutable;
using System.Globalization;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>What a list of students would change.</summary>
internal static class StudentPlanning
{
    /// <summary>Who has left is known again by an id only: a name may be that of somebody new.</summary>
    public static PeoplePlan<StudentRow, Student> Plan(Roster roster, PeopleRows rows, IReadOnlyDictionary<FilePlace, string> answers)
    {
        var matching = new PeopleMatching<StudentRow, Student>(
            [(row => row.Id, student => student.Id), (row => row.ExternalId, student => student.ExternalId)],
            (row => LikenessOf(row.Name, row.Class), student => student.LeftOn is null ? LikenessOf(student.Name, ClassOf(student)) : student.Id),
            (row => PersonName.Key(row.Name), student => student.LeftOn is null ? PersonName.Key(student.Name) : student.Id),
            student => student.Id);
        var plan = Planning.Plan(
            matching, roster.Everybody(), rows.Students, rows.WrongStudents, answers, student => student.Id, student => student.Name, Apply);
        return plan with { Missing = [.. plan.Missing.Where(student => student.LeftOn is null)] };
    }

    /// <param name="isNew">Whether the student has come to the school; whom its first list names was there before.</param>
    public static Student Enrol(StudentRow row, string id, bool isNew)
    {
        ImmutableArray<Membership> memberships = row.Joins is { Faction: { } faction } joins ? [new(faction, joins.Since, null)] : [];
        return new(id, row.Name, row.Class.ToString(), row.Class.Grade, ShownAs: null, memberships)
        {
            ExternalId = row.ExternalId,
            JoinedOn = isNew ? memberships.Select(membership => membership.From).Append(row.InClassSince).Min() : null,
        };
    }

    /// <summary>The student after the row; null when the day of a new membership or class lies before the last one began.</summary>
    private static (Student After, ImmutableArray<FieldChange> Fields)? Apply(StudentRow row, Student student)
    {
        if ((row.Joins is { } joins ? student.Memberships.Move(joins.Faction, joins.Since) : student.Memberships) is not { } memberships
            || (ClassOf(student) == row.Class ? student : student.InClass(row.Class.ToString(), row.Class.Grade, row.InClassSince)) is not { } placed)
        {
            return null;
        }

        var after = placed with
        {
            Name = PersonName.Better(student.Name, row.Name),
            ExternalId = row.ExternalId ?? student.ExternalId,
            Memberships = memberships,
            LeftOn = null,
        };
        return (after, Planning.Differences(
            ("name", student.Name, after.Name),
            ("class", student.Class, after.Class),
            ("externalId", student.ExternalId, after.ExternalId),
            ("leftOn", student.LeftOn?.ToString("O", CultureInfo.InvariantCulture), null),
            ("faction", student.Memberships.Lasting()?.Faction, memberships.Lasting()?.Faction)));
    }

    private static string LikenessOf(string name, ClassName @class) => $"{@class} {PersonName.Key(name)}";

    private static ClassName ClassOf(Student student) => ClassName.Parse(student.Class) ?? new(student.Grade, student.Class);
}
