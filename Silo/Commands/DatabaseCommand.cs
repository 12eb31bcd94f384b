using Engagement.Cluster;
using Engagement.Storage;
using Microsoft.Extensions.Hosting;

namespace Engagement.Commands;

/// <summary><c>database</c> brings the cluster's database to the schema of this program. Repeating it changes nothing.</summary>
internal static class DatabaseCommand
{
    public static async Task<int> Run(string[] args)
    {
        await using var source = PostgresSource.Open(ClusterConfiguration.DatabaseOf(Host.CreateApplicationBuilder(args).Configuration));
        var before = await PostgresSchema.BringForward(source);
        Console.WriteLine(before == PostgresSchema.NewestVersion
            ? $"The database has schema version {before} already."
            : $"The database was brought from schema version {before} to {PostgresSchema.NewestVersion}.");
        return 0;
    }
}
