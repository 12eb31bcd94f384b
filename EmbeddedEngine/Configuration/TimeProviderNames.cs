namespace Orleans.Runtime;

/// <summary>Keys under which a clock of its own can be registered for a part of the runtime.</summary>
public static class TimeProviderNames
{
    public const string ActivationManagement = "Orleans.ActivationManagement";
    public const string Grains = "Orleans.Grains";
}
