using System.Text.Json.Nodes;

namespace Engagement.Recomputation;

/// <summary>The results of a seal in the form in which they are computed anew.</summary>
internal static class Comparable
{
    /// <summary>Factions without members have no index, and stand behind the others.</summary>
    public static JsonObject Quarter(string seal)
    {
        var quarter = JsonNode.Parse(seal)!["quarter"]!.AsObject();
        quarter["factions"] = new JsonArray([.. quarter["factions"]!.AsArray().Where(faction => faction!["index"] is not null).Select(one => one!.DeepClone())]);
        var school = quarter["school"]!;
        school["share"] = (long)school["due"]! == 0 ? null : Ratio.Of((long)school["delivered"]!, (long)school["due"]!).ToString();
        return quarter;
    }

    /// <summary>Lists that nobody reached are left out.</summary>
    public static JsonObject Year(string seal)
    {
        var year = JsonNode.Parse(seal)!["year"]!.AsObject();
        year["lists"] = new JsonArray([.. year["lists"]!.AsArray().Where(list => list!["rows"]!.AsArray().Count > 0).Select(list => list!.DeepClone())]);
        return year;
    }
}
