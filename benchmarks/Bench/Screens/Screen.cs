using System.Buffers.Text;

namespace Engagement.Bench.Screens;

/// <summary>How the screens of a system come to know of changes.</summary>
internal enum ScreenKind
{
    SignalR,
    SocketIo,
    Polling,
}

/// <summary>One screen that shows a school's board of factions, and notes when each post has reached it.</summary>
internal abstract class Screen(Posts posts) : IDisposable
{
    private int _seen;

    public static Screen Create(ScreenKind kind, Peers.Peer peer, string school, Posts posts) => kind switch
    {
        ScreenKind.SignalR => new WebSocketScreen(peer.Address, WebSocketSpeech.SignalR(school), posts),
        ScreenKind.SocketIo => new WebSocketScreen(peer.Address, WebSocketSpeech.SocketIo(school), posts),
        ScreenKind.Polling => new PollingScreen(peer.Address, Peers.Peer.BoardPath(school), posts),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The school's points in the text of a board or of a change to one; null when it holds none.</summary>
    public static long? PointsIn(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf("\"school\":{\"points\":"u8);
        return at >= 0 && Utf8Parser.TryParse(text[(at + 19)..], out long points, out _) ? points : null;
    }

    /// <summary>Returns when the first state of the board is there.</summary>
    public abstract Task Open();

    public abstract void Dispose();

    protected bool Show(ReadOnlySpan<byte> text, long now)
    {
        if (PointsIn(text) is not { } points)
        {
            return false;
        }

        _seen = posts.Reached(points, _seen, now);
        return true;
    }
}
