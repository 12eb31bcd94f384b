using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Sheets;
using Engagement.Students;

namespace Engagement.Exports;

/// <summary>The book line by line, for reading; what another installation needs is in the archive.</summary>
internal static class LedgerTable
{
    public static ExportTable Of(IEnumerable<SheetRecord> sheets, SchoolProfile profile, Roster roster, ExportWords words)
    {
        var names = roster.Everybody().ToDictionary(student => student.Id, student => student.Name);
        var factions = profile.Factions.ToDictionary(faction => faction.Id, faction => words.In(faction.ShortName));
        var events = profile.Events.ToDictionary(planned => planned.Id, planned => words.In(planned.Title));
        var zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
        return new(
            words["ledger"],
            words.Headers(
                "seq", "day", "recorded", "student", "name", "class", "faction", "kind", "level", "event", "units", "asked", "granted", "withheld", "why", "reverses"),
            from sheet in sheets
            let recorded = TimeZoneInfo.ConvertTime(sheet.RecordedAt, zone).DateTime
            from line in sheet.Entries.Select((entry, at) => (Entry: entry, Seq: sheet.FirstSeq + at))
            let entry = line.Entry
            select new object?[]
            {
                line.Seq, sheet.Day, recorded, entry.Student, names.GetValueOrDefault(entry.Student), entry.Class,
                entry.Faction is { } faction ? factions.GetValueOrDefault(faction, faction) : null,
                Rulebook.Default.Find(entry.Kind) is { } kind ? words.In(kind.Name) : entry.Kind,
                words.LevelOf(sheet.Level),
                sheet.Event is { } named ? events.GetValueOrDefault(named, named) : null,
                entry.Units, entry.Asked, entry.Granted, entry.Withheld,
                string.Join(", ", LineReceipt.WhyOf(entry.Why).Select(why => words[why])), entry.ReversesSeq,
            });
    }

    public static async Task<List<SheetRecord>> Sheets(IGrainFactory grains, string school)
    {
        const int Page = 500;
        var ledger = grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(school));
        var sheets = new List<SheetRecord>();
        while (await ledger.Read(sheets is [.., var last] ? last.LastSeq : 0, Page) is { IsEmpty: false } page)
        {
            sheets.AddRange(page);
        }

        return sheets;
    }
}
