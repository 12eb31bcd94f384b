using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Ledger;
using Engagement.Reports;

namespace Engagement.Domain;

/// <summary>What plan and book say of a period: of one faction, or of the whole school.</summary>
public static class ReportFiguring
{
    /// <summary>A quarter of a whole school has some seventy.</summary>
    private const int Most = 120;

    /// <param name="faction">Null for the whole school.</param>
    /// <param name="planFrom">The day from which the plan counts: what was due before is nobody's omission; null before it is approved.</param>
    public static ReportFigures Of(
        ReportPeriod period, string? faction, IEnumerable<PlannedEvent> events, IReadOnlyDictionary<string, OccurrenceRecord> records, DateOnly? planFrom,
        IEnumerable<SheetRecord> sheets, DateOnly today)
    {
        var points = sheets.Where(sheet => period.From <= sheet.Day && sheet.Day <= period.To)
            .SelectMany(sheet => sheet.Entries).Where(entry => faction is null || entry.Faction == faction).Sum(entry => (long)entry.Granted);
        var occurrences = events.Where(one => (faction is null || one.Host == faction) && one.From <= period.To)
            .Select(one => Reported(one, records.GetValueOrDefault(one.Id), planFrom, today))
            .Where(one => one.To >= period.From || one.IsOverdue)
            .OrderBy(one => one.From).ThenBy(one => one.Id, StringComparer.Ordinal).Take(Most);
        return new(points, [.. occurrences]);
    }

    private static ReportedOccurrence Reported(PlannedEvent planned, OccurrenceRecord? record, DateOnly? planFrom, DateOnly today)
    {
        var state = record?.State ?? OccurrenceState.Planned;
        var isOpen = state is OccurrenceState.Planned or OccurrenceState.Announced or OccurrenceState.Open or OccurrenceState.Held or OccurrenceState.Returned;
        return new(
            planned.Id, planned.Title, planned.From, planned.To, state, record?.Held?.TookPart,
            isOpen && planned.To < today && planFrom is { } from && planned.To >= from);
    }
}
