using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Engagement.Tests;

/// <summary>A SignalR client of the JSON protocol, as another program would write it.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private const char End = '\u001e';

    private readonly WebSocket _socket;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _calls = new();
    private readonly Channel<(string Target, JsonElement Argument)> _messages = Channel.CreateUnbounded<(string, JsonElement)>();
    private readonly Task _reading;
    private int _lastCall;

    private HubClient(WebSocket socket)
    {
        _socket = socket;
        _reading = Read();
    }

    public static async Task<HubClient> Connect(WebSocket socket)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes($$"""{"protocol":"json","version":1}{{End}}"""), WebSocketMessageType.Text, true, default);
        var buffer = new byte[256];
        var handshake = await socket.ReceiveAsync(buffer, default);
        Assert.Equal($"{{}}{End}", Encoding.UTF8.GetString(buffer, 0, handshake.Count));
        return new HubClient(socket);
    }

    /// <summary>The result, or a <see cref="HubError"/>.</summary>
    public async Task<JsonElement> Invoke(string target, params object?[] arguments)
    {
        var id = Interlocked.Increment(ref _lastCall).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var call = _calls[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var text = JsonSerializer.Serialize(new { type = 1, invocationId = id, target, arguments }) + End;
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, default);
        }
        catch (Exception e) when (e is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            throw new HubError("closed");
        }

        if (_reading.IsCompleted)
        {
            call.TrySetException(new HubError("closed"));
        }

        return await call.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>The next message from the server, whatever it is.</summary>
    public async Task<(string Target, JsonElement Argument)> Next()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _messages.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Comes back when the server has ended the connection.</summary>
    public Task Closed() => _reading.WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
    }

    private async Task Read()
    {
        var text = new StringBuilder();
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, default);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
                var whole = text.ToString();
                var end = whole.LastIndexOf(End);
                foreach (var message in whole[..(end + 1)].Split(End, StringSplitOptions.RemoveEmptyEntries))
                {
                    Take(JsonDocument.Parse(message).RootElement);
                }

                text.Clear().Append(whole[(end + 1)..]);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
        }

        _messages.Writer.TryComplete();
        foreach (var call in _calls.Values)
        {
            call.TrySetException(new HubError("closed"));
        }
    }

    private void Take(JsonElement message)
    {
        switch (message.GetProperty("type").GetInt32())
        {
            case 1:
                _messages.Writer.TryWrite((message.GetProperty("target").GetString()!, message.GetProperty("arguments")[0].Clone()));
                break;
            case 3 when _calls.TryRemove(message.GetProperty("invocationId").GetString()!, out var call):
                if (message.TryGetProperty("error", out var error))
                {
                    call.SetException(new HubError(error.GetString()!));
                }
                else
                {
                    call.SetResult(message.TryGetProperty("result", out var result) ? result.Clone() : default);
                }

                break;
        }
    }
}

internal sealed class HubError(string message) : Exception(message);
