using System.Collections.Concurrent;
using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Schools;
using Microsoft.AspNetCore.SignalR;

namespace Engagement.Live;

/// <summary>Tells the pages on this process that a flow of their school has changed. One subscription for each school serves them all.</summary>
internal sealed partial class FlowRelay(
    IGrainFactory grains, TerritoryCatalogue territories, IHubContext<LiveHub, ILiveClient> hub, TimeProvider time, ILogger<FlowRelay> log) : BackgroundService, IFlowObserver
{
    private const int MostFlows = 20;
    private static readonly TimeSpan RenewalPeriod = TimeSpan.FromSeconds(30);

    /// <summary>Whole classes sign up in one minute: pages fetch again once for all that happens within this time.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(250);

    private readonly Watchers<WatchedFlow> _watchers = new();
    private readonly ConcurrentDictionary<string, Guid> _schools = new();
    private readonly ConcurrentDictionary<WatchedFlow, byte> _gathered = new();
    private IFlowObserver? _reference;

    /// <summary>
    /// News follow to the connection from now on. False when there is no such school, or when the connection watches as many flows
    /// as a page can show.
    /// </summary>
    public async Task<bool> Watch(string connection, WatchedFlow flow)
    {
        if (_watchers.CountOf(connection) >= MostFlows || (!_schools.ContainsKey(flow.School) && !await Exists(flow)))
        {
            return false;
        }

        _watchers.Add(connection, flow);
        await hub.Groups.AddToGroupAsync(connection, flow.Group);
        await Follow(flow.School);
        return true;
    }

    public Task Unwatch(string connection, WatchedFlow flow)
    {
        _watchers.Remove(connection, flow);
        return hub.Groups.RemoveFromGroupAsync(connection, flow.Group);
    }

    public Task Forget(string connection)
    {
        _watchers.RemoveAll(connection);
        return Task.CompletedTask;
    }

    public Task FlowsChanged(string school, ImmutableArray<string> flows)
    {
        foreach (var changed in flows.Select(flow => new WatchedFlow(school, flow)).Where(_watchers.IsWatched))
        {
            if (_gathered.TryAdd(changed, 0))
            {
                _ = TellLater(changed);
            }
        }

        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(RenewalPeriod);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var school in _schools.Keys)
            {
                await RenewOrEnd(school);
            }
        }
    }

    private IFlowObserver Reference => _reference ??= grains.CreateObjectReference<IFlowObserver>(this);

    private async Task TellLater(WatchedFlow flow)
    {
        await Task.Delay(Gathering, time);
        _gathered.TryRemove(flow, out _);
        await hub.Clients.Group(flow.Group).FlowChanged(new(flow.School, flow.Flow));
    }

    /// <summary>Another activation than before may have been asleep while something changed.</summary>
    private async Task Follow(string school)
    {
        var activation = await GrainOf(school).Watch(Reference);
        var known = _schools.GetOrAdd(school, activation);
        if (known != activation)
        {
            _schools[school] = activation;
            await FlowsChanged(school, [.. WatchedOf(school).Select(flow => flow.Flow)]);
        }
    }

    private async Task RenewOrEnd(string school)
    {
        try
        {
            if (!WatchedOf(school).Any() && _schools.TryRemove(school, out _))
            {
                await GrainOf(school).Unwatch(Reference);
            }

            // Somebody may have come in the meantime.
            if (WatchedOf(school).Any())
            {
                await Follow(school);
            }
        }
        catch (Exception e)
        {
            LogRenewalFailed(e);
        }
    }

    private IEnumerable<WatchedFlow> WatchedOf(string school) => _watchers.Watched.Where(flow => flow.School == school);

    private async Task<bool> Exists(WatchedFlow flow) => flow.Flow == Flow.Summer
        ? territories.Find(flow.School) is not null
        : await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(flow.School)).Get() is not null;

    private IFlowsGrain GrainOf(string school) => grains.GetGrain<IFlowsGrain>(Keys.Flows(school));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Watching a school's flows could not be renewed; trying again")]
    private partial void LogRenewalFailed(Exception exception);
}
