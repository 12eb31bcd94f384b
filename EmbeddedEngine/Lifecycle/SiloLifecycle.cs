using Microsoft.Extensions.Logging;

namespace Orleans.Runtime;

/// <summary>Starts subscribers stage by stage, upwards, and stops those that were started, downwards.</summary>
internal sealed partial class SiloLifecycle(ILogger<SiloLifecycle> logger) : ISiloLifecycle
{
    private readonly List<Subscription> _subscriptions = [];

    public int HighestCompletedStage { get; private set; } = int.MinValue;

    public int LowestStoppedStage { get; private set; } = int.MaxValue;

    public IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer)
    {
        var subscription = new Subscription(this, observerName, stage, observer);
        _subscriptions.Add(subscription);
        return subscription;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var stage in _subscriptions.ToLookup(s => s.Stage).OrderBy(s => s.Key))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var subscription in stage)
            {
                subscription.Started = true;
            }

            await Task.WhenAll(stage.Select(s => s.Observer.OnStart(cancellationToken)));
            HighestCompletedStage = stage.Key;
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var stage in _subscriptions.Where(s => s.Started).ToLookup(s => s.Stage).OrderByDescending(s => s.Key))
        {
            await Task.WhenAll(stage.Select(s => StopAsync(s, cancellationToken)));
            LowestStoppedStage = stage.Key;
        }
    }

    private async Task StopAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        try
        {
            await subscription.Observer.OnStop(cancellationToken);
        }
#pragma warning disable CA1031 // One part that fails to stop must not keep the others from stopping.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogStopFailed(logger, exception, subscription.Name, subscription.Stage);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name} failed to stop at stage {Stage}.")]
    private static partial void LogStopFailed(ILogger logger, Exception exception, string name, int stage);

    private sealed class Subscription(SiloLifecycle lifecycle, string name, int stage, ILifecycleObserver observer) : IDisposable
    {
        public string Name => name;

        public int Stage => stage;

        public ILifecycleObserver Observer => observer;

        public bool Started { get; set; }

        public void Dispose() => lifecycle._subscriptions.Remove(this);
    }
}
