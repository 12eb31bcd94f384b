using System.Text.Json;

namespace Engagement.Recomputation;

internal sealed record Nominee(string Id, int Grade, string? Faction, bool? IsInGoodStanding, int QuartersInPost, int ReportsOwed, int ReportsDelivered);

internal sealed record RatedClass(string Class, int Grade, int Mean, int Weeks);

internal sealed record QuarterShare(int Quarter, string Faction, int Index, Ratio TakingPart);

/// <summary>What a year's seal holds of what people said and wrote.</summary>
internal sealed record Nominees(IReadOnlyList<Nominee> People, IReadOnlyList<RatedClass> Classes, int RatedWeeks, IReadOnlyList<QuarterShare> Quarters)
{
    /// <param name="inputs">The member <c>yearInputs</c> of the seal.</param>
    public static Nominees Read(JsonElement inputs) => new(
        [
            .. inputs.GetProperty("nominees").EnumerateArray().Select(one => new Nominee(
                Held.Text(one, "id")!, one.GetProperty("grade").GetInt32(), Held.Text(one, "faction"),
                one.TryGetProperty("hasGoodStanding", out var note) ? note.GetBoolean() : null,
                one.GetProperty("quartersInPost").GetInt32(), one.GetProperty("reportsOwed").GetInt32(), one.GetProperty("reportsDelivered").GetInt32())),
        ],
        [
            .. inputs.GetProperty("classes").EnumerateArray().Select(one => new RatedClass(
                Held.Text(one, "class")!, one.GetProperty("grade").GetInt32(), one.GetProperty("mean").GetInt32(), one.GetProperty("weeks").GetInt32())),
        ],
        inputs.GetProperty("ratedWeeks").GetInt32(),
        [
            .. inputs.GetProperty("quarters").EnumerateArray().SelectMany(
                quarter => quarter.GetProperty("factions").EnumerateArray(),
                (quarter, one) => new QuarterShare(
                    quarter.GetProperty("quarter").GetInt32(), Held.Text(one, "faction")!, one.GetProperty("index").GetInt32(),
                    Ratio.Parse(Held.Text(one, "takingPart")!))),
        ]);
}
