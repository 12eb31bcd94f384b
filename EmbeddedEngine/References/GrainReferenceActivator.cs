using System.Collections.Concurrent;

namespace Orleans.Runtime;

/// <summary>Creates references, emitting a class for each interface once.</summary>
internal sealed class GrainReferenceActivator(RuntimeClient runtimeClient)
{
    private static readonly ConcurrentDictionary<Type, Func<GrainReferenceActivator, GrainId, GrainReference>> Constructors = new();

    public RuntimeClient RuntimeClient => runtimeClient;

    public GrainReference CreateReference(GrainId grainId, Type interfaceType) =>
        Constructors.GetOrAdd(interfaceType, GrainReferenceEmitter.EmitConstructor)(this, grainId);

    public GrainReference CreateReference(GrainId grainId) => new(this, grainId, null);
}
