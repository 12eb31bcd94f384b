namespace Orleans.Runtime;

public interface IManagementGrain : IGrainWithIntegerKey
{
    /// <summary>Deactivates what has been idle for that long.</summary>
    Task ForceActivationCollection(TimeSpan ageLimit);

    Task<int> GetTotalActivationCount();
}
