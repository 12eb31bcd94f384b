using Orleans.Runtime;

namespace Orleans;

internal sealed class OutgoingCallContext(GrainCall call, GrainReference reference, Func<Task<object?>> send, IOutgoingGrainCallFilter[] filters)
    : GrainCallContext(call), IOutgoingGrainCallContext
{
    public override object Grain => reference;

    public IGrainContext? SourceContext => Call.Source;

    protected override Task? FilterAt(int stage) => stage < filters.Length ? filters[stage].Invoke(this) : null;

    protected override Task<object?> InvokeMethodAsync() => send();
}
