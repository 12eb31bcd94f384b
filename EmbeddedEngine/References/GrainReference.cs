using System.Runtime.CompilerServices;

namespace Orleans.Runtime;

/// <summary>The address of a grain or observer. Emitted subclasses implement its interface.</summary>
public class GrainReference : IAddressable, IEquatable<GrainReference>
{
    internal GrainReference(GrainReferenceActivator activator, GrainId grainId, Type? interfaceType)
    {
        Activator = activator;
        GrainId = grainId;
        InterfaceType = interfaceType;
    }

    public GrainId GrainId { get; }

    public string InterfaceName => InterfaceType?.FullName ?? "";

    internal GrainReferenceActivator Activator { get; }

    internal Type? InterfaceType { get; }

    public bool Equals(GrainReference? other) => other is not null && GrainId.Equals(other.GrainId);

    public override bool Equals(object? obj) => Equals(obj as GrainReference);

    public override int GetHashCode() => GrainId.GetHashCode();

    public override string ToString() => $"GrainReference:{GrainId}{(InterfaceType is null ? null : $":{InterfaceType.Name}")}";

    /// <summary>What every emitted method calls.</summary>
    internal Task<TResult> InvokeAsync<TArguments, TResult>(GrainMethod<TArguments, TResult> method, TArguments arguments, CancellationToken cancellationToken)
        where TArguments : struct, ITuple =>
        Activator.RuntimeClient.InvokeAsync(this, method, arguments, cancellationToken);
}
