namespace Orleans.Runtime;

internal sealed class ManagementGrain(ActivationCollector collector, Catalog catalog) : Grain, IManagementGrain
{
    public Task ForceActivationCollection(TimeSpan ageLimit)
    {
        collector.Collect(ageLimit);
        return Task.CompletedTask;
    }

    public Task<int> GetTotalActivationCount() => Task.FromResult(catalog.Activations.Count());
}
