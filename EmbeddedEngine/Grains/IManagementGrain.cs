namespace Orleans.Runtime;

public interface IManagementGrain : IGrainWithIntegerKey
{
    /// <summary>Deactivates what has been idle for that long.</summary>
    Task ForceActivationCollection(TimeSpan ageLimit);

    Task<int> GetTotalActivationCount();
}

internal sealed class ManagementGrain(ActivationCollector collector, Catalog catalog) : Grain, IManagementGrain
{
    public Task ForceActivationCollection(TimeSpan ageLimit)
    {
        collector.Collect(ageLimit);
        return Task.CompletedTask;
    }

    public Task<int> GetTotalActivationCount() => Task.FromResult(catalog.Activations.Count());
}
