using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans;

/// <summary>Walks a call through its filters to the method.</summary>
internal abstract class GrainCallContext(GrainCall call) : IGrainCallContext
{
    private object? _result;
    private bool _answered;
    private int _stage;

    public IInvokable Request => call;

    public abstract object Grain { get; }

    public MethodInfo InterfaceMethod => call.Method.MethodInfo;

    public GrainInterfaceType InterfaceType => GrainInterfaceType.Create(InterfaceName);

    public string InterfaceName => call.GetInterfaceName();

    public string MethodName => call.GetMethodName();

    public GrainId? SourceId => call.Source?.GrainId;

    public GrainId TargetId => call.TargetId;

    public object? Result
    {
        get => _result;
        set
        {
            _result = value;
            _answered = true;
        }
    }

    protected GrainCall Call => call;

    public async Task<object?> RunAsync()
    {
        await Invoke();
        return _result;
    }

    public async Task Invoke()
    {
        // A filter may go on more than once, for instance to retry, so every level puts the stage back.
        var stage = _stage++;
        try
        {
            if (FilterAt(stage) is not { } filter)
            {
                Result = await InvokeMethodAsync();
                return;
            }

            await filter;
            if (!_answered)
            {
                throw new InvalidOperationException($"A filter of {call} neither went on with the call nor set a result.");
            }
        }
        finally
        {
            _stage--;
        }
    }

    /// <summary>Starts the filter of that stage; null when there is none left.</summary>
    protected abstract Task? FilterAt(int stage);

    protected abstract Task<object?> InvokeMethodAsync();
}
