using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Configuration;
using Orleans.Serialization.Invocation;

namespace Orleans.Runtime;

/// <summary>What the attributes and the constructor of a grain class say.</summary>
internal sealed class GrainClass
{
    private readonly Lazy<ObjectFactory> _factory;
    private readonly PersistentStateArgument[] _states;
    private readonly Func<object, IInvokable, bool>? _mayInterleave;

    public GrainClass(Type type, GrainCollectionOptions options)
    {
        Type = type;
        GrainType = NameOf(type);
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute));
        CollectionAge = CollectionAgeOf(type, options);
        _states = PersistentStateArgument.Of(type);
        _factory = new(() => ActivatorUtilities.CreateFactory(type, [.. _states.Select(state => state.ParameterType)]));
        _mayInterleave = InterleavePredicateOf(type);
    }

    public Type Type { get; }

    public GrainType GrainType { get; }

    public bool IsReentrant { get; }

    public bool HasInterleavePredicate => _mayInterleave is not null;

    public TimeSpan CollectionAge { get; }

    /// <summary>Never collected.</summary>
    public bool IsKept => CollectionAge == TimeSpan.MaxValue;

    public bool MayInterleave(object instance, GrainCall call) => _mayInterleave is not null && _mayInterleave(instance, call);

    public object CreateInstance(ActivationData activation) =>
        _factory.Value(activation.ActivationServices, [.. _states.Select(state => state.Create(activation))]);

    private static GrainType NameOf(Type type)
    {
        if (type.GetCustomAttribute<GrainTypeAttribute>() is { } named)
        {
            return named.GrainType;
        }

#pragma warning disable CA1308 // The convention of Orleans, and part of stored keys.
        var name = type.Name.ToLowerInvariant();
#pragma warning restore CA1308
        return GrainType.Create(name.Length > 5 && name.EndsWith("grain", StringComparison.Ordinal) ? name[..^5] : name);
    }

    private static TimeSpan CollectionAgeOf(Type type, GrainCollectionOptions options) =>
        type.IsDefined(typeof(KeepAliveAttribute)) ? TimeSpan.MaxValue
        : type.GetCustomAttribute<CollectionAgeLimitAttribute>() is { } limit ? limit.AlwaysActive ? TimeSpan.MaxValue : limit.AgeLimit
        : options.ClassSpecificCollectionAge.TryGetValue(type.FullName!, out var age) ? age
        : options.CollectionAge;

    private static Func<object, IInvokable, bool>? InterleavePredicateOf(Type type)
    {
        if (type.GetCustomAttribute<MayInterleaveAttribute>()?.CallbackMethodName is not { } name)
        {
            return null;
        }

        var method = type.GetMethod(name, BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy, [typeof(IInvokable)]);
        if (method?.ReturnType != typeof(bool))
        {
            throw new OrleansConfigurationException($"{type} has no method 'bool {name}(IInvokable)' that [MayInterleave] asks for.");
        }

        if (method.IsStatic)
        {
            var predicate = method.CreateDelegate<Func<IInvokable, bool>>();
            return (_, call) => predicate(call);
        }

        var invoker = MethodInvoker.Create(method);
        return (instance, call) => (bool)invoker.Invoke(instance, call)!;
    }
}
