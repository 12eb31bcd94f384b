using Engagement.Boards;
using Engagement.Diagnostics;

namespace Engagement.Live;

/// <summary>
/// One board on its way to the connections of this process. It holds the newest state. While a message is being sent,
/// further changes are only noted, and then the newest state goes out whole: a slow browser gets what is true now, never
/// a queue.
/// </summary>
internal sealed partial class BoardFeed(WatchedBoard board, IBoardOwner owner, IBoardObserver observer, ILiveClient group, ILogger log)
{
    private readonly Lock _lock = new();
    private BoardSnapshot? _state;
    private Task _renewal = Task.CompletedTask;
    private Task? _next;
    private long _sentVersion;
    private bool _isSending;

    /// <summary>
    /// The newest state. The owner is asked when this process does not watch the board yet; of a board that names students it
    /// is always asked, since a consent may have been withdrawn an instant ago.
    /// </summary>
    public async Task<BoardSnapshot?> Current()
    {
        if (_state is null || board.Board.EndsWith($"/{BoardNames.Students}", StringComparison.Ordinal))
        {
            await RenewAfresh();
        }

        return _state;
    }

    /// <summary>Renews the subscription and takes what was missed. Joins a renewal that is under way.</summary>
    public Task Renew()
    {
        lock (_lock)
        {
            return _renewal.IsCompleted ? _renewal = RenewOnce() : _renewal;
        }
    }

    /// <summary>A renewal that begins from now on: one that is under way may have asked too early. Many who come at once share it.</summary>
    private Task RenewAfresh()
    {
        lock (_lock)
        {
            return _renewal.IsCompleted ? _renewal = RenewOnce() : _next ??= RenewAfter(_renewal);
        }
    }

    private async Task RenewAfter(Task underWay)
    {
        await underWay.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Task renewal;
        lock (_lock)
        {
            _next = null;
            renewal = _renewal = RenewOnce();
        }

        await renewal;
    }

    public Task End() => owner.Unwatch(board.Board, board.Period, board.Audience, observer);

    public void Take(BoardDelta delta)
    {
        lock (_lock)
        {
            if (_state is null || delta.Version <= _state.Version)
            {
                return;
            }

            if (delta.FromVersion == _state.Version)
            {
                _state = _state.With(delta);
                Send(delta);
                return;
            }
        }

        // Something was missed on the way here.
        _ = RenewLater();
    }

    private void Take(BoardSnapshot snapshot)
    {
        lock (_lock)
        {
            var isFirst = _state is null;
            if (!isFirst && snapshot.Version <= _state!.Version)
            {
                return;
            }

            _state = snapshot;
            if (isFirst)
            {
                _sentVersion = snapshot.Version;
            }
            else
            {
                Send(null);
            }
        }
    }

    /// <summary>Called under the lock.</summary>
    private void Send(BoardDelta? delta)
    {
        if (!_isSending)
        {
            _isSending = true;
            _ = SendUntilCurrent(delta?.FromVersion == _sentVersion ? delta : null);
        }
    }

    private async Task SendUntilCurrent(BoardDelta? delta)
    {
        while (true)
        {
            BoardSnapshot state;
            lock (_lock)
            {
                state = _state!;
                if (_sentVersion == state.Version)
                {
                    _isSending = false;
                    return;
                }

                _sentVersion = delta?.Version ?? state.Version;
            }

            try
            {
                await (delta is null ? group.BoardSnapshot(state) : group.BoardDelta(delta));
                EngagementMetrics.Pushed();
            }
            catch (Exception e)
            {
                LogSendFailed(e, board.Board);
            }

            delta = null;
        }
    }

    private async Task RenewOnce()
    {
        if (await owner.Watch(board.Board, board.Period, board.Audience, _state?.Version, observer) is { } snapshot)
        {
            Take(snapshot);
        }
    }

    private async Task RenewLater()
    {
        try
        {
            await Renew();
        }
        catch (Exception e)
        {
            LogSendFailed(e, board.Board);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A change of {Board} could not be pushed; the next one will carry it")]
    private partial void LogSendFailed(Exception exception, string board);
}
