using System.Collections.Concurrent;
using Engagement.Boards;
using Engagement.Domain;
using Microsoft.AspNetCore.SignalR;

namespace Engagement.Live;

/// <summary>
/// Watches for this process the boards that somebody here looks at and pushes them to its own connections, so no backplane
/// is needed. It renews its subscriptions, and a renewal tells of anything missed.
/// </summary>
internal sealed partial class BoardRelay(
    IGrainFactory grains, TerritoryCatalogue catalogue, IHubContext<LiveHub, ILiveClient> hub, ILogger<BoardRelay> log)
    : BackgroundService
{
    private const int MostBoards = 20;
    private static readonly TimeSpan RenewalPeriod = TimeSpan.FromSeconds(5);

    private readonly Watchers<WatchedBoard> _watchers = new();
    private readonly ConcurrentDictionary<WatchedBoard, BoardFeed> _feeds = new();
    private readonly ConcurrentDictionary<Audience, BoardEar> _ears = new();

    /// <summary>
    /// The board as it stands; its changes follow to the connection. Null when there is no such board, or when the
    /// connection watches as many as a page can show.
    /// </summary>
    public async Task<BoardSnapshot?> Watch(string connection, WatchedBoard board)
    {
        var (owner, _) = await BoardAddress.Find(board.Board, grains, catalogue);
        if (owner is null || _watchers.CountOf(connection) >= MostBoards)
        {
            return null;
        }

        // First in the group, then the snapshot: a change in between reaches the connection one way or the other.
        _watchers.Add(connection, board);
        await hub.Groups.AddToGroupAsync(connection, board.Group);
        var feed = _feeds.GetOrAdd(board, _ => new BoardFeed(board, owner, EarOf(board.Audience), hub.Clients.Group(board.Group), log));
        var snapshot = await feed.Current();
        if (snapshot is null)
        {
            _feeds.TryRemove(board, out _);
            await Unwatch(connection, board);
        }

        return snapshot;
    }

    public Task Unwatch(string connection, WatchedBoard board)
    {
        _watchers.Remove(connection, board);
        return hub.Groups.RemoveFromGroupAsync(connection, board.Group);
    }

    public Task Forget(string connection)
    {
        _watchers.RemoveAll(connection);
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(RenewalPeriod);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var (board, feed) in _feeds)
            {
                await RenewOrEnd(board, feed);
            }
        }
    }

    private IBoardObserver EarOf(Audience audience) => _ears.GetOrAdd(audience, _ => new BoardEar(audience, Heard)).ReferenceFrom(grains);

    private void Heard(Audience audience, BoardDelta delta)
    {
        if (_feeds.TryGetValue(new(delta.Board, delta.Period, audience), out var feed))
        {
            feed.Take(delta);
        }
    }

    private async Task RenewOrEnd(WatchedBoard board, BoardFeed feed)
    {
        try
        {
            if (_watchers.IsWatched(board))
            {
                await feed.Renew();
            }
            else if (_feeds.TryRemove(board, out _))
            {
                await feed.End();
            }
        }
        catch (Exception e)
        {
            LogRenewalFailed(e, board.Board);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Watching {Board} could not be renewed; trying again")]
    private partial void LogRenewalFailed(Exception exception, string board);
}
