using Orleans.TestingHost;

namespace Engagement.Engine.Tests;

/// <summary>A silo with nothing special, for a class of tests.</summary>
public sealed class SiloFixture : IAsyncLifetime
{
    private InProcessTestCluster? _cluster;

    internal TestStorage Storage { get; } = new();

    public InProcessTestCluster Cluster => _cluster!;

    public IGrainFactory Grains => Cluster.Client;

    public async Task InitializeAsync() => _cluster = await TestSilo.StartAsync(storage: Storage);

    public async Task DisposeAsync() => await Cluster.DisposeAsync();
}
