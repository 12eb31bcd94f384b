using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Serialization;

/// <summary>How to copy a value of a type, worked out once for each.</summary>
internal static class Copiers
{
    private static readonly ConcurrentDictionary<Type, Copier> Declared = new();
    private static readonly ConcurrentDictionary<Type, Copier> Exact = new();

    // A type that contains itself is met while it is being worked out; what it holds then is copied by its type at run time.
    [ThreadStatic]
    private static HashSet<Type>? _underWay;

    public static Copier<T> Get<T>() => (Copier<T>)Get(typeof(T));

    /// <summary>For a variable of this type, whose value may be of a derived one.</summary>
    public static Copier Get(Type declaredType)
    {
        if (Declared.TryGetValue(declaredType, out var known))
        {
            return known;
        }

        _underWay ??= [];
        if (!_underWay.Add(declaredType))
        {
            return ByRuntimeType(declaredType);
        }

        try
        {
            var copier = KnownTypes.IsImmutable(declaredType) || declaredType.IsValueType || declaredType.IsSealed || typeof(IAddressable).IsAssignableFrom(declaredType)
                ? GetExact(declaredType)
                : ByRuntimeType(declaredType);
            return Declared.GetOrAdd(declaredType, copier);
        }
        finally
        {
            _underWay.Remove(declaredType);
        }
    }

    private static Copier GetExact(Type type)
    {
        if (Exact.TryGetValue(type, out var known))
        {
            return known;
        }

        return Exact.GetOrAdd(type, Create(type));
    }

    private static Copier Create(Type type) =>
        KnownTypes.IsImmutable(type) || type == typeof(object) ? Shallow(type)
        : KnownTypes.TryCreateCopier(type) is { } known ? known
        : KnownTypes.IsPlainTuple(type) || type.IsDefined(typeof(GenerateSerializerAttribute), false) ? MemberwiseCopier.Create(type)
        : Delegate(typeof(Copiers), nameof(Refused), type);

    private static Copier ByRuntimeType(Type type) => Delegate(typeof(Copiers), nameof(DispatchedCopier), type);

    private static Copier Delegate(Type holder, string method, Type type) =>
        (Copier)holder.GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(null, null)!;

    internal static Copier Shallow(Type type) => (Copier)typeof(Copier<>).MakeGenericType(type).GetField(nameof(Copier<>.Shallow))!.GetValue(null)!;

    private static Copier<T> DispatchedCopier<T>() => new((value, context) => (T)GetExact(value!.GetType()).CopyObject(value, context)!);

    private static Copier<T> Refused<T>() => new((_, _) => throw new CodecNotFoundException(
        $"Could not find a copier for type {typeof(T)}. Mark it with [GenerateSerializer], and with [Immutable] if it never changes."));
}
