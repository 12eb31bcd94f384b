using Engagement.Domain;
using Engagement.Exports;
using Engagement.Schools;
using Engagement.Students;

namespace Engagement.Import;

/// <summary>The students as a table that an import takes back without any change.</summary>
internal static class PeopleExport
{
    private static readonly string[] Fields =
        [ImportField.Id, ImportField.ExternalId, ImportField.Name, ImportField.Class, ImportField.Faction, ImportField.Since];

    public static ExportTable Of(Roster roster, SchoolProfile profile, string language) => new(
        PeopleHeaders.In(PeopleHeaders.Students, language),
        [.. Fields.Select(field => PeopleHeaders.Of(field, language))],
        from student in roster.Students.OrderBy(student => student.Grade).ThenBy(student => student.Class, KazakhOrder.Comparer)
        let member = student.Memberships.Lasting()
        let faction = profile.Factions.FirstOrDefault(known => known.Id == member?.Faction)
        select new object?[]
        {
            student.Id, student.ExternalId, student.Name, student.Class, faction is null ? null : PeopleHeaders.In(faction.ShortName, language), member?.From,
        });
}
