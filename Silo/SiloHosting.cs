using System.Net;
using System.Net.Sockets;
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

/// <summary>Hosts the grains in this process, with one SQLite file for books, grain state and reminders.</summary>
public static class SiloHosting
{
    /// <summary>Storage keys hold it, so it never changes.</summary>
    private const string ServiceId = "engagement";

    public static IHostApplicationBuilder AddEngagementSilo(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<StorageOptions>()
            .BindConfiguration("Data")
            .PostConfigure(options => options.Directory = Path.GetFullPath(options.Directory, builder.Environment.ContentRootPath))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddTerritories();
        builder.Services.AddSingleton<SqliteDatabase>();
        builder.Services.AddSingleton<SqliteWriter>();
        builder.Services.AddSingleton<ILedgerStore, SqliteLedgerStore>();
        builder.Services.TryAddSingleton(_ => new SchoolClock(TimeProvider.System));
        builder.UseOrleans(silo =>
        {
            var (siloPort, gatewayPort) = FreePorts();
            silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: ServiceId, clusterId: ServiceId);
            silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = TimeSpan.FromMinutes(15));
            silo.AddReminders();
            silo.Services.AddSingleton<IReminderTable, SqliteReminderTable>();
            silo.Services.AddGrainStorage(
                StateNames.Storage,
                (services, _) => new SqliteGrainStorage(services.GetRequiredService<SqliteDatabase>(), services.GetRequiredService<SqliteWriter>()));
        });
        return builder;
    }

    /// <summary>A silo of its own needs ports that no other program on this computer can guess or hold.</summary>
    private static (int Silo, int Gateway) FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }
}
