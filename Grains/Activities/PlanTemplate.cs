using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Activities;

/// <summary>The plan of events and the factions that every school begins with; the plan is copied into any academic year.</summary>
public static class PlanTemplate
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        RespectRequiredConstructorParameters = true,
    };

    private static readonly ImmutableArray<PlanRow> Rows = Read<PlanRow>("plan.json");

    public static ImmutableArray<FactionProfile> Factions { get; } = Read<FactionProfile>("factions.json");

    /// <summary>
    /// Every occurrence of the plan's events in a season, by first day, then id. A series runs from its month to the end of
    /// the season; on 34 teaching weeks there are 151 occurrences.
    /// </summary>
    public static ImmutableArray<PlannedEvent> Unfold(Season season) =>
    [
        .. Rows
            .SelectMany(row => Occurrence.Of(row, season).Select(occurrence => Plan(row, season, occurrence)))
            .OrderBy(planned => planned.From)
            .ThenBy(planned => planned.Id, StringComparer.Ordinal),
    ];

    private static PlannedEvent Plan(PlanRow row, Season season, Occurrence occurrence)
    {
        var month = MonthOf(row, season);
        var number = string.Create(CultureInfo.InvariantCulture, $"{month:yyyy-MM}-{row.Row}");
        var series = number + row.Part;
        return new(
            series + occurrence.Suffix, series, number, In(season, row.Title), row.Form, row.Host, row.Recurrence,
            Later(occurrence.From, season.From), Earlier(occurrence.To, season.To), row.Grades);
    }

    /// <summary>First day of the row's month: autumn belongs to the year the season begins in, the rest to the next.</summary>
    internal static DateOnly MonthOf(PlanRow row, Season season) =>
        new(row.Month >= season.From.Month ? season.From.Year : season.To.Year, row.Month, 1);

    private static Localized In(Season season, Localized title)
    {
        var years = season.Id.Replace('-', '–');
        return new(Fill(title.Kk), Fill(title.Ru), Fill(title.En));

        string Fill(string text) => text.Replace("{season}", years, StringComparison.Ordinal);
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static ImmutableArray<T> Read<T>(string name)
    {
        using var stream = typeof(PlanTemplate).Assembly.GetManifestResourceStream($"Engagement.Activities.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        return [.. JsonSerializer.Deserialize<List<T>>(stream, Json)!];
    }
}
