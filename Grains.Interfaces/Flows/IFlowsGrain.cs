using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Flows;

/// <summary>
/// Tells the web fronts which flow of a school has changed, and nothing of the change: everybody fetches what they may see.
/// It keeps nothing; a front renews its interest. Key: <c>flows/{school}</c>.
/// </summary>
public interface IFlowsGrain : IGrainWithStringKey
{
    /// <summary>Something of these flows is stored and differs from before. Lost when the grain dies at this moment; <see cref="Watch"/> makes up for it.</summary>
    [OneWay]
    Task Changed(ImmutableArray<string> flows);

    /// <summary>Tells an observer of changes for two minutes from now on.</summary>
    /// <returns>The same as long as no change can have been missed since the last call.</returns>
    Task<Guid> Watch(IFlowObserver observer);

    Task Unwatch(IFlowObserver observer);
}

/// <summary>One per web process.</summary>
public interface IFlowObserver : IGrainObserver
{
    [OneWay]
    Task FlowsChanged(string school, ImmutableArray<string> flows);
}
