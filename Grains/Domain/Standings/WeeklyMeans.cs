using System.Collections.Immutable;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>The means of the faction board in one window at the end of a week.</summary>
/// <param name="From">First day of the window.</param>
internal sealed record WeekMeans(Period Period, DateOnly From, int Sum, int Roll, int TopSum, int TopHeads, int Active)
{
    /// <summary>The Sunday whose end froze them; unknown of what was sealed before this was kept.</summary>
    public DateOnly? On { get; init; }

    public Priors ToPriors() => new(new Fraction(Sum, Roll), new Fraction(TopSum, TopHeads), new Fraction(Active, Roll));
}

/// <summary>
/// The board's means at the end of the last week, which stay as they are until the next week has ended: one faction's index
/// then depends on its own entries only (rulebook, section 6).
/// </summary>
internal sealed class WeeklyMeans
{
    private readonly List<WeekMeans> _means = [];
    private DateOnly _upTo = DateOnly.MinValue;

    public static WeeklyMeans Restore(WeeklyMeansSnapshot snapshot)
    {
        var means = new WeeklyMeans { _upTo = snapshot.UpTo };
        means._means.AddRange(snapshot.Seals);
        return means;
    }

    /// <summary>Seals the weeks of the season that have ended before a day and are not sealed yet.</summary>
    /// <param name="meansOn">The means of a period's window on the last day of a week; null while nothing was earned in it.</param>
    public void AdvanceTo(DateOnly today, SeasonCalendar calendar, Func<Period, DateOnly, WeekMeans?> meansOn)
    {
        var (first, last) = calendar.Window(Period.Year, today);
        var week = SeasonCalendar.WeekOf(_upTo < first ? first : _upTo.AddDays(1));
        for (var sunday = week.AddDays(6); sunday < today && sunday <= last; sunday = sunday.AddDays(7))
        {
            foreach (var period in (ReadOnlySpan<Period>)[Period.Week, Period.Month, Period.Quarter])
            {
                if (meansOn(period, sunday) is { } seal)
                {
                    Keep(seal with { On = sunday });
                }
            }

            _upTo = sunday;
        }
    }

    /// <summary>
    /// What to draw an index of a window towards; for a week, the last week in which something was earned. Null before the first
    /// seal of the window.
    /// </summary>
    public WeekMeans? Of(Period period, DateOnly from) =>
        _means.Find(seal => seal.Period == period && (period == Period.Week || seal.From == from));

    public WeeklyMeansSnapshot Snapshot() => new(_upTo, [.. _means]);

    /// <summary>Of weeks and months only the last seal is needed, of quarters the last of each: the year's index is their mean.</summary>
    private void Keep(WeekMeans next)
    {
        _means.RemoveAll(seal => seal.Period == next.Period && (seal.Period != Period.Quarter || seal.From == next.From));
        _means.Add(next);
    }
}

internal sealed record WeeklyMeansSnapshot(DateOnly UpTo, ImmutableArray<WeekMeans> Seals);
