using System.Collections.Immutable;
using Engagement.Ledger;
using Engagement.Oversight;

namespace Engagement.Domain;

/// <summary>Who awards what beside what all award, and whom nobody has noticed. A picture to talk about, no judgement.</summary>
internal static class Overview
{
    public static AwardOverview Of(
        DateOnly from, DateOnly to, IEnumerable<ListedSheet> sheets, IEnumerable<string> students, Rulebook rulebook)
    {
        var standing = sheets.Where(sheet => !sheet.Sheet.IsReversal).ToList();
        var entries = standing.SelectMany(Standing).ToList();
        var noticed = entries.Select(entry => entry.Student).ToHashSet();
        return new(
            from, to, SharesOf(entries, rulebook),
            [.. standing.GroupBy(sheet => sheet.Sheet.Author).Select(own => AwarderOf(own.Key, [.. own], rulebook)).OrderByDescending(one => one.Lines)],
            [.. students.Where(student => !noticed.Contains(student))]);
    }

    private static AwarderOverview AwarderOf(string staff, List<ListedSheet> sheets, Rulebook rulebook)
    {
        var entries = sheets.SelectMany(Standing).ToList();
        var largestWeek = sheets
            .GroupBy(sheet => SeasonCalendar.WeekOf(sheet.Sheet.Day))
            .Max(week => week.SelectMany(Standing).Count(SecondPerson.IsLarge));
        return new(
            staff, sheets.Count, entries.Count, entries.Sum(entry => entry.Granted),
            entries.Select(entry => entry.Student).Distinct().Count(), sheets.Sum(sheet => sheet.Undone.Length),
            largestWeek, largestWeek > SecondPerson.UsualLargeAwards, SharesOf(entries, rulebook));
    }

    private static IEnumerable<Entry> Standing(ListedSheet listed) =>
        listed.Sheet.Entries.Where((_, i) => !listed.Undone.Contains(listed.Sheet.FirstSeq + i));

    /// <summary>Rounded to the nearest percent; a group without lines is left out.</summary>
    private static ImmutableArray<GroupShare> SharesOf(List<Entry> entries, Rulebook rulebook) =>
    [
        .. entries
            .GroupBy(entry => rulebook.Find(entry.Kind)!.Group)
            .Select(group => new GroupShare(group.Key, ((200 * group.Count()) + entries.Count) / (2 * entries.Count)))
            .OrderByDescending(share => share.Percent).ThenBy(share => share.Group, StringComparer.Ordinal),
    ];
}
