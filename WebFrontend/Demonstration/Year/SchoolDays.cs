using System.Collections.Immutable;
using System.Globalization;
using Engagement.Domain;
using Engagement.Seasons;

namespace Engagement.Demonstration;

/// <summary>The days of an academic year: with lessons, and free ones on which something may happen all the same.</summary>
internal sealed class SchoolDays
{
    private readonly SeasonCalendar _calendar;
    private readonly ImmutableHashSet<string> _holidays;

    public SchoolDays(Season season, ImmutableHashSet<string> holidays)
    {
        _calendar = new(season);
        _holidays = holidays;
        var days = Enumerable.Range(0, season.To.DayNumber - season.From.DayNumber + 1).Select(season.From.AddDays).ToList();
        All = [.. days.Where(IsSchoolDay)];
        Free = [.. days.Where(day => !IsSchoolDay(day) && IsOpen(day))];
        Weeks = [.. days.Where(IsInQuarter).Select(SeasonCalendar.WeekOf).Distinct()];
    }

    public ImmutableArray<DateOnly> All { get; }

    public ImmutableArray<DateOnly> Free { get; }

    /// <summary>Mondays of the weeks with a day of some quarter.</summary>
    public ImmutableArray<DateOnly> Weeks { get; }

    public ImmutableArray<Quarter> Quarters => _calendar.Quarters;

    public IEnumerable<DateOnly> Between(DateOnly from, DateOnly to) => All.Where(day => from <= day && day <= to);

    /// <summary>Days on which an occurrence of the plan may be held; not all weeks at the edge of a break have a school day.</summary>
    public ImmutableArray<DateOnly> For(DateOnly from, DateOnly to)
    {
        ImmutableArray<DateOnly> days = [.. Between(from, to)];
        return days.IsEmpty
            ? [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(IsInQuarter)]
            : days;
    }

    /// <summary>Whether a deed of the day can be written on it: long breaks outlast the term for entries of their quarter.</summary>
    public bool IsOpen(DateOnly day) => _calendar.QuarterOf(day) is not null && !_calendar.IsTooLate(day, day);

    private bool IsSchoolDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && IsInQuarter(day)
        && !_holidays.Contains(day.ToString("MM-dd", CultureInfo.InvariantCulture));

    private bool IsInQuarter(DateOnly day) => _calendar.QuarterOf(day) is { } quarter && day <= quarter.To;
}
