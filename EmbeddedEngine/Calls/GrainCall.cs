using System.Reflection;
using Orleans.Serialization.Invocation;

namespace Orleans.Runtime;

/// <summary>One call on its way to a grain or an observer.</summary>
internal abstract class GrainCall : IInvokable
{
    protected GrainCall(GrainMethod method, GrainId targetId, IGrainContext? source, Dictionary<string, object>? requestContext)
    {
        Method = method;
        TargetId = targetId;
        Source = source;
        RequestContext = requestContext;
        ReentrancyId = Runtime.RequestContext.ReentrancyIdOf(requestContext);
    }

    public GrainMethod Method { get; }

    public GrainId TargetId { get; }

    public IGrainContext? Source { get; }

    public Dictionary<string, object>? RequestContext { get; }

    public Guid ReentrancyId { get; }

    public virtual bool IsAlwaysInterleave => Method.IsAlwaysInterleave;

    /// <summary>Whether this call may run though one before it has to wait.</summary>
    public bool MayOvertake => IsAlwaysInterleave || Method.IsReadOnly || ReentrancyId != Guid.Empty;

    /// <summary>Whether this call counts as use of the activation.</summary>
    public virtual bool IsKeepAlive => true;

    /// <summary>Answered already: done, timed out or cancelled.</summary>
    public abstract bool IsCompleted { get; }

    // The list this call stands in: waiting or running, never both.
    internal GrainCall? Next { get; set; }

    internal GrainCall? Previous { get; set; }

    protected object? Instance { get; private set; }

    /// <summary>Runs the call through the filters, if any, to the method. What goes wrong is in the task.</summary>
    public Task Invoke(IGrainContext target, object instance, IIncomingGrainCallFilter[] filters)
    {
        Instance = instance;
        Runtime.RequestContext.Import(RequestContext);
        try
        {
            var outcome = filters.Length == 0 && instance is not IIncomingGrainCallFilter
                ? InvokeMethod(instance)
                : new IncomingCallContext(this, target, instance, filters).RunAsync();
            return outcome ?? throw new InvalidOperationException($"{this} returned null instead of a task.");
        }
#pragma warning disable CA1031 // Whatever the callee throws belongs to the caller.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Task.FromException(exception);
        }
    }

    public abstract Task InvokeMethod(object instance);

    public abstract object? ReadResult(Task outcome);

    /// <summary>Passes the outcome of a finished <see cref="Invoke"/> to the caller.</summary>
    public abstract void Complete(Task outcome);

    public abstract void Fail(Exception exception);

    /// <summary>Fails the call if it is overdue.</summary>
    public abstract void ExpireIfDue(long now);

    /// <summary>Called once the call stands in the list of its target.</summary>
    public virtual void OnReceived(ICallTarget target)
    {
    }

    object? IInvokable.GetTarget() => Instance;

    public abstract int GetArgumentCount();

    public abstract object? GetArgument(int index);

    public string GetMethodName() => Method.MethodInfo.Name;

    public string GetInterfaceName() => Method.InterfaceType.FullName!;

    public MethodInfo GetMethod() => Method.MethodInfo;

    public Type GetInterfaceType() => Method.InterfaceType;

    public override string ToString() => $"{GetInterfaceName()}.{GetMethodName()} of {TargetId}{(Source is null ? null : $" from {Source.GrainId}")}";
}
