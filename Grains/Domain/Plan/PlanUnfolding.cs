using System.Collections.Immutable;
using System.Globalization;
using Engagement.Activities;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>Gives a plan its calendar days.</summary>
public static class PlanUnfolding
{
    /// <summary>
    /// Every occurrence of the plan's events in a season, by first day, then id. A series runs from its month to the end of
    /// the season, unless the plan says since or until when.
    /// </summary>
    public static ImmutableArray<PlannedEvent> Unfold(SeasonPlan plan, Season season) => InOrder(
        plan.Events.SelectMany(planned => Of(planned, season)));

    public static IEnumerable<PlannedEvent> Of(PlanEvent planned, Season season) =>
        from occurrence in Occurrence.Of(planned, season)
        let one = Plan(planned, season, occurrence)
        where one.From <= one.To && (planned.Since is not { } since || since <= one.To) && (planned.Until is not { } until || one.From <= until)
        select one;

    public static ImmutableArray<PlannedEvent> InOrder(IEnumerable<PlannedEvent> events) =>
        [.. events.OrderBy(planned => planned.From).ThenBy(planned => planned.Id, StringComparer.Ordinal)];

    /// <summary>The number of an event within a season, for instance <c>2026-10-3a</c>.</summary>
    public static string SeriesOf(PlanEvent planned, Season season) => RowOf(planned, season) + planned.Part;

    public static string RowOf(PlanEvent planned, Season season) =>
        string.Create(CultureInfo.InvariantCulture, $"{MonthOf(planned, season):yyyy-MM}-{planned.Row}");

    /// <summary>First day of the event's month: autumn belongs to the year the season begins in, the rest to the next.</summary>
    public static DateOnly MonthOf(PlanEvent planned, Season season) =>
        new(planned.Month >= season.From.Month ? season.From.Year : season.To.Year, planned.Month, 1);

    /// <summary>The same plan a year later; days on which a series begins or ends move with it.</summary>
    public static SeasonPlan InNextYear(SeasonPlan plan) => plan with
    {
        Events = [.. plan.Events.Select(planned => planned with { Since = planned.Since?.AddYears(1), Until = planned.Until?.AddYears(1) })],
    };

    private static PlannedEvent Plan(PlanEvent planned, Season season, Occurrence occurrence)
    {
        var series = SeriesOf(planned, season);
        return new(
            series + occurrence.Suffix, series, RowOf(planned, season), In(season, planned.Title), planned.Form ?? "", planned.Host, planned.Recurrence,
            Later(occurrence.From, season.From), Earlier(occurrence.To, season.To), planned.Grades)
        {
            RatesClasses = planned.RatesClasses,
            IsSensitive = planned.IsSensitive,
        };
    }

    /// <summary>A title of the plan in its year.</summary>
    public static Localized In(Season season, Localized title)
    {
        var years = season.Id.Replace('-', '–');
        return new(Fill(title.Kk), Fill(title.Ru), Fill(title.En));

        string Fill(string text) => text.Replace("{season}", years, StringComparison.Ordinal);
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
