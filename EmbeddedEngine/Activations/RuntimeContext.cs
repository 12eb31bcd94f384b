namespace Orleans.Runtime;

/// <summary>The activation whose turn runs on this thread.</summary>
internal static class RuntimeContext
{
    [ThreadStatic]
    private static IGrainContext? _current;

    public static IGrainContext? Current
    {
        get => _current;
        set => _current = value;
    }

    public static IGrainContext Required => _current
        ?? throw new InvalidOperationException("This must run within a grain's own turn, not on a background thread.");
}
