using System.Text.Json;

namespace Engagement.Recomputation;

/// <param name="Per">The word of the rulebook for the stretch that the kind's cap counts in.</param>
internal sealed record Price(string Kind, int Points, bool IsPrize, int MostUnits, string Per, int? Seats);

/// <summary>rulebook.json, read by nothing but its own words.</summary>
internal sealed record Prices(IReadOnlyDictionary<string, Price> Kinds, IReadOnlyDictionary<string, int> Percent, int Week, int QuarterPerWeek, int Prize, int Mentor)
{
    public static Prices Read()
    {
        using var text = typeof(Prices).Assembly.GetManifestResourceStream("rulebook.json")!;
        using var json = JsonDocument.Parse(text);
        var caps = json.RootElement.GetProperty("caps");
        return new(
            json.RootElement.GetProperty("kinds").EnumerateArray().Select(kind => new Price(
                kind.GetProperty("code").GetString()!, kind.GetProperty("points").GetInt32(), kind.GetProperty("capClass").GetString() == "prize",
                kind.GetProperty("kindCap").GetProperty("units").GetInt32(), kind.GetProperty("kindCap").GetProperty("per").GetString()!,
                kind.TryGetProperty("seats", out var seats) ? seats.GetInt32() : null)).ToDictionary(price => price.Kind),
            json.RootElement.GetProperty("levels").EnumerateArray().ToDictionary(
                level => level.GetProperty("code").GetString()!, level => level.GetProperty("percent").GetInt32()),
            caps.GetProperty("weekRegular").GetInt32(), caps.GetProperty("quarterRegularPerTeachingWeek").GetInt32(),
            caps.GetProperty("quarterPrize").GetInt32(), caps.GetProperty("weekPerMentor").GetInt32());
    }
}
