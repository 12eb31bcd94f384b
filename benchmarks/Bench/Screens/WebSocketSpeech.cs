using System.Text;

namespace Engagement.Bench.Screens;

/// <summary>What a screen says on its WebSocket to be told of a board.</summary>
/// <param name="Path">Where the socket is opened.</param>
/// <param name="Greetings">Sent in turn, each after a message of the server, the first at once.</param>
/// <param name="Alive">Sent from time to time so that the server keeps the screen; null where the server asks.</param>
/// <param name="Asked">How the server asks whether the screen is there.</param>
/// <param name="Answer">The answer to that.</param>
internal sealed record WebSocketSpeech(string Path, byte[][] Greetings, byte[]? Alive, byte[]? Asked, byte[]? Answer)
{
    public static WebSocketSpeech SignalR(string school) => new(
        "/hubs/live",
        [Bytes("{\"protocol\":\"json\",\"version\":1}\u001e"), Bytes($$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["schools/{{school}}/factions","year",null]}{{'\u001e'}}""")],
        Bytes("{\"type\":6}\u001e"), null, null);

    /// <summary>engine.io 4 and socket.io 5: open, connect, one event.</summary>
    public static WebSocketSpeech SocketIo(string school) => new(
        "/socket.io/?EIO=4&transport=websocket", [[], Bytes("40"), Bytes($"42[\"watch\",\"{school}\"]")], null, Bytes("2"), Bytes("3"));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
