using System.Collections.Immutable;
using Orleans.Runtime;

namespace Orleans.Serialization;

/// <summary>Copiers of references and of collections, element by element. The collection itself is noted before its elements, which may refer to it.</summary>
internal static class KnownCopiers
{
    /// <summary>A grain that passes itself passes a reference. An observer must have been made one.</summary>
    public static Copier<T> Addressable<T>()
        where T : IAddressable => new((value, _) => value switch
        {
            GrainReference => value,
            IGrainObserver => throw new ArgumentException($"Cannot pass the observer {value.GetType()} itself. Pass the result of CreateObjectReference."),
            _ => value.AsReference<T>(),
        });

    public static Copier<T[]> Array<T>()
    {
        var elements = Copiers.Get<T>();
        return new((value, context) =>
        {
            if (context.TryGet(value, out var copy))
            {
                return copy;
            }

            copy = context.Add(value, (T[])value.Clone());
            if (!elements.IsShallow)
            {
                for (var i = 0; i < copy.Length; i++)
                {
                    copy[i] = elements.Copy(copy[i], context);
                }
            }

            return copy;
        });
    }

    public static Copier<List<T>> List<T>()
    {
        var elements = Copiers.Get<T>();
        return new((value, context) =>
        {
            if (context.TryGet(value, out var copy))
            {
                return copy;
            }

            copy = context.Add(value, new List<T>(value.Count));
            foreach (var element in value)
            {
                copy.Add(elements.Copy(element, context));
            }

            return copy;
        });
    }

    public static Copier<HashSet<T>> HashSet<T>()
    {
        var elements = Copiers.Get<T>();
        return new((value, context) =>
        {
            if (context.TryGet(value, out var copy))
            {
                return copy;
            }

            copy = context.Add(value, new HashSet<T>(value.Count, value.Comparer));
            foreach (var element in value)
            {
                copy.Add(elements.Copy(element, context));
            }

            return copy;
        });
    }

    public static Copier<Dictionary<TKey, TValue>> Dictionary<TKey, TValue>()
        where TKey : notnull
    {
        var keys = Copiers.Get<TKey>();
        var values = Copiers.Get<TValue>();
        return new((value, context) =>
        {
            if (context.TryGet(value, out var copy))
            {
                return copy;
            }

            copy = context.Add(value, new Dictionary<TKey, TValue>(value.Count, value.Comparer));
            foreach (var (key, item) in value)
            {
                copy.Add(keys.Copy(key, context), values.Copy(item, context));
            }

            return copy;
        });
    }

    public static Copier<T?> Nullable<T>()
        where T : struct
    {
        var inner = Copiers.Get<T>();
        return new((value, context) => inner.Copy(value!.Value, context));
    }

    public static Copier<ImmutableArray<T>> ImmutableArray<T>()
    {
        var elements = Copiers.Get<T>();
        return new((value, context) => value.IsDefault ? value : [.. value.Select(element => elements.Copy(element, context))]);
    }

    public static Copier<ImmutableList<T>> ImmutableList<T>()
    {
        var elements = Copiers.Get<T>();
        return new((value, context) => [.. value.Select(element => elements.Copy(element, context))]);
    }

    public static Copier<ImmutableDictionary<TKey, TValue>> ImmutableDictionary<TKey, TValue>()
        where TKey : notnull
    {
        var keys = Copiers.Get<TKey>();
        var values = Copiers.Get<TValue>();
        return new((value, context) => value.ToImmutableDictionary(
            pair => keys.Copy(pair.Key, context),
            pair => values.Copy(pair.Value, context),
            value.KeyComparer,
            value.ValueComparer));
    }
}
