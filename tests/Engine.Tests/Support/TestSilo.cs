using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime.Hosting;
using Orleans.TestingHost;

namespace Engagement.Engine.Tests;

internal static class TestSilo
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<InProcessTestCluster> StartAsync(
        Action<ISiloBuilder>? configure = null, TestStorage? storage = null, TimeSpan? responseTimeout = null)
    {
        storage ??= new TestStorage();
        var builder = new InProcessTestClusterBuilder(1);
        builder.Options.ConfigureFileLogging = false;
        if (responseTimeout is { } timeout)
        {
            builder.ConfigureHost(host =>
            {
                host.Services.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = timeout);
                host.Services.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = timeout);
            });
        }

        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddGrainStorage(TestStorage.Name, (_, _) => storage);
            configure?.Invoke(silo);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return cluster;
    }

    /// <summary>A grain key, or a name, that no other test has.</summary>
    public static string NewKey() => $"test/{Guid.NewGuid():N}";
}
