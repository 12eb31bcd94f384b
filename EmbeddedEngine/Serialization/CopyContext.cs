namespace Orleans.Serialization;

/// <summary>One copying: an object that occurs twice in the original occurs twice in the copy.</summary>
internal sealed class CopyContext
{
    private Dictionary<object, object>? _copies;

    public bool TryGet<T>(T original, out T copy)
        where T : class
    {
        if (_copies is not null && _copies.TryGetValue(original, out var found))
        {
            copy = (T)found;
            return true;
        }

        copy = null!;
        return false;
    }

    public T Add<T>(T original, T copy)
        where T : class
    {
        (_copies ??= new(ReferenceEqualityComparer.Instance))[original] = copy;
        return copy;
    }
}
