using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans;

public interface IGrainCallContext
{
    IInvokable Request { get; }

    /// <summary>The grain for incoming calls, the reference for outgoing ones.</summary>
    object Grain { get; }

    MethodInfo InterfaceMethod { get; }

    GrainInterfaceType InterfaceType { get; }

    string InterfaceName { get; }

    string MethodName { get; }

    GrainId? SourceId { get; }

    GrainId TargetId { get; }

    object? Result { get; set; }

    /// <summary>Goes on with the call: the next filter, in the end the method.</summary>
    Task Invoke();
}

public interface IIncomingGrainCallContext : IGrainCallContext
{
    IGrainContext TargetContext { get; }

    MethodInfo ImplementationMethod { get; }
}

public interface IOutgoingGrainCallContext : IGrainCallContext
{
    IGrainContext? SourceContext { get; }
}
