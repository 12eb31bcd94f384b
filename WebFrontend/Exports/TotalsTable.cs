using System.Globalization;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Students;

namespace Engagement.Exports;

/// <summary>
/// What each student earned in the year and its quarters, class by class in the order of the alphabet. A table of names has no
/// places; who has nothing in the book does not stand in it.
/// </summary>
internal static class TotalsTable
{
    public static ExportTable Of(IEnumerable<SheetRecord> sheets, SchoolProfile profile, Roster roster, DateOnly today, ExportWords words)
    {
        var calendar = new SeasonCalendar(profile.Season);
        var sums = new Dictionary<string, int[]>();
        foreach (var sheet in sheets)
        {
            if (calendar.QuarterOf(sheet.Day) is not { } quarter)
            {
                continue;
            }

            foreach (var entry in sheet.Entries)
            {
                sums.TryAdd(entry.Student, new int[calendar.Quarters.Length]);
                sums[entry.Student][calendar.Quarters.IndexOf(quarter)] += entry.Granted;
            }
        }

        var students = roster.Everybody().ToDictionary(student => student.Id);
        var factions = profile.Factions.ToDictionary(faction => faction.Id, faction => words.In(faction.ShortName));
        return new(
            words["totals"],
            [
                .. words.Headers("student", "name", "class", "faction"),
                .. calendar.Quarters.Select(quarter => string.Format(CultureInfo.InvariantCulture, words["quarter"], quarter.Number)),
                words["year"],
            ],
            from sum in sums.OrderBy(one => students.TryGetValue(one.Key, out var known) ? known.Grade : int.MaxValue)
                .ThenBy(one => students.GetValueOrDefault(one.Key)?.Class, KazakhOrder.Comparer)
                .ThenBy(one => students.GetValueOrDefault(one.Key)?.Name, KazakhOrder.Comparer)
            let student = students.GetValueOrDefault(sum.Key)
            select (object?[])
            [
                sum.Key, student?.Name, student?.Class,
                student?.FactionOn(today) is { } faction ? factions.GetValueOrDefault(faction, faction) : null,
                .. sum.Value.Cast<object?>(), sum.Value.Sum(),
            ]);
    }
}
