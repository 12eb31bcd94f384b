using System.Globalization;
using CsvHelper;
using Engagement.Domain;
using Engagement.Import;

namespace Engagement.Volunteering;

/// <summary>The passport as a table that Excel opens in Kazakh and Russian (a mark of UTF-8, semicolons).</summary>
internal static class PassportTable
{
    private static readonly Localized[] Headers =
    [
        new("Күні", "Дата", "Day"),
        new("Не істеді", "Что сделано", "What was done"),
        new("Жұмыстың атауы", "Название работы", "Name of the work"),
        new("Жарты сағат", "Получасов", "Half-hours"),
        new("Ұпайға саналғаны", "Засчитано в баллы", "Counted for points"),
        new("Ұпай", "Баллы", "Points"),
        new("Растаған адам", "Кто подтвердил", "Verified by"),
    ];

    public static byte[] Csv(Passport passport, string language)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord([.. Headers.Select(header => PeopleHeaders.In(header, language))]);
            foreach (var item in passport.Items)
            {
                var isTime = item.Kind != Verifying.VolunteerLead;
                csv.WriteRecord(
                [
                    item.Day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), PeopleHeaders.In(Rulebook.Default.Find(item.Kind)!.Name, language), item.Title ?? "",
                    isTime ? $"{item.Units}" : "", isTime ? $"{item.Counted}" : "", $"{item.Granted}", item.By ?? "",
                ]);
            }
        }

        return content.ToArray();
    }
}
