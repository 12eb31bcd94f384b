using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>How an activation comes and goes.</summary>
internal sealed partial class ActivationData
{
    private readonly TaskCompletionSource _deactivated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private AsyncServiceScope? _scope;
    private List<StateStorage>? _states;
    private HashSet<GrainTimer>? _timers;
    private DeactivationReason _reason;
    private CancellationToken _deactivationToken;
    private Exception? _activationFailure;
    private bool _activated;
    private bool _settling;
    private long _lastUse = Environment.TickCount64;
    private long _keepUntil;

    public IServiceProvider ActivationServices => _scope?.ServiceProvider ?? _shared.Services;

    public Task Deactivated => _deactivated.Task;

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_state < ActivationState.Deactivating)
            {
                _state = ActivationState.Deactivating;
                _reason = deactivationReason;
                _deactivationToken = cancellationToken;
                QueuePump();
            }
        }
    }

    public void DelayDeactivation(TimeSpan timeSpan)
    {
        lock (_gate)
        {
            _keepUntil = timeSpan == TimeSpan.MaxValue || timeSpan == Timeout.InfiniteTimeSpan
                ? long.MaxValue
                : Environment.TickCount64 + (long)timeSpan.TotalMilliseconds;
        }
    }

    /// <summary>Begins to deactivate when nothing used this activation for its age limit, or the one given.</summary>
    public void CollectIfIdle(long now, TimeSpan? ageLimit = null)
    {
        lock (_gate)
        {
            var idle = _state == ActivationState.Valid && _running.Count == 0 && _waiting.Count == 0;
            if (idle && !_grainClass.IsKept && now >= _keepUntil && now - _lastUse >= (ageLimit ?? _grainClass.CollectionAge).TotalMilliseconds)
            {
                Deactivate(new(DeactivationReasonCode.ActivationIdle, "This activation has become idle."));
            }
        }
    }

    /// <summary>A state that is read before the grain is told that it is active.</summary>
    internal void AddState(StateStorage state) => (_states ??= []).Add(state);

    internal void AddTimer(GrainTimer timer)
    {
        lock (_gate)
        {
            (_timers ??= []).Add(timer);
        }
    }

    internal void RemoveTimer(GrainTimer timer)
    {
        lock (_gate)
        {
            _timers?.Remove(timer);
        }
    }

    private async Task ActivateAsync()
    {
        lock (_gate)
        {
            if (_state != ActivationState.Created)
            {
                return;
            }

            _state = ActivationState.Activating;
            _settling = true;
            RequestContext.Import(_waiting.First?.RequestContext);
        }

        try
        {
            using var timeout = new CancellationTokenSource(_shared.CollectionOptions.ActivationTimeout);
            _scope = _shared.Services.CreateAsyncScope();
            GrainInstance = _grainClass.CreateInstance(this);
            foreach (var state in _states ?? [])
            {
                await state.ReadStateAsync().WaitAsync(timeout.Token);
            }

            if (GrainInstance is IGrainBase grain)
            {
                await grain.OnActivateAsync(timeout.Token).WaitAsync(timeout.Token);
            }

            _activated = true;
        }
#pragma warning disable CA1031 // It fails the calls that wait for this activation.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogActivationFailed(_shared.Logger, exception, GrainId);
            _activationFailure = exception;
            Deactivate(new(DeactivationReasonCode.ActivationFailed, exception, "Failed to activate grain."));
        }

        lock (_gate)
        {
            _settling = false;
            if (_state == ActivationState.Activating)
            {
                _state = ActivationState.Valid;
            }
        }

        Pump();
    }

    private bool ReadyToFinish()
    {
        lock (_gate)
        {
            return _state == ActivationState.Deactivating && !_settling && _running.Count == 0 && (_settling = true);
        }
    }

    private async Task FinishDeactivatingAsync()
    {
        StopTimers();
        if (_activated && GrainInstance is IGrainBase grain)
        {
            await NotifyAsync(grain);
        }

        await DisposeAsync();
        _shared.Catalog.Remove(this);
        List<GrainCall> left;
        lock (_gate)
        {
            _state = ActivationState.Invalid;
            left = _waiting.TakeAll();
        }

        foreach (var call in left.Where(call => !call.IsCompleted))
        {
            if (_activationFailure is not null)
            {
                call.Fail(_activationFailure);
            }
            else
            {
                _shared.Catalog.Dispatch(call);
            }
        }

        _deactivated.SetResult();
    }

    private async Task NotifyAsync(IGrainBase grain)
    {
        RequestContext.Clear();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(_deactivationToken);
        timeout.CancelAfter(_shared.CollectionOptions.DeactivationTimeout);
        try
        {
            await grain.OnDeactivateAsync(_reason, timeout.Token).WaitAsync(timeout.Token);
        }
#pragma warning disable CA1031 // A grain that fails to say goodbye goes all the same.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogDeactivationFailed(_shared.Logger, exception, GrainId);
        }
    }

    private void StopTimers()
    {
        List<GrainTimer> timers;
        lock (_gate)
        {
            timers = [.. _timers ?? []];
        }

        foreach (var timer in timers)
        {
            timer.Dispose();
        }
    }

    private async Task DisposeAsync()
    {
        try
        {
            if (GrainInstance is IAsyncDisposable asyncDisposable)
            {
                await asyncDisposable.DisposeAsync();
            }
            else
            {
                (GrainInstance as IDisposable)?.Dispose();
            }

            if (_scope is { } scope)
            {
                await scope.DisposeAsync();
            }
        }
#pragma warning disable CA1031 // As above.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogDeactivationFailed(_shared.Logger, exception, GrainId);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Failed to activate {GrainId}.")]
    private static partial void LogActivationFailed(ILogger logger, Exception exception, GrainId grainId);

    [LoggerMessage(Level = LogLevel.Error, Message = "{GrainId} failed while deactivating.")]
    private static partial void LogDeactivationFailed(ILogger logger, Exception exception, GrainId grainId);
}
