using Engagement.Cluster;
using Engagement.Ledger;
using Engagement.Schools;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans.Runtime;

namespace Engagement.Tests;

/// <summary>
/// Silos and web fronts as processes of their own on a PostgreSQL server of their own. The demonstration school was written
/// by a single process with SQLite and then moved in, as a school does that grows.
/// </summary>
internal sealed class RunningCluster : IAsyncDisposable
{
    public const string School = "abai";
    private const string Id = "tested";

    private readonly string _database;
    private readonly IHost _client;

    private RunningCluster(PostgresServer postgres, string database, IHost client, Node[] silos, Node[] fronts)
    {
        (Postgres, _database, _client, Silos, Fronts) = (postgres, database, client, silos, fronts);

        // Connections that a killed server left behind would be handed out again.
        Source = NpgsqlDataSource.Create($"{database};Pooling=false");
    }

    public PostgresServer Postgres { get; }

    public NpgsqlDataSource Source { get; }

    public Node[] Silos { get; }

    public Node[] Fronts { get; }

    public IGrainFactory Grains => _client.Services.GetRequiredService<IGrainFactory>();

    public static async Task<RunningCluster> Start(int silos, int fronts)
    {
        var postgres = await PostgresServer.Start();
        var database = await postgres.CreateDatabase();
        var siloNodes = Enumerable.Range(1, silos).Select(number => SiloNode(database, Id, $"silo {number}")).ToArray();
        foreach (var silo in siloNodes)
        {
            silo.Start();
            await silo.Ready();
        }

        await MoveDemonstration(database);
        var frontNodes = Enumerable.Range(1, fronts).Select(number => FrontNode(database, Id, $"front {number}")).ToArray();
        foreach (var front in frontNodes)
        {
            front.Start();
            await front.Ready();
        }

        return new(postgres, database, await Client(database), siloNodes, frontNodes);
    }

    /// <summary>A silo and a front of another cluster over the same database, that believes to be the only one.</summary>
    public (Node Silo, Node Front) Rival()
    {
        var id = $"rival-{Guid.NewGuid():N}";
        return (SiloNode(_database, id, "rival silo"), FrontNode(_database, id, "rival front"));
    }

    /// <summary>The silo that holds the school's ledger.</summary>
    public async Task<Node> BusiestSilo()
    {
        var ledger = Grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(School));
        SiloAddress? address = null;
        while (address is null)
        {
            await ledger.Read(0, 1);
            address = await Grains.GetGrain<IManagementGrain>(0).GetActivationAddress(ledger);
        }

        return Silos.Single(silo => silo.SiloPort == address.Endpoint.Port);
    }

    /// <summary>Whether the other silos have given a silo up.</summary>
    public async Task<bool> IsGivenUp(Node silo)
    {
        const int Active = 3;
        await using var command = Source.CreateCommand("SELECT count(*) FROM silo WHERE deploymentid = $1 AND port = $2 AND status = $3");
        command.Parameters.Add(new() { Value = Id });
        command.Parameters.Add(new() { Value = silo.SiloPort });
        command.Parameters.Add(new() { Value = Active });
        return (long)(await command.ExecuteScalarAsync())! == 0;
    }

    public Task<AuditResult> Audit() => Grains.GetGrain<ISchoolGrain>(Keys.School(School)).Audit();

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Fronts.Concat(Silos))
        {
            await node.DisposeAsync();
        }

        // A client that can reach nobody takes its time to leave; nothing depends on it.
        using var hurry = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            await _client.StopAsync(hurry.Token);
        }
        catch (OperationCanceledException)
        {
        }

        _client.Dispose();
        await Source.DisposeAsync();
        await Postgres.DisposeAsync();
    }

    private static Node SiloNode(string database, string cluster, string name)
    {
        var port = LoopbackPort.Free();
        return new(
            name, typeof(SiloHosting).Assembly.Location, new($"http://127.0.0.1:{LoopbackPort.Free()}"),
            [.. Shared(database, cluster), "--Cluster:SiloPort", $"{port}", "--Cluster:GatewayPort", $"{LoopbackPort.Free()}"])
        {
            SiloPort = port,
        };
    }

    private static Node FrontNode(string database, string cluster, string name) => new(
        name, ServerProcess.Dll, new($"http://127.0.0.1:{LoopbackPort.Free()}"),
        [.. Shared(database, cluster), "--contentRoot", ServerProcess.ContentRoot, "--Limits:SignInsPerMinute", "100000"]);

    private static string[] Shared(string database, string cluster) =>
    [
        "--environment", "Development", "--Demo:Now", $"{ServerProcess.Today}T12:00:00+05:00",
        "--ConnectionStrings:Engagement", database, "--Cluster:Id", cluster,
    ];

    private static async Task MoveDemonstration(string database)
    {
        await using var single = new ServerProcess();
        await single.Start();
        using (await single.SignedIn("mentor"))
        {
            // The sign-ins are there once one of them works.
        }

        await single.Kill();
        var (exitCode, output) = await ServerProcess.Command(
            "move", "--Data:Directory", single.Folder, "--ConnectionStrings:Engagement", database, "--Cluster:Id", Id);
        Assert.True(exitCode == 0, output);
        Assert.Contains("whole", output, StringComparison.Ordinal);
    }

    private static async Task<IHost> Client(string database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Engagement"] = database,
            ["Cluster:Id"] = Id,
        });
        builder.AddClusterClient();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
