using System.Text.Json.Nodes;

namespace Engagement.Archives;

/// <summary>What an archive leaves out of a state that it holds.</summary>
internal static class Withheld
{
    public static byte[] From(string name, byte[] payload) => name switch
    {
        StateNames.Roster => Without(payload, state =>
        {
            foreach (var member in state["Staff"]?.AsArray() ?? [])
            {
                member!["Login"] = null;
            }
        }),

        // Letters in confidence have one reader each, and what strangers wrote was meant for this installation.
        StateNames.Complaints => Without(payload, state => state["Complaints"] = new JsonArray()),
        StateNames.Contact => Without(payload, state => state["Messages"] = new JsonArray()),
        _ => payload,
    };

    private static byte[] Without(byte[] payload, Action<JsonNode> take)
    {
        var state = JsonNode.Parse(payload)!;
        take(state);
        return System.Text.Encoding.UTF8.GetBytes(state.ToJsonString(ArchiveManifest.Json));
    }
}
