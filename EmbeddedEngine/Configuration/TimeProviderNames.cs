namespace Orleans.Runtime;

/// <summary>The key under which a clock of its own can be registered for grain timers.</summary>
public static class TimeProviderNames
{
    public const string Grains = "Orleans.Grains";
}
