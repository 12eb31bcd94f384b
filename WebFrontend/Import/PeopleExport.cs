using System.Globalization;
using CsvHelper;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Students;

namespace Engagement.Import;

/// <summary>
/// The students as a table that Excel opens in Kazakh and Russian (a mark of UTF-8, semicolons), and that an import takes back without
/// any change.
/// </summary>
internal static class PeopleExport
{
    private static readonly string[] Fields =
        [ImportField.Id, ImportField.ExternalId, ImportField.Name, ImportField.Class, ImportField.Faction, ImportField.Since];

    public static byte[] Csv(Roster roster, SchoolProfile profile, string language)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord([.. Fields.Select(field => PeopleHeaders.Of(field, language))]);
            foreach (var student in roster.Students.OrderBy(student => student.Grade).ThenBy(student => student.Class, KazakhOrder.Comparer))
            {
                var member = student.Memberships.Lasting();
                var faction = profile.Factions.FirstOrDefault(known => known.Id == member?.Faction);
                csv.WriteRecord(
                [
                    student.Id, student.ExternalId ?? "", student.Name, student.Class,
                    faction is null ? "" : PeopleHeaders.In(faction.ShortName, language),
                    member?.From.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "",
                ]);
            }
        }

        return content.ToArray();
    }
}
