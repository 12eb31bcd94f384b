using System.Net;
using System.Net.Sockets;
using Engagement.Acts;
using Engagement.Archives;
using Engagement.Cluster;
using Engagement.Ledger;
using Engagement.Seasons;
using Engagement.Storage;
using Engagement.Territories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Runtime.Hosting;

namespace Engagement;

/// <summary>Where the grains of this process are: here, with one SQLite file, or in a cluster.</summary>
public static class SiloHosting
{
    /// <summary>Storage keys hold it, so it never changes.</summary>
    internal const string ServiceId = "engagement";

    /// <summary>A grain that nobody has called for so long goes to sleep.</summary>
    internal static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(15);

    /// <summary>Hosts the grains in this process, or makes it a client of the cluster whose database is configured.</summary>
    public static IHostApplicationBuilder AddEngagement(this IHostApplicationBuilder builder) =>
        builder.IsClustered() ? builder.AddClusterClient() : builder.AddEngagementSilo();

    /// <summary>Hosts the grains in this process, with one SQLite file for books, grain state and reminders.</summary>
    public static IHostApplicationBuilder AddEngagementSilo(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSection<StorageOptions>("Data")
            .PostConfigure(options => options.Directory = Path.GetFullPath(options.Directory, builder.Environment.ContentRootPath));
        builder.Services.AddTerritories();
        builder.Services.AddSingleton<SqliteDatabase>();
        builder.Services.AddSingleton<SqliteWriter>();
        builder.Services.AddSingleton<IArchiveSource, SqliteArchiveSource>();
        builder.Services.AddSingleton<SchoolArchive>();
        builder.Services.AddHostedService<SqliteGate>();
        builder.Services.AddSingleton<ILedgerStore, SqliteLedgerStore>();
        builder.Services.AddSingleton<IActLog, SqliteActLog>();
        builder.Services.TryAddSingleton(_ => new SchoolClock(TimeProvider.System));
        builder.UseOrleans(silo =>
        {
            var (siloPort, gatewayPort) = FreePorts();
            silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: ServiceId, clusterId: ServiceId);
            silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = IdleTime);
            silo.AddReminders();
            silo.Services.AddSingleton<IReminderTable, SqliteReminderTable>();
            silo.Services.AddGrainStorage(
                StateNames.Storage,
                (services, _) => new SqliteGrainStorage(services.GetRequiredService<SqliteDatabase>(), services.GetRequiredService<SqliteWriter>()));
        });
        return builder;
    }

    /// <summary>A silo of its own needs ports that no other program on this computer can guess or hold.</summary>
    internal static (int Silo, int Gateway) FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }
}
