using System.Collections.Immutable;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>What the days of an academic year belong to (rulebook, sections 4 and 11, step 1).</summary>
public sealed class SeasonCalendar(Season season)
{
    /// <summary>So many days after a deed it can still be written down.</summary>
    public const int EntryDays = 14;

    /// <summary>So many days after its quarter, at most.</summary>
    public const int EntryDaysAfterQuarter = 7;

    private readonly ImmutableArray<Quarter> _quarters = season.Quarters;

    public ImmutableArray<Quarter> Quarters => _quarters;

    /// <summary>Monday of the day's ISO week.</summary>
    public static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The quarter of a day; a break belongs to the quarter before it. Null outside the academic year.</summary>
    public Quarter? QuarterOf(DateOnly day)
    {
        if (day > season.To)
        {
            return null;
        }

        for (var i = _quarters.Length - 1; i >= 0; i--)
        {
            if (_quarters[i].From <= day)
            {
                return _quarters[i];
            }
        }

        return null;
    }

    /// <summary>Whether a deed can no longer be entered: 14 days after it, or 7 days after the last day of its quarter.</summary>
    public bool IsTooLate(DateOnly deed, DateOnly today) =>
        DaysFrom(deed, today) > EntryDays
        || (QuarterOf(deed) is { } quarter && DaysFrom(quarter.To, today) > EntryDaysAfterQuarter);

    /// <summary>
    /// The stretch that a board of the period shows on a day. A quarter shows with the break after it. Outside the
    /// academic year the nearest quarter shows.
    /// </summary>
    public (DateOnly From, DateOnly To) Window(Period period, DateOnly today) => period switch
    {
        Period.Day => (today, today),
        Period.Week => (WeekOf(today), WeekOf(today).AddDays(6)),
        Period.Month => MonthOf(today),
        Period.Quarter => WindowOf(QuarterOf(today) ?? (today < season.From ? _quarters[0] : _quarters[^1])),
        Period.Year => (season.From, season.To),
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, null),
    };

    /// <summary>The days whose deeds belong to a quarter: its own and those of the break after it.</summary>
    public (DateOnly From, DateOnly To) WindowOf(Quarter quarter)
    {
        var next = _quarters.IndexOf(quarter) + 1;
        return (quarter.From, next < _quarters.Length ? _quarters[next].From.AddDays(-1) : quarter.To);
    }

    /// <summary>How many ISO weeks between two days have a day of some quarter in them.</summary>
    public int TeachingWeeks(DateOnly from, DateOnly to)
    {
        var weeks = 0;
        for (var monday = WeekOf(from); monday <= to; monday = monday.AddDays(7))
        {
            if (_quarters.Any(quarter => quarter.From <= monday.AddDays(6) && monday <= quarter.To))
            {
                weeks++;
            }
        }

        return weeks;
    }

    /// <summary>The teaching weeks of a period's window up to a day, the one under way included; at least one.</summary>
    public int WeeksSoFar(Period period, (DateOnly From, DateOnly To) window, DateOnly today)
    {
        var weeks = TeachingWeeks(window.From, today < window.To ? today : window.To);
        var most = period == Period.Quarter ? QuarterOf(window.From)!.TeachingWeeks : weeks;
        return Math.Max(1, Math.Min(weeks, most));
    }

    private static int DaysFrom(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;

    private static (DateOnly From, DateOnly To) MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return (first, first.AddMonths(1).AddDays(-1));
    }
}
