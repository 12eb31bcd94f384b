using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace Engagement.Flows;

internal sealed class FlowsGrain(ILogger<FlowsGrain> log) : Grain, IFlowsGrain
{
    private static readonly TimeSpan FrontLifetime = TimeSpan.FromMinutes(2);

    private readonly ObserverManager<IFlowObserver> _fronts = new(FrontLifetime, log);
    private readonly Guid _activation = Guid.NewGuid();

    public Task Changed(ImmutableArray<string> flows)
    {
        var school = Keys.Rest(this.GetPrimaryKeyString());
        return _fronts.Notify(front => front.FlowsChanged(school, flows));
    }

    public Task<Guid> Watch(IFlowObserver observer)
    {
        _fronts.Subscribe(observer, observer);
        return Task.FromResult(_activation);
    }

    public Task Unwatch(IFlowObserver observer)
    {
        _fronts.Unsubscribe(observer);
        return Task.CompletedTask;
    }
}
