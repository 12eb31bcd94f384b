using System.Net.WebSockets;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>A hall screen: it keeps the faction board of the year by snapshots and deltas, and comes back by itself.</summary>
internal sealed class HallWatcher : IAsyncDisposable
{
    private const string Board = "schools/abai/factions";

    private readonly IReadOnlyList<Uri> _fronts;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private int _front;

    public HallWatcher(IReadOnlyList<Uri> fronts, int front)
    {
        (_fronts, _front) = (fronts, front);
        _watching = Watch();
    }

    /// <summary>Points of each faction as the screen shows them.</summary>
    public IReadOnlyDictionary<string, int> Shown { get; private set; } = new Dictionary<string, int>();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _stop.Dispose();
    }

    private async Task Watch()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await WatchUntilBroken(_fronts[_front++ % _fronts.Count]);
            }
            catch (Exception e) when (e is WebSocketException or HubError or System.Threading.Channels.ChannelClosedException or OperationCanceledException or TimeoutException)
            {
            }

            await Task.Delay(200, CancellationToken.None);
        }
    }

    private async Task WatchUntilBroken(Uri front)
    {
        using var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.FromSeconds(5);
        socket.Options.KeepAliveTimeout = TimeSpan.FromSeconds(5);
        await socket.ConnectAsync(new UriBuilder(new Uri(front, "/hubs/live")) { Scheme = "ws" }.Uri, _stop.Token);
        await using var hub = await HubClient.Connect(socket);
        await using var end = _stop.Token.Register(socket.Abort);
        var (rows, version) = Take(await hub.Invoke("Watch", Board, "year"));
        Shown = rows;
        while (true)
        {
            var (target, argument) = await hub.Next();
            if (target == "BoardSnapshot" || argument.GetProperty("fromVersion").GetInt64() == version)
            {
                (rows, version) = target == "BoardSnapshot" ? Take(argument) : With(rows, argument);
                Shown = rows;
            }
            else
            {
                (rows, version) = Take(await hub.Invoke("Watch", Board, "year"));
                Shown = rows;
            }
        }
    }

    private static (Dictionary<string, int> Rows, long Version) Take(JsonElement snapshot) => (
        snapshot.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("id").GetString()!, row => row.GetProperty("points").GetInt32()),
        snapshot.GetProperty("version").GetInt64());

    private static (Dictionary<string, int> Rows, long Version) With(Dictionary<string, int> rows, JsonElement delta)
    {
        var next = new Dictionary<string, int>(rows);
        foreach (var row in delta.GetProperty("rows").EnumerateArray())
        {
            next[row.GetProperty("id").GetString()!] = row.GetProperty("points").GetInt32();
        }

        foreach (var removed in delta.GetProperty("removed").EnumerateArray())
        {
            next.Remove(removed.GetString()!);
        }

        return (next, delta.GetProperty("version").GetInt64());
    }
}
