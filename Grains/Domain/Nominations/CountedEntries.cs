using System.Collections.Frozen;
using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Ledger;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>What of a school's book counts for the nominations of an academic year.</summary>
internal static class CountedEntries
{
    /// <summary>Of the plan's forms, those that say which direction of work an event belongs to.</summary>
    private static readonly FrozenDictionary<string, string> Directions = new Dictionary<string, string>
    {
        ["sports-series"] = "sports",
        ["competition"] = "sports",
        ["quiz"] = "intellectual",
    }.ToFrozenDictionary();

    /// <param name="season">The academic year that the deeds belong to.</param>
    /// <param name="book">The whole book: what undoes an entry may have been written long after it.</param>
    /// <param name="events">The plan, which knows the forms.</param>
    public static ImmutableArray<CountedEntry> Of(Season season, IReadOnlyCollection<SheetRecord> book, IEnumerable<PlannedEvent> events)
    {
        var forms = events.ToDictionary(planned => planned.Id, planned => planned.Form);
        var undone = Undone(book);
        return
        [
            .. from sheet in book
               where !sheet.IsReversal && season.From <= sheet.Day && sheet.Day <= season.To
               let form = sheet.Event is null ? null : forms.GetValueOrDefault(sheet.Event)
               let direction = form is null ? null : Directions.GetValueOrDefault(form)
               from line in sheet.Entries.Select((entry, i) => (Entry: entry, Seq: sheet.FirstSeq + i))
               let entry = line.Entry
               where entry.Granted > 0 && !undone.Contains(line.Seq)
               select new CountedEntry(entry.Student, entry.Kind, entry.Granted, entry.Counted, sheet.Day, sheet.Event, sheet.Host, form) { Direction = direction },
        ];
    }

    /// <summary>Events that somebody has led: an event was held, whatever caps left of the points for it.</summary>
    public static IReadOnlySet<string> Led(IReadOnlyCollection<SheetRecord> book)
    {
        var undone = Undone(book);
        return book
            .Where(sheet => !sheet.IsReversal && sheet.Event is not null
                && sheet.Entries.Index().Any(line => line.Item.Kind == Kind.EventLead && !undone.Contains(sheet.FirstSeq + line.Index)))
            .Select(sheet => sheet.Event!)
            .ToHashSet();
    }

    private static HashSet<long> Undone(IEnumerable<SheetRecord> book) =>
        book.SelectMany(sheet => sheet.Entries).Select(entry => entry.ReversesSeq).OfType<long>().ToHashSet();
}
