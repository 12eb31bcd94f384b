using System.Text.Json.Nodes;

namespace Engagement.Recomputation;

/// <summary>Compares all that was computed anew with what a seal says of it.</summary>
internal static class Difference
{
    public static IReadOnlyList<string> Between(string path, JsonNode? computed, JsonNode? found) => (computed, found) switch
    {
        (null, null) => [],
        (JsonObject a, JsonObject b) => [.. a.SelectMany(member => Between($"{path}.{member.Key}", member.Value, b[member.Key]))],
        (JsonArray a, JsonArray b) => Between(path, a, b),
        _ when JsonNode.DeepEquals(computed, found) => [],
        _ => [$"{path}: {Text(computed)} follows from the rule, {Text(found)} is sealed."],
    };

    /// <summary>Of a list of nominees only the first are told; all who are proposed must be among them.</summary>
    private static IReadOnlyList<string> Between(string path, JsonArray computed, JsonArray found)
    {
        var isToldInPart = path.EndsWith(".rows", StringComparison.Ordinal) && found.Count < computed.Count;
        return isToldInPart
            ?
            [
                .. computed.Take(found.Count).SelectMany((row, i) => Between($"{path}[{i}]", row, found[i])),
                .. computed.Skip(found.Count).Where(row => (bool)row!["isProposed"]!).Select(row => $"{path}: {Text(row)} is proposed, and not told."),
            ]
            : computed.Count == found.Count
                ? [.. computed.SelectMany((row, i) => Between($"{path}[{i}]", row, found[i]))]
                : [$"{path}: {computed.Count} follow from the rule, {found.Count} are sealed. {Text(computed)} {Text(found)}"];
    }

    private static string Text(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "nothing";
        return text.Length > 400 ? text[..400] + "…" : text;
    }
}
