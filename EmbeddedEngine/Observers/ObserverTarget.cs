namespace Orleans.Runtime;

/// <summary>An object of this process that grains call by reference: held weakly, called one call at a time.</summary>
internal sealed class ObserverTarget(GrainId grainId, IGrainObserver observer, ActivationShared shared) : ICallTarget
{
    private readonly Lock _gate = new();
    private readonly WeakReference<IGrainObserver> _observer = new(observer);
    private CallList _calls;
    private bool _running;

    public GrainId GrainId => grainId;

    public object? GrainInstance => _observer.TryGetTarget(out var instance) ? instance : null;

    public GrainReference GrainReference => throw new NotSupportedException("An observer is addressed by the reference that was created for it.");

    public IServiceProvider ActivationServices => shared.Services;

    public Task Deactivated => Task.CompletedTask;

    public bool TryReceive(GrainCall call)
    {
        lock (_gate)
        {
            _calls.Add(call);
            if (!_running)
            {
                _running = true;
                ThreadPool.UnsafeQueueUserWorkItem(static target => _ = target.RunAsync(), this, preferLocal: true);
            }
        }

        call.OnReceived(this);
        return true;
    }

    public void ExpireCalls(long now)
    {
        lock (_gate)
        {
            _calls.Expire(now);
        }
    }

    public void FailCalls(Exception exception)
    {
        lock (_gate)
        {
            _calls.Fail(exception);
        }
    }

    public void Post(Action action) => ThreadPool.UnsafeQueueUserWorkItem(static action => action(), action, preferLocal: true);

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
    }

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    private async Task RunAsync()
    {
        // The call under way stays first in the list, where its time limit is watched.
        while (First() is { } call)
        {
            await RunAsync(call);
            lock (_gate)
            {
                _calls.Remove(call);
            }
        }
    }

    private GrainCall? First()
    {
        lock (_gate)
        {
            _running = _calls.First is not null;
            return _calls.First;
        }
    }

    private async Task RunAsync(GrainCall call)
    {
        if (call.IsCompleted)
        {
            return;
        }

        if (!_observer.TryGetTarget(out var instance))
        {
            shared.Catalog.Remove(this);
            call.Fail(new ClientNotAvailableException(grainId));
            return;
        }

        var outcome = call.Invoke(this, instance, shared.IncomingFilters);
        await outcome.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        call.Complete(outcome);
    }
}
