using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Orleans.Runtime;

/// <summary>One activation: its calls, and which of them may run now.</summary>
internal sealed partial class ActivationData : ICallTarget
{
    private readonly Lock _gate = new();
    private readonly ActivationShared _shared;
    private readonly GrainClass _grainClass;
    private readonly ActivationTaskScheduler _scheduler;
    private CallList _waiting;
    private CallList _running;
    private ActivationState _state;
    private bool _pumpQueued;
    private int _waitingOvertakers;
    private List<Guid>? _reentrantSections;

    public ActivationData(GrainId grainId, GrainClass grainClass, ActivationShared shared)
    {
        GrainId = grainId;
        _grainClass = grainClass;
        _shared = shared;
        _scheduler = new(this);
    }

    public GrainId GrainId { get; }

    public object? GrainInstance { get; private set; }

    public GrainReference GrainReference => ActivationServices.GetRequiredService<GrainReferenceActivator>().CreateReference(GrainId);

    public bool TryReceive(GrainCall call)
    {
        lock (_gate)
        {
            if (_state == ActivationState.Invalid)
            {
                return false;
            }

            _waiting.Add(call);
            _waitingOvertakers += call.MayOvertake ? 1 : 0;
            QueuePump();
        }

        call.OnReceived(this);
        return true;
    }

    public void Post(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.DenyChildAttach, _scheduler);

    public void ExpireCalls(long now)
    {
        lock (_gate)
        {
            _waiting.Expire(now);
            _running.Expire(now);
        }
    }

    public void FailCalls(Exception exception)
    {
        lock (_gate)
        {
            _waiting.Fail(exception);
            _running.Fail(exception);
        }
    }

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    public override string ToString() => $"[Activation: {GrainId} State={_state}]";

    public void EnterReentrantSection(Guid id)
    {
        lock (_gate)
        {
            (_reentrantSections ??= []).Add(id);
        }
    }

    public void ExitReentrantSection(Guid id)
    {
        lock (_gate)
        {
            _reentrantSections?.Remove(id);
        }
    }

    /// <summary>Does what can be done now. Runs on this activation's scheduler only.</summary>
    internal void Pump()
    {
        // Calls that come from here on queue another look, behind the turns that wait to go on.
        int calls;
        lock (_gate)
        {
            _pumpQueued = false;
            calls = _waiting.Count;
        }

        if (_state == ActivationState.Created)
        {
            _ = ActivateAsync();
        }

        for (; calls > 0 && TakeRunnable() is { } call; calls--)
        {
            Start(call);
        }

        if (ReadyToFinish())
        {
            _ = FinishDeactivatingAsync();
        }
    }

    private void QueuePump()
    {
        if (!_pumpQueued)
        {
            _pumpQueued = true;
            _scheduler.QueuePump();
        }
    }

    private GrainCall? TakeRunnable()
    {
        lock (_gate)
        {
            if (_state != ActivationState.Valid)
            {
                return null;
            }

            for (GrainCall? call = _waiting.First, next; call is not null; call = next)
            {
                next = call.Next;
                if (call.IsCompleted)
                {
                    RemoveWaiting(call);
                }
                else if (MayRun(call))
                {
                    RemoveWaiting(call);
                    _running.Add(call);
                    return call;
                }
                else if (_waitingOvertakers == 0 && !_grainClass.HasInterleavePredicate)
                {
                    return null;
                }
            }

            return null;
        }
    }

    private void RemoveWaiting(GrainCall call)
    {
        _waiting.Remove(call);
        _waitingOvertakers -= call.MayOvertake ? 1 : 0;
    }

    private bool MayRun(GrainCall call)
    {
        try
        {
            return IsCompatible(call);
        }
#pragma warning disable CA1031 // A predicate of the application.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            call.Fail(exception);
            return false;
        }
    }

    private bool IsCompatible(GrainCall call)
    {
        if (_running.Count == 0 || call.IsAlwaysInterleave || _grainClass.IsReentrant)
        {
            return true;
        }

        if (_reentrantSections is { Count: > 0 } && call.ReentrancyId != Guid.Empty && _reentrantSections.Contains(call.ReentrancyId))
        {
            return true;
        }

        for (var running = _running.First; running is not null; running = running.Next)
        {
            if (!running.IsAlwaysInterleave
                && !(running.Method.IsReadOnly && call.Method.IsReadOnly)
                && !_grainClass.MayInterleave(GrainInstance!, call)
                && !_grainClass.MayInterleave(GrainInstance!, running))
            {
                return false;
            }
        }

        return true;
    }

    private void Start(GrainCall call)
    {
        var outcome = call.Invoke(this, GrainInstance!, _shared.IncomingFilters);
        if (outcome.IsCompleted)
        {
            Finish(call, outcome);
        }
        else
        {
            _ = FinishAsync(call, outcome);
        }
    }

    private async Task FinishAsync(GrainCall call, Task outcome)
    {
        await outcome.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        Finish(call, outcome);
        Pump();
    }

    private void Finish(GrainCall call, Task outcome)
    {
        lock (_gate)
        {
            _running.Remove(call);
            if (call.IsKeepAlive)
            {
                _lastUse = Environment.TickCount64;
            }
        }

        if (outcome is { IsFaulted: true, Exception.InnerException: InconsistentStateException { IsSourceActivation: true } exception })
        {
            // What this activation remembers is not what the store holds. Only it is at fault, not its callers.
            exception.IsSourceActivation = false;
            LogInconsistentState(_shared.Logger, exception, GrainId);
            Deactivate(new(DeactivationReasonCode.ApplicationError, exception, "A state was not as the store has it."));
        }

        call.Complete(outcome);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Deactivating {GrainId}: its state is not as the store has it.")]
    private static partial void LogInconsistentState(ILogger logger, Exception exception, GrainId grainId);
}
