using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Metadata;

namespace Orleans.Runtime;

/// <summary>The grain classes of the application, and which of them stands behind an interface.</summary>
internal sealed class GrainManifest
{
    private readonly Dictionary<GrainType, GrainClass> _classes = [];
    private readonly ConcurrentDictionary<Type, GrainType> _primary = new();

    public GrainManifest(IOptions<GrainCollectionOptions> options)
    {
        foreach (var type in ApplicationAssemblies.Load().SelectMany(TypesOf).Where(IsGrainClass))
        {
            var grainClass = new GrainClass(type, options.Value);
            if (!_classes.TryAdd(grainClass.GrainType, grainClass))
            {
                throw new OrleansConfigurationException(
                    $"{type} and {_classes[grainClass.GrainType].Type} have the same grain type '{grainClass.GrainType}'. Tell them apart with [GrainType].");
            }
        }
    }

    public GrainClass GetGrainClass(GrainType grainType) => _classes.TryGetValue(grainType, out var found)
        ? found
        : throw new ArgumentException($"Could not find an implementation for grain type {grainType}.");

    public GrainType GetGrainType(Type interfaceType, string? grainClassNamePrefix = null) => string.IsNullOrWhiteSpace(grainClassNamePrefix)
        ? _primary.GetOrAdd(interfaceType, FindPrimary)
        : FindByPrefix(interfaceType, grainClassNamePrefix);

    private static bool IsGrainClass(Type type) => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
        && typeof(IGrain).IsAssignableFrom(type)
        && !typeof(GrainReference).IsAssignableFrom(type);

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }

    private GrainType FindPrimary(Type interfaceType)
    {
        if (interfaceType.GetCustomAttribute<DefaultGrainTypeAttribute>() is { } named)
        {
            return named.GrainType;
        }

        var candidates = Implementations(interfaceType);
        return candidates switch
        {
            [] => throw new ArgumentException($"Could not find an implementation for interface {interfaceType}"),
            [var only] => only.GrainType,
            // As Orleans does: of several, the class named like the interface.
            _ => candidates.Find(c => c.Type.Name == interfaceType.Name[1..])?.GrainType
                ?? throw Ambiguous(interfaceType, null, candidates),
        };
    }

    private GrainType FindByPrefix(Type interfaceType, string prefix)
    {
        var candidates = Implementations(interfaceType).FindAll(c => c.Type.FullName!.StartsWith(prefix, StringComparison.Ordinal));
        return candidates switch
        {
            [] => throw new ArgumentException($"Could not find an implementation matching prefix \"{prefix}\" for interface {interfaceType}"),
            [var only] => only.GrainType,
            _ => candidates.Find(c => c.Type.FullName == prefix)?.GrainType ?? throw Ambiguous(interfaceType, prefix, candidates),
        };
    }

    private List<GrainClass> Implementations(Type interfaceType) =>
        [.. _classes.Values.Where(c => interfaceType.IsAssignableFrom(c.Type))];

    private static ArgumentException Ambiguous(Type interfaceType, string? prefix, IEnumerable<GrainClass> candidates) => new(
        $"Unable to identify a single appropriate grain type for interface {interfaceType}{(prefix is null ? null : $" with implementation prefix \"{prefix}\"")}. "
        + $"Candidates: {string.Join(", ", candidates.Select(c => $"{c.GrainType} ({c.Type.FullName})"))}");
}
