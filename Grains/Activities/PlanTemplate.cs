using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Engagement.Domain;
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

    public static ImmutableArray<FactionProfile> Factions { get; } = [.. Read<List<FactionProfile>>("factions.json")];

    /// <summary>The plan of 2024–2025 without its year: nine months, ten projects, 38 rows, 42 events.</summary>
    public static SeasonPlan Plan { get; } = Read<SeasonPlan>("plan.json");

    /// <summary>Every occurrence of the template's events in a season; on 34 teaching weeks there are 151.</summary>
    public static ImmutableArray<PlannedEvent> Unfold(Season season) => PlanUnfolding.Unfold(Plan, season);

    private static T Read<T>(string name)
    {
        using var stream = typeof(PlanTemplate).Assembly.GetManifestResourceStream($"Engagement.Activities.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        return JsonSerializer.Deserialize<T>(stream, Json)!;
    }
}
