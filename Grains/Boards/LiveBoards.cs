using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Seasons;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace Engagement.Boards;

/// <summary>One view of one board.</summary>
internal sealed record BoardKey(string Board, Period Period, Audience Audience);

/// <summary>What a board shows at a moment.</summary>
internal sealed record BoardContent(ImmutableArray<BoardRow> Rows, SchoolGoal? Goal, DateOnly From, DateOnly To, DateTimeOffset AsOf)
{
    /// <summary>As <see cref="BoardSnapshot.IsFrozen"/>.</summary>
    public bool IsFrozen { get; init; }
}

/// <summary>
/// The boards of one owner. They are brought up to date when somebody asks, or when the owner publishes; whoever watches
/// a board is told of every new version of it.
/// </summary>
/// <param name="firstVersion">Above every version of an earlier activation; the wall clock in milliseconds serves.</param>
/// <param name="read">What a board shows now; null when there is no such board.</param>
internal sealed class LiveBoards(long firstVersion, Func<BoardKey, BoardContent?> read, ILogger log)
{
    private static readonly TimeSpan ObserverLifetime = TimeSpan.FromMinutes(2);

    private readonly Dictionary<BoardKey, Shown> _boards = [];
    private long _revision = 1;

    public bool AreWatched => _boards.Values.Any(shown => shown.Observers.Count > 0);

    /// <summary>The numbers behind the boards are other ones now.</summary>
    public void Invalidate() => _revision++;

    /// <summary>Brings the watched boards up to date and tells their observers.</summary>
    public void Publish()
    {
        foreach (var (key, shown) in _boards)
        {
            if (shown.Observers.Count > 0)
            {
                shown.Observers.ClearExpired();
                Refresh(key, shown);
            }
        }
    }

    public BoardSnapshot? Get(BoardKey key) => Find(key)?.Board.Snapshot;

    public BoardSnapshot? Watch(BoardKey key, long? sinceVersion, IBoardObserver observer)
    {
        if (Find(key) is not { } shown)
        {
            return null;
        }

        shown.Observers.Subscribe(observer, observer);
        var snapshot = shown.Board.Snapshot;
        return snapshot.Version == sinceVersion ? null : snapshot;
    }

    public void Unwatch(BoardKey key, IBoardObserver observer)
    {
        if (_boards.TryGetValue(key, out var shown))
        {
            shown.Observers.Unsubscribe(observer);
        }
    }

    private Shown? Find(BoardKey key)
    {
        if (!_boards.TryGetValue(key, out var shown))
        {
            if (read(key) is not { } content)
            {
                return null;
            }

            _boards[key] = shown = new Shown(new LiveBoard(key.Board, key.Period, firstVersion), new(ObserverLifetime, log));
            shown.Publish(content);
            shown.Revision = _revision;
        }

        Refresh(key, shown);
        return shown;
    }

    private void Refresh(BoardKey key, Shown shown)
    {
        if (shown.Revision == _revision || read(key) is not { } content)
        {
            return;
        }

        shown.Revision = _revision;
        if (shown.Publish(content) is { } delta)
        {
            _ = shown.Observers.Notify(observer => observer.BoardChanged(delta));
        }
    }

    private sealed class Shown(LiveBoard board, ObserverManager<IBoardObserver> observers)
    {
        public LiveBoard Board { get; } = board;
        public ObserverManager<IBoardObserver> Observers { get; } = observers;
        public long Revision { get; set; }

        public BoardDelta? Publish(BoardContent content) =>
            Board.Publish(content.Rows, content.Goal, content.From, content.To, content.AsOf, content.IsFrozen);
    }
}
