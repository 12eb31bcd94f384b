using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Engagement.Bench.Load;

/// <summary>
/// One kept-alive HTTP connection with one request at a time. It takes as little of the shared processor as it can, and
/// speaks to every system alike.
/// </summary>
internal sealed class HttpLine : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[64 * 1024];

    public static async Task<HttpLine> Connect(Uri address)
    {
        var line = new HttpLine();
        await line._socket.ConnectAsync(IPAddress.Loopback, address.Port);
        return line;
    }

    public static byte[] Get(string path, string? cookie = null) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: bench\r\n{Cookie(cookie)}\r\n");

    /// <summary>The head of a POST up to the figure of its length.</summary>
    public static byte[] PostHead(string path, string? cookie) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n{Cookie(cookie)}Content-Length: ");

    public async ValueTask<HttpAnswer> Send(ReadOnlyMemory<byte> request)
    {
        await _socket.SendAsync(request);
        var length = 0;
        while (true)
        {
            var received = await _socket.ReceiveAsync(_answer.AsMemory(length));
            length += received;
            if (received == 0)
            {
                throw new IOException("The server hung up.");
            }

            if (BodyOf(_answer.AsSpan(0, length)) is { } body)
            {
                return new(StatusOf(_answer), _answer.AsMemory(body.Start, body.Length));
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private static string Cookie(string? cookie) => cookie is null ? "" : $"Cookie: {cookie}\r\n";

    private static int StatusOf(ReadOnlySpan<byte> answer) => Utf8Parser.TryParse(answer[9..12], out int status, out _) ? status : 0;

    /// <summary>Null while the answer is not whole yet. A chunked body keeps its chunk lines: nobody here minds.</summary>
    private static (int Start, int Length)? BodyOf(ReadOnlySpan<byte> answer)
    {
        var start = answer.IndexOf("\r\n\r\n"u8) + 4;
        if (start < 4)
        {
            return null;
        }

        var head = answer[..start];
        var at = head.IndexOf("ontent-"u8) < 0 ? -1 : head.IndexOf("ength: "u8);
        var isChunked = head.IndexOf("chunked"u8) >= 0;
        if (isChunked || at < 0)
        {
            return !isChunked || answer.EndsWith("0\r\n\r\n"u8) ? (start, answer.Length - start) : null;
        }

        var end = head[at..].IndexOf((byte)'\r');
        var length = int.Parse(head.Slice(at + 7, end - 7), CultureInfo.InvariantCulture);
        return answer.Length - start >= length ? (start, length) : null;
    }
}

/// <param name="Body">Good until the next request.</param>
internal readonly record struct HttpAnswer(int Status, ReadOnlyMemory<byte> Body);
