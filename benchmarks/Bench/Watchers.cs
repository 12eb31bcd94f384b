using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Engagement.Bench;

/// <summary>Many screens on the hub; each notes when it has seen the school's points reach a figure.</summary>
internal sealed class Watchers : IAsyncDisposable
{
    private const string Watch = """{"type":1,"invocationId":"1","target":"Watch","arguments":["schools/abai/factions","year",null]}""";
    private const char End = '\u001e';

    private readonly List<ClientWebSocket> _sockets = [];
    private readonly long[] _points;
    private readonly long[] _seenAt;

    private Watchers(int count)
    {
        _points = new long[count];
        _seenAt = new long[count];
    }

    public static async Task<Watchers> Connect(Server server, int count)
    {
        var watchers = new Watchers(count);
        for (var i = 0; i < count; i++)
        {
            var socket = new ClientWebSocket();
            await socket.ConnectAsync(new($"ws://{server.Address.Authority}/hubs/live"), default);
            await Send(socket, """{"protocol":"json","version":1}""");
            await Send(socket, Watch);
            watchers._sockets.Add(socket);
            _ = watchers.Read(i, socket);
        }

        return watchers;
    }

    /// <summary>Milliseconds from <paramref name="since"/> until the slowest screen showed the points.</summary>
    public async Task<double> SlowestReaching(long points, long since)
    {
        while (_points.Any(seen => Volatile.Read(ref seen) < points))
        {
            await Task.Delay(1);
        }

        return Stopwatch.GetElapsedTime(since, _seenAt.Max()).TotalMilliseconds;
    }

    public ValueTask DisposeAsync()
    {
        _sockets.ForEach(socket => socket.Abort());
        return ValueTask.CompletedTask;
    }

    private async Task Read(int watcher, ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(length), default);
                length += part.Count;
                if (part.EndOfMessage)
                {
                    Take(watcher, Encoding.UTF8.GetString(buffer, 0, length));
                    length = 0;
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
        }
    }

    private void Take(int watcher, string messages)
    {
        foreach (var text in messages.Split(End, StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(text);
            var body = json.RootElement.TryGetProperty("result", out var result) ? result
                : json.RootElement.TryGetProperty("arguments", out var arguments) ? arguments[0] : default;
            if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty("school", out var school))
            {
                _seenAt[watcher] = Stopwatch.GetTimestamp();
                Volatile.Write(ref _points[watcher], school.GetProperty("points").GetInt64());
            }
        }
    }

    private static Task Send(ClientWebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text + End), WebSocketMessageType.Text, true, default);
}
