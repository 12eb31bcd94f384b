using System.Globalization;
using Engagement.Activities;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>One time that an event of the plan comes round, before it is clipped to the season.</summary>
/// <param name="Suffix">Tells the occurrences of a series apart: <c>.w43</c>, <c>.m10</c>, <c>.q2</c>; empty for a single event.</param>
internal sealed record Occurrence(string Suffix, DateOnly From, DateOnly To)
{
    public static IEnumerable<Occurrence> Of(PlanEvent planned, Season season)
    {
        var month = PlanUnfolding.MonthOf(planned, season);
        return planned.Recurrence switch
        {
            Recurrence.Weekly => Weeks(month, season),
            Recurrence.Monthly => Months(month, season),
            Recurrence.Quarterly => Quarters(month, season),
            _ => [new("", month, LastOf(month))],
        };
    }

    /// <summary>
    /// ISO weeks with at least one day of some quarter, from the one that holds the month's first day: in 2024 the October
    /// series begin with the week of 30 September.
    /// </summary>
    private static IEnumerable<Occurrence> Weeks(DateOnly month, Season season)
    {
        for (var monday = SeasonCalendar.WeekOf(month); monday <= season.To; monday = monday.AddDays(7))
        {
            var sunday = monday.AddDays(6);
            if (season.Quarters.Any(quarter => quarter.From <= sunday && monday <= quarter.To))
            {
                var week = ISOWeek.GetWeekOfYear(monday.ToDateTime(TimeOnly.MinValue));
                yield return new(string.Create(CultureInfo.InvariantCulture, $".w{week:00}"), monday, sunday);
            }
        }
    }

    private static IEnumerable<Occurrence> Months(DateOnly first, Season season)
    {
        for (var month = first; month <= season.To; month = month.AddMonths(1))
        {
            yield return new(string.Create(CultureInfo.InvariantCulture, $".m{month:MM}"), month, LastOf(month));
        }
    }

    /// <summary>The quarter under way or next when the month begins, and the later ones.</summary>
    private static IEnumerable<Occurrence> Quarters(DateOnly month, Season season) =>
        season.Quarters
            .Where(quarter => quarter.To >= month)
            .Select(quarter => new Occurrence(string.Create(CultureInfo.InvariantCulture, $".q{quarter.Number}"), quarter.From, quarter.To));

    private static DateOnly LastOf(DateOnly month) => month.AddMonths(1).AddDays(-1);
}
