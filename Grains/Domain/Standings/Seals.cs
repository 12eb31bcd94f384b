using System.Collections.Immutable;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>The means of the faction board in one window at the end of a week.</summary>
/// <param name="From">First day of the window.</param>
internal sealed record Seal(Period Period, DateOnly From, int Sum, int Roll, int TopSum, int TopHeads, int Active)
{
    /// <summary>The Sunday whose end froze them; unknown of what was sealed before this was kept.</summary>
    public DateOnly? On { get; init; }

    public Priors ToPriors() => new(new Fraction(Sum, Roll), new Fraction(TopSum, TopHeads), new Fraction(Active, Roll));
}

/// <summary>
/// The board's means at the end of the last week, which stay as they are until the next week has ended: one faction's index
/// then depends on its own entries only (rulebook, section 6).
/// </summary>
internal sealed class Seals
{
    private readonly List<Seal> _seals = [];
    private DateOnly _upTo = DateOnly.MinValue;

    public static Seals Restore(SealsSnapshot snapshot)
    {
        var seals = new Seals { _upTo = snapshot.UpTo };
        seals._seals.AddRange(snapshot.Seals);
        return seals;
    }

    /// <summary>Seals the weeks of the season that have ended before a day and are not sealed yet.</summary>
    /// <param name="sealOn">The means of a period's window on the last day of a week; null while nothing was earned in it.</param>
    public void AdvanceTo(DateOnly today, SeasonCalendar calendar, Func<Period, DateOnly, Seal?> sealOn)
    {
        var (first, last) = calendar.Window(Period.Year, today);
        var week = SeasonCalendar.WeekOf(_upTo < first ? first : _upTo.AddDays(1));
        for (var sunday = week.AddDays(6); sunday < today && sunday <= last; sunday = sunday.AddDays(7))
        {
            foreach (var period in (ReadOnlySpan<Period>)[Period.Week, Period.Month, Period.Quarter])
            {
                if (sealOn(period, sunday) is { } seal)
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
    public Seal? SealOf(Period period, DateOnly from) =>
        _seals.Find(seal => seal.Period == period && (period == Period.Week || seal.From == from));

    public SealsSnapshot Snapshot() => new(_upTo, [.. _seals]);

    /// <summary>Of weeks and months only the last seal is needed, of quarters the last of each: the year's index is their mean.</summary>
    private void Keep(Seal next)
    {
        _seals.RemoveAll(seal => seal.Period == next.Period && (seal.Period != Period.Quarter || seal.From == next.From));
        _seals.Add(next);
    }
}

internal sealed record SealsSnapshot(DateOnly UpTo, ImmutableArray<Seal> Seals);
