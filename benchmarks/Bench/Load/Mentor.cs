using System.Buffers.Text;
using System.Text;

namespace Engagement.Bench.Load;

/// <summary>A mentor of one school at one connection: sheet after sheet, each waited for until it is durable.</summary>
internal sealed class Mentor(HttpLine line, SheetWriter sheets, byte[] postHead) : IDisposable
{
    private readonly byte[] _body = new byte[4 * 1024];
    private readonly byte[] _request = new byte[8 * 1024];
    private int _length;

    public static async Task<Mentor> Of(Peers.Peer peer, string school, Desks desks) =>
        new(await HttpLine.Connect(peer.Address), desks.Of(school), HttpLine.PostHead($"/api/schools/{school}/sheets", await peer.CookieOf(school)));

    /// <summary>False when the school has no room left under its caps.</summary>
    public bool WriteNext()
    {
        var body = sheets.WriteNext(_body);
        if (body == 0)
        {
            return false;
        }

        postHead.CopyTo(_request, 0);
        Utf8Formatter.TryFormat(body, _request.AsSpan(postHead.Length), out var digits);
        var at = postHead.Length + digits;
        "\r\n\r\n"u8.CopyTo(_request.AsSpan(at));
        _body.AsSpan(0, body).CopyTo(_request.AsSpan(at + 4));
        _length = at + 4 + body;
        return true;
    }

    /// <summary>Points granted by the sheet written last. May be sent again, and is then counted by nobody.</summary>
    public async ValueTask<int> Send(bool again = false)
    {
        var answer = await line.Send(_request.AsMemory(0, _length));
        if (answer.Status != (again ? 200 : 201))
        {
            throw new InvalidOperationException($"A sheet was answered with {answer.Status}: {Encoding.UTF8.GetString(answer.Body.Span)}");
        }

        return GrantedIn(answer.Body.Span);
    }

    public void Dispose() => line.Dispose();

    private static int GrantedIn(ReadOnlySpan<byte> receipt)
    {
        var at = receipt.IndexOf("\"granted\":"u8);
        return at >= 0 && Utf8Parser.TryParse(receipt[(at + 10)..], out int granted, out _) ? granted : 0;
    }
}
