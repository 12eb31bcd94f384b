using System.Collections.Immutable;
using System.Globalization;
using Engagement.Activities;
using Engagement.Seasons;

namespace Engagement.Demonstration;

/// <summary>What the school adds to the plan: a course, contests beyond the school, the campaign. No faction answers for it.</summary>
/// <param name="Id">Without the year, for instance <c>10-course</c>.</param>
/// <param name="From">Month and day.</param>
/// <param name="To">Month and day.</param>
/// <param name="Level">How far it reaches; null within the school.</param>
internal sealed record OwnEvent(
    string Id, string From, string To, Localized Title, string Form, string? Level, ImmutableArray<GradeRange> Grades)
{
    private static readonly ImmutableArray<OwnEvent> All = DemonstrationData.Read<ImmutableArray<OwnEvent>>("own-events.json");

    public static IEnumerable<PlannedEvent> In(Season season) => All.Select(own => own.Planned(season));

    public static string? LevelOf(PlannedEvent planned) =>
        All.FirstOrDefault(own => planned.Series.EndsWith(own.Id, StringComparison.Ordinal))?.Level;

    private PlannedEvent Planned(Season season)
    {
        var from = DayOf(From, season);
        var id = $"{from.Year}-{Id}";
        return new(id, id, id, Title, Form, null, Recurrence.Once, from, DayOf(To, season), Grades);
    }

    private static DateOnly DayOf(string monthAndDay, Season season)
    {
        var day = DateOnly.ParseExact($"{season.From.Year}-{monthAndDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return day < season.From ? day.AddYears(1) : day;
    }
}
