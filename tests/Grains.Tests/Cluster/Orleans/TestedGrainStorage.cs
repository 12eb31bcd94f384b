using Engagement.Cluster;
using Engagement.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Engagement.Tests;

/// <summary>The cluster's storage: Orleans' provider with the scripts of this repository.</summary>
internal abstract partial class TestedGrainStorage
{
    public static bool HasCluster => true;

    private static async Task<TestedGrainStorage> OpenCluster()
    {
        var database = await (await PostgresServer.Shared()).CreateDatabase();
        await using (var source = PostgresSource.Open(database))
        {
            await PostgresSchema.BringForward(source);
        }

        var storage = new TestedCluster(database);
        await storage.Connect();
        return storage;
    }

    private sealed class TestedCluster(string database) : TestedGrainStorage
    {
        private IHost _host = null!;

        public override IGrainStorage Grains => _host.Services.GetRequiredKeyedService<IGrainStorage>(StateNames.Storage);

        public async Task Connect()
        {
            var builder = Host.CreateEmptyApplicationBuilder(null);
            builder.Logging.SetMinimumLevel(LogLevel.Error);
            builder.Configuration["ConnectionStrings:Engagement"] = database;
            builder.AddClusterStorage();
            _host = builder.Build();
            await _host.StartAsync();
        }

        public override async Task Reopen()
        {
            await DisposeAsync();
            await Connect();
        }

        public override async ValueTask DisposeAsync()
        {
            await _host.StopAsync();
            _host.Dispose();
        }
    }
}
