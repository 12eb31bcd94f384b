using System.Net;
using Engagement.Acts;
using Engagement.Archives;
using Engagement.Ledger;
using Engagement.Seasons;
using Engagement.Storage;
using Engagement.Territories;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Serialization;

namespace Engagement.Cluster;

/// <summary>Several silos and web fronts over one PostgreSQL.</summary>
public static class ClusterHosting
{
    private const string Npgsql = "Npgsql";

    /// <summary>One silo of the cluster: PostgreSQL holds members, reminders, grain state and books.</summary>
    public static IHostApplicationBuilder AddClusterSilo(this IHostApplicationBuilder builder)
    {
        var (database, settings) = AddCluster(builder);
        builder.Services.AddSingleton<PostgresWriter>();
        builder.Services.AddSingleton<ILedgerStore, PostgresLedgerStore>();
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(options => Name(options, settings));
            silo.Configure<EndpointOptions>(options =>
            {
                options.AdvertisedIPAddress = IPAddress.Parse(settings.Address);
                options.SiloPort = settings.SiloPort;
                options.GatewayPort = settings.GatewayPort;
            });
            silo.Configure<ClusterMembershipOptions>(options => options.ProbeTimeout = settings.ProbeTimeout);
            silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = settings.ResponseTimeout);
            silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = SiloHosting.IdleTime);
            silo.AddActivityPropagation();
            silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Npgsql, database));
            silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (Npgsql, database));
            AddGrainStorage(silo, database);
        });
        return builder;
    }

    /// <summary>A process without grains that calls those of the cluster. It waits for a silo for as long as it takes, and listens after that.</summary>
    public static IHostApplicationBuilder AddClusterClient(this IHostApplicationBuilder builder)
    {
        var (database, settings) = AddCluster(builder);
        var connection = new ClusterConnection();
        builder.Services.AddSingleton(connection);
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(options => Name(options, settings));
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = settings.ResponseTimeout);
            client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = settings.ProbeTimeout);
            client.AddActivityPropagation();
            client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Npgsql, database));
            client.UseConnectionRetryFilter(async (_, cancellationToken) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken).ConfigureAwait(false);
                return true;
            });
            client.AddGatewayCountChangedHandler((_, change) => connection.Gateways = change.NumberOfConnectedGateways);
        });
        return builder;
    }

    /// <summary>A private silo with nothing but the cluster's storage of grain state, for commands; no grain of the cluster runs in it.</summary>
    public static IHostApplicationBuilder AddClusterStorage(this IHostApplicationBuilder builder)
    {
        var database = ClusterConfiguration.DatabaseOf(builder.Configuration);
        var (siloPort, gatewayPort) = SiloHosting.FreePorts();
        builder.UseOrleans(silo => AddGrainStorage(
            silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: SiloHosting.ServiceId, clusterId: Guid.NewGuid().ToString("N")), database));
        return builder;
    }

    private static void AddGrainStorage(ISiloBuilder silo, string database)
    {
        silo.UseSystemTextJsonGrainStorageSerializer();
        silo.AddAdoNetGrainStorage(StateNames.Storage, options =>
        {
            (options.Invariant, options.ConnectionString) = (Npgsql, database);
            options.DeleteStateOnClear = true;
        });
    }

    private static (string Database, ClusterSettings Settings) AddCluster(IHostApplicationBuilder builder)
    {
        var database = ClusterConfiguration.DatabaseOf(builder.Configuration);
        builder.Services.AddSection<ClusterSettings>("Cluster");
        builder.Services.AddSingleton(_ => PostgresSource.Open(database));
        builder.Services.AddSingleton<IActLog, PostgresActLog>();
        builder.Services.AddSingleton<IArchiveSource, PostgresArchiveSource>();
        builder.Services.AddSingleton<SchoolArchive>();
        builder.Services.AddHostedService<DatabaseGate>();
        builder.Services.AddTerritories();

        // Otherwise a failure of the database would reach the web front as one of serialization.
        builder.Services.Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.Add(Npgsql));
        builder.Services.AddSingleton(_ => new SchoolClock(TimeOf(builder)));
        return (database, SettingsOf(builder.Configuration));
    }

    /// <summary>In Development a cluster may live at another moment, as the demonstration does.</summary>
    private static TimeProvider TimeOf(IHostApplicationBuilder builder) =>
        builder.Environment.IsDevelopment() && builder.Configuration.GetValue<DateTimeOffset?>("Demo:Now") is { } moment
            ? new ShiftedTime(moment)
            : TimeProvider.System;

    /// <summary>Hosting needs them before options exist; they are checked alike.</summary>
    private static ClusterSettings SettingsOf(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Cluster").Get<ClusterSettings>() ?? new();
        var verdict = new DataAnnotationValidateOptions<ClusterSettings>(null).Validate(null, settings);
        return verdict.Failed ? throw new OptionsValidationException("Cluster", typeof(ClusterSettings), verdict.Failures) : settings;
    }

    private static void Name(ClusterOptions options, ClusterSettings settings) =>
        (options.ServiceId, options.ClusterId) = (SiloHosting.ServiceId, settings.Id);
}
