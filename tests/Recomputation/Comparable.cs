using System.Text.Json.Nodes;

namespace Engagement.Recomputation;

/// <summary>The results of a seal in the form in which they are computed anew.</summary>
internal static class Comparable
{
    public static JsonObject Quarter(string seal)
    {
        var quarter = JsonNode.Parse(seal)!["quarter"]!.AsObject();
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
