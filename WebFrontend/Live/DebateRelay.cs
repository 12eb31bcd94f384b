using System.Collections.Concurrent;
using Engagement.Debates;
using Microsoft.AspNetCore.SignalR;

namespace Engagement.Live;

/// <summary>Tells the pages of a tournament on this process that it has changed.</summary>
internal sealed partial class DebateRelay(IGrainFactory grains, IHubContext<LiveHub, ILiveClient> hub, ILogger<DebateRelay> log)
    : BackgroundService, IDebateObserver
{
    private const int MostTournaments = 20;
    private static readonly TimeSpan RenewalPeriod = TimeSpan.FromSeconds(30);

    private readonly Watchers<WatchedDebate> _watchers = new();
    private readonly ConcurrentDictionary<WatchedDebate, byte> _tournaments = new();
    private IDebateObserver? _reference;

    /// <summary>
    /// The version as it stands; news of later ones follow to the connection. Null when there is no such tournament, or when the
    /// connection watches as many as a page can show.
    /// </summary>
    public async Task<long?> Watch(string connection, WatchedDebate debate)
    {
        if (_watchers.CountOf(connection) >= MostTournaments || await GrainOf(debate).Get() is null)
        {
            return null;
        }

        _watchers.Add(connection, debate);
        _tournaments.TryAdd(debate, 0);
        await hub.Groups.AddToGroupAsync(connection, debate.Group);
        return await GrainOf(debate).Watch(Reference);
    }

    public Task Unwatch(string connection, WatchedDebate debate)
    {
        _watchers.Remove(connection, debate);
        return hub.Groups.RemoveFromGroupAsync(connection, debate.Group);
    }

    public Task Forget(string connection)
    {
        _watchers.RemoveAll(connection);
        return Task.CompletedTask;
    }

    public Task DebateChanged(string school, Guid tournament, long version)
    {
        _ = hub.Clients.Group(new WatchedDebate(school, tournament).Group).DebateChanged(new(school, tournament, version));
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(RenewalPeriod);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var debate in _tournaments.Keys)
            {
                await RenewOrEnd(debate);
            }
        }
    }

    private IDebateObserver Reference => _reference ??= grains.CreateObjectReference<IDebateObserver>(this);

    private async Task RenewOrEnd(WatchedDebate debate)
    {
        try
        {
            if (_watchers.IsWatched(debate))
            {
                await GrainOf(debate).Watch(Reference);
            }
            else if (_tournaments.TryRemove(debate, out _))
            {
                await GrainOf(debate).Unwatch(Reference);
            }
        }
        catch (Exception e)
        {
            LogRenewalFailed(e);
        }
    }

    private IDebateTournamentGrain GrainOf(WatchedDebate debate) =>
        grains.GetGrain<IDebateTournamentGrain>(Keys.Debate(debate.School, debate.Tournament));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Watching a tournament could not be renewed; trying again")]
    private partial void LogRenewalFailed(Exception exception);
}

internal sealed record WatchedDebate(string School, Guid Tournament)
{
    public string Group => $"debate/{School}/{Tournament}";
}
