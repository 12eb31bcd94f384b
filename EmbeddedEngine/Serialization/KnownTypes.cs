using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Serialization;

/// <summary>The types of .NET that may cross a call.</summary>
internal static class KnownTypes
{
    private static readonly FrozenSet<Type> Simple = FrozenSet.ToFrozenSet(
    [
        typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
        typeof(Guid), typeof(Half), typeof(Int128), typeof(UInt128), typeof(BigInteger), typeof(Uri), typeof(Version), typeof(CultureInfo),
        typeof(IPAddress), typeof(IPEndPoint), typeof(CancellationToken), typeof(NoResult), typeof(Index), typeof(Range),
    ]);

    private static readonly FrozenSet<Type> ImmutableGenerics = FrozenSet.ToFrozenSet(
    [
        typeof(Nullable<>), typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableHashSet<>), typeof(ImmutableSortedSet<>),
        typeof(ImmutableQueue<>), typeof(ImmutableStack<>), typeof(ImmutableDictionary<,>), typeof(ImmutableSortedDictionary<,>),
    ]);

    private static readonly FrozenDictionary<Type, string> Collections = new Dictionary<Type, string>
    {
        [typeof(List<>)] = nameof(KnownCopiers.List),
        [typeof(HashSet<>)] = nameof(KnownCopiers.HashSet),
        [typeof(Dictionary<,>)] = nameof(KnownCopiers.Dictionary),
        [typeof(Nullable<>)] = nameof(KnownCopiers.Nullable),
        [typeof(ImmutableArray<>)] = nameof(KnownCopiers.ImmutableArray),
        [typeof(ImmutableList<>)] = nameof(KnownCopiers.ImmutableList),
        [typeof(ImmutableDictionary<,>)] = nameof(KnownCopiers.ImmutableDictionary),
    }.ToFrozenDictionary();

    public static bool IsImmutable(Type type) =>
        type.IsPrimitive || type.IsEnum || Simple.Contains(type)
        || type.IsDefined(typeof(ImmutableAttribute), false)
        || typeof(Exception).IsAssignableFrom(type)
        || typeof(Type).IsAssignableFrom(type)
        || typeof(GrainReference).IsAssignableFrom(type)
        || (ImmutableGenerics.Contains(Definition(type)) && type.GetGenericArguments().All(argument => Copiers.Get(argument).IsShallow));

    /// <summary>For collections and references; null for anything else.</summary>
    public static Copier? TryCreateCopier(Type type)
    {
        var (method, arguments) = type.IsSZArray ? (nameof(KnownCopiers.Array), [type.GetElementType()!])
            : type.IsInterface && typeof(IAddressable).IsAssignableFrom(type) ? (nameof(KnownCopiers.Addressable), [type])
            : Collections.TryGetValue(Definition(type), out var name) ? (name, type.GetGenericArguments())
            : (null, (Type[])[]);
        if (method is null)
        {
            return null;
        }

        var definition = typeof(KnownCopiers).GetMethod(method, BindingFlags.Static | BindingFlags.Public)!;
        return (Copier)definition.MakeGenericMethod(arguments).Invoke(null, null)!;
    }

    /// <summary>Tuples and pairs: nothing but their members.</summary>
    public static bool IsPlainTuple(Type type) => type.IsGenericType
        && (typeof(System.Runtime.CompilerServices.ITuple).IsAssignableFrom(type) || Definition(type) == typeof(KeyValuePair<,>))
        && type.Assembly == typeof(object).Assembly;

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
