using System.Collections.Immutable;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>What a list of the staff would change. It gives nobody an account.</summary>
internal static class StaffPlanning
{
    public static PeoplePlan<StaffRow, StaffMember> Plan(
        ImmutableArray<StaffMember> known, PeopleRows rows, IReadOnlyDictionary<FilePlace, string> answers)
    {
        var matching = new PeopleMatching<StaffRow, StaffMember>(
            [(row => row.Id, member => member.Id), (row => row.ExternalId, member => member.ExternalId), (row => row.Login?.ToLowerInvariant(), member => member.Login?.ToLowerInvariant())],
            (row => PersonName.Key(row.Name), member => PersonName.Key(member.Name)),
            (row => PersonName.Key(row.Name), member => PersonName.Key(member.Name)),
            member => member.Id);
        return Planning.Plan(matching, known, rows.Staff, rows.WrongStaff, answers, member => member.Id, member => member.Name, Apply);
    }

    public static StaffMember Appoint(StaffRow row, string id) =>
        new(id, row.Name) { ExternalId = row.ExternalId, Login = row.Login, Post = row.Post };

    private static (StaffMember After, ImmutableArray<FieldChange> Fields)? Apply(StaffRow row, StaffMember member)
    {
        var after = member with
        {
            Name = PersonName.Better(member.Name, row.Name),
            ExternalId = row.ExternalId ?? member.ExternalId,
            Login = row.Login ?? member.Login,
            Post = row.Post ?? member.Post,
        };
        return (after, Planning.Differences(
            ("name", member.Name, after.Name),
            ("login", member.Login, after.Login),
            ("post", member.Post, after.Post),
            ("externalId", member.ExternalId, after.ExternalId)));
    }
}
