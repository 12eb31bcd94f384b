using System.Collections.Immutable;
using Engagement.Territories;

namespace Engagement.Domain;

/// <summary>
/// The means of all schools at the end of the last week. They stay as they are until the next week has ended, so that one
/// school's index depends on its own book only, and is the same on every board (rulebook, section 6).
/// </summary>
/// <param name="UpTo">The last Sunday that is sealed.</param>
/// <param name="Means">The last seal of each quarter.</param>
internal sealed record WeeklySeal(DateOnly UpTo, ImmutableArray<QuarterMeans> Means)
{
    public static readonly WeeklySeal None = new(DateOnly.MinValue, []);

    /// <summary>Seals the weeks of the academic year that have ended before a day and are not sealed yet; the same when there is none.</summary>
    /// <param name="meansOf">The means of a quarter as they are known now; null while nothing was earned in it.</param>
    public WeeklySeal AdvanceTo(DateOnly today, Func<string, int, QuarterMeans?> meansOf)
    {
        var season = AcademicYear.Of(today);
        var calendar = new SeasonCalendar(season);
        var lastSunday = SeasonCalendar.WeekOf(today).AddDays(-1);
        if (lastSunday <= UpTo || lastSunday < season.From)
        {
            return this;
        }

        var from = UpTo < season.From ? season.From : UpTo.AddDays(1);
        var means = Means;
        foreach (var number in QuartersOfWeeks(calendar, from, lastSunday).Distinct())
        {
            if (meansOf(season.Id, number) is { } next)
            {
                means = [.. means.Where(held => held.Season != next.Season || held.Quarter != next.Quarter), next];
            }
        }

        return new(lastSunday, means);
    }

    private static IEnumerable<int> QuartersOfWeeks(SeasonCalendar calendar, DateOnly from, DateOnly lastSunday)
    {
        for (var sunday = SeasonCalendar.WeekOf(from).AddDays(6); sunday <= lastSunday; sunday = sunday.AddDays(7))
        {
            if (calendar.QuarterOf(sunday) is { } quarter)
            {
                yield return quarter.Number;
            }
        }
    }
}
