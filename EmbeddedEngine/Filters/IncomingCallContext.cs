using System.Reflection;
using Orleans.Runtime;

namespace Orleans;

internal sealed class IncomingCallContext(GrainCall call, IGrainContext target, object instance, IIncomingGrainCallFilter[] filters)
    : GrainCallContext(call), IIncomingGrainCallContext
{
    public override object Grain => instance;

    public IGrainContext TargetContext => target;

    public MethodInfo ImplementationMethod
    {
        get
        {
            var map = instance.GetType().GetInterfaceMap(InterfaceMethod.DeclaringType!);
            return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, InterfaceMethod)];
        }
    }

    protected override Task? FilterAt(int stage) =>
        stage < filters.Length ? filters[stage].Invoke(this)
        : stage == filters.Length && instance is IIncomingGrainCallFilter own ? own.Invoke(this)
        : null;

    protected override async Task<object?> InvokeMethodAsync()
    {
        var outcome = Call.InvokeMethod(instance);
        await outcome;
        return Call.ReadResult(outcome);
    }
}
