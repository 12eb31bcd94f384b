using System.Collections.Concurrent;
using Engagement.Sessions;
using Microsoft.AspNetCore.SignalR;

namespace Engagement.Live;

/// <summary>
/// A connection outlives the request that opened it. Whoever was signed in then is asked for again when a session, an account or a
/// post changes on this web front, and now and then because of the others; when the session is over or opens something else, the
/// connection ends, and the browser comes back as whoever it is by then.
/// </summary>
internal sealed partial class OpenConnections(HeldSessions sessions, ILogger<OpenConnections> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    /// <summary>A morning when everybody signs in must not ask for everybody at each of them.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Open> _open = new();
    private readonly SemaphoreSlim _changed = new(0);

    public async Task Add(HubCallerContext connection)
    {
        if (SessionUser.From(connection.User!) is null)
        {
            return;
        }

        // First in the list, then asked: a session that ends in between is seen one way or the other.
        var open = new Open(connection);
        _open[connection.ConnectionId] = open;
        await Check(open);
    }

    public void Remove(HubCallerContext connection) => _open.TryRemove(connection.ConnectionId, out _);

    public override void Dispose()
    {
        _changed.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        void Wake() => _changed.Release();
        sessions.Changed += Wake;
        try
        {
            while (true)
            {
                await _changed.WaitAsync(Period, stoppingToken);
                while (await _changed.WaitAsync(TimeSpan.Zero, stoppingToken))
                {
                }

                foreach (var open in _open.Values)
                {
                    await Check(open);
                }

                await Task.Delay(Rest, stoppingToken);
            }
        }
        finally
        {
            sessions.Changed -= Wake;
        }
    }

    private async Task Check(Open open)
    {
        try
        {
            var user = open.Connection.User!;
            if (!await sessions.Holds(user) || !open.IsStill(SessionUser.From(user)!))
            {
                open.Connection.Abort();
            }
        }
        catch (Exception e)
        {
            LogNotChecked(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether an open connection still has its session could not be asked; trying again")]
    private partial void LogNotChecked(Exception exception);

    private sealed class Open(HubCallerContext connection)
    {
        private SessionUser? _first;

        public HubCallerContext Connection { get; } = connection;

        public bool IsStill(SessionUser user)
        {
            var first = Interlocked.CompareExchange(ref _first, user, null) ?? user;
            return (first.Role, first.OwesSecondFactor) == (user.Role, user.OwesSecondFactor) && first.Posts.SequenceEqual(user.Posts);
        }
    }
}
