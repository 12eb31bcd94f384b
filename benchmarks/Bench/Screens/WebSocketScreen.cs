using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Engagement.Bench.Screens;

/// <summary>
/// A WebSocket of its own making: thousands of them share two cores with the server that they measure, so a message costs
/// one receive and one search.
/// </summary>
internal sealed class WebSocketScreen(Uri address, WebSocketSpeech speech, Posts posts) : Screen(posts)
{
    private const int Text = 1;
    private const int Ping = 9;
    private static readonly TimeSpan AlivePeriod = TimeSpan.FromSeconds(10);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] _buffer = new byte[8 * 1024];
    private int _greeted;
    private Timer? _alive;

    public override async Task Open()
    {
        await _socket.ConnectAsync(IPAddress.Loopback, address.Port);
        await _socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET {speech.Path} HTTP/1.1\r\nHost: {address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MTIzNDU2Nzg5MDEyMzQ1Ng==\r\n\r\n"));
        var length = 0;
        int head;
        while ((head = _buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0)
        {
            length += await Receive(length);
        }

        _ = Read(head + 4, length);
        Greet();
        await _open.Task;
        _alive = speech.Alive is null ? null : new Timer(_ => Say(Text, speech.Alive), null, AlivePeriod, AlivePeriod);
    }

    public override void Dispose()
    {
        _alive?.Dispose();
        _socket.Dispose();
    }

    private async Task Read(int start, int end)
    {
        try
        {
            while (true)
            {
                var now = Stopwatch.GetTimestamp();
                start += TakeFrames(_buffer.AsSpan(start, end - start), now);
                _buffer.AsSpan(start, end - start).CopyTo(_buffer);
                (start, end) = (0, end - start);
                end += await Receive(end);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            _open.TrySetException(e);
        }
    }

    private async ValueTask<int> Receive(int at)
    {
        var received = await _socket.ReceiveAsync(_buffer.AsMemory(at));
        return received > 0 ? received : throw new IOException("The server hung up on a screen.");
    }

    /// <returns>The bytes of the frames that were whole.</returns>
    private int TakeFrames(ReadOnlySpan<byte> received, long now)
    {
        var taken = 0;
        while (Frame(received[taken..]) is var (head, length))
        {
            Take(received[taken] & 0xf, received.Slice(taken + head, length), now);
            taken += head + length;
        }

        return taken;
    }

    private static (int Head, int Length)? Frame(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
        {
            return bytes.Length >= 2 && bytes[1] + 2 <= bytes.Length ? (2, bytes[1]) : null;
        }

        var (head, length) = bytes[1] == 126 ? (4, BinaryPrimitives.ReadUInt16BigEndian(bytes[2..])) : (2, bytes[1]);
        return head + length <= bytes.Length ? (head, length) : null;
    }

    private void Take(int opcode, ReadOnlySpan<byte> text, long now)
    {
        if (opcode == Ping)
        {
            Say(Ping + 1, text);
        }
        else if (speech.Answer is not null && text.SequenceEqual(speech.Asked))
        {
            Say(Text, speech.Answer);
        }
        else if (Show(text, now))
        {
            _open.TrySetResult();
        }
        else
        {
            Greet();
        }
    }

    private void Greet()
    {
        if (_greeted < speech.Greetings.Length && speech.Greetings[_greeted++] is { Length: > 0 } greeting)
        {
            Say(Text, greeting);
        }
    }

    /// <summary>Clients must mask what they say; a mask of zeros is one.</summary>
    private void Say(int opcode, ReadOnlySpan<byte> text)
    {
        Span<byte> frame = stackalloc byte[4 + 4 + text.Length];
        frame[0] = (byte)(0x80 | opcode);
        frame[1] = 0x80 | 126;
        BinaryPrimitives.WriteUInt16BigEndian(frame[2..], (ushort)text.Length);
        frame[4..8].Clear();
        text.CopyTo(frame[8..]);
        try
        {
            _socket.Send(frame);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            _open.TrySetException(e);
        }
    }
}
