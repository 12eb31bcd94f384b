using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>One student's entries, or some of them, added up in the ways that the nominations ask for.</summary>
internal sealed class EntrySum(ImmutableArray<CountedEntry> entries)
{
    public bool IsEmpty => entries.IsEmpty;

    public int Points => entries.Sum(entry => entry.Points);

    public int Units => entries.Sum(entry => entry.Units);

    public int Count => entries.Length;

    public int Weeks => Distinct(entry => SeasonCalendar.WeekOf(entry.Day));

    public int Months => Distinct(entry => (entry.Day.Year, entry.Day.Month));

    public int Quarters(SeasonCalendar calendar) => Distinct(entry => calendar.QuarterOf(entry.Day));

    public int Hosts => entries.Select(entry => entry.Host).OfType<string>().Distinct().Count();

    public int Forms => entries.Select(entry => entry.Form).OfType<string>().Distinct().Count();

    public int Events => entries.Select(entry => entry.Event).OfType<string>().Distinct().Count();

    public DateOnly? Last => entries.IsEmpty ? null : entries.Max(entry => entry.Day);

    public EntrySum Of(params ImmutableArray<string> kinds) => Where(entry => entry.IsOf(kinds));

    public EntrySum Where(Func<CountedEntry, bool> counts) => new([.. entries.Where(counts)]);

    private int Distinct<T>(Func<CountedEntry, T> what) => entries.Select(what).Distinct().Count();
}
