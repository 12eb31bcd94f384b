namespace Engagement.Cluster;

/// <summary>Whether a process without grains reaches any silo at present.</summary>
public sealed class ClusterConnection
{
    private volatile int _gateways;

    /// <summary>Silos that this process is connected to.</summary>
    public int Gateways
    {
        get => _gateways;
        set => _gateways = value;
    }
}
