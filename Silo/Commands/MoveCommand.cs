using Engagement.Cluster;
using Engagement.Schools;
using Engagement.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Engagement.Commands;

/// <summary>
/// <c>move --Data:Directory DIR</c> brings the schools of a SQLite file into the cluster: books with their chain verified
/// before and after, notes, logs of acts, and the state of their grains; then the cluster is told of them. The file is only read. An
/// interrupted move is continued by the same command, and a finished one changes nothing.
/// </summary>
internal static class MoveCommand
{
    public static async Task<int> Run(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var directory = builder.Configuration["Data:Directory"];
        if (string.IsNullOrWhiteSpace(directory) || !File.Exists(Path.Combine(directory, SqliteDatabase.FileName)))
        {
            await Console.Error.WriteLineAsync($"Usage: move --Data:Directory DIR, the folder that holds the school's {SqliteDatabase.FileName}.");
            return 2;
        }

        using var sqlite = new SqliteDatabase(Options.Create(new StorageOptions { Directory = Path.GetFullPath(directory) }));
        await using var writer = new SqliteWriter(sqlite, NullLogger<SqliteWriter>.Instance);
        builder.AddClusterClient();
        using var cluster = builder.Build();
        await cluster.StartAsync();
        try
        {
            var schools = await MoveBooks(new SqliteLedgerStore(sqlite, writer), args);
            await MoveActs(new SqliteActLog(sqlite, writer), args);
            await GrainStateMove.Run(sqlite, args);
            await Announce(schools, cluster.Services.GetRequiredService<IGrainFactory>());
            return 0;
        }
        finally
        {
            await cluster.StopAsync();
        }
    }

    private static async Task<List<string>> MoveBooks(SqliteLedgerStore from, string[] args)
    {
        await using var source = PostgresSource.Open(ClusterConfiguration.DatabaseOf(Host.CreateApplicationBuilder(args).Configuration));
        await using var postgres = new PostgresWriter(source, NullLogger<PostgresWriter>.Instance);
        var move = new BookMove(from, new PostgresLedgerStore(source, postgres));
        var schools = new List<string>();
        foreach (var school in await from.ListBooks())
        {
            StoredBook.Tell(await move.Run(school));
            schools.Add(school);
        }

        return schools;
    }

    private static async Task MoveActs(SqliteActLog from, string[] args)
    {
        await using var source = PostgresSource.Open(ClusterConfiguration.DatabaseOf(Host.CreateApplicationBuilder(args).Configuration));
        var move = new ActMove(from, new PostgresActLog(source));
        foreach (var school in await from.ListSchools())
        {
            var verdict = await move.Run(school);
            Console.WriteLine($"{school}: {verdict.Acts} acts, whole, head {verdict.Head}");
        }
    }

    private static async Task Announce(List<string> schools, IGrainFactory grains)
    {
        foreach (var school in schools)
        {
            var profile = grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school));
            if (await profile.Get() is { } known)
            {
                await profile.Found(known);
            }
        }
    }
}
