using Engagement.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Engagement.Cluster;

/// <summary>The one key that makes a process part of a cluster: <c>ConnectionStrings:Engagement</c>.</summary>
public static class ClusterConfiguration
{
    private const string ConnectionName = "Engagement";

    /// <summary>Whether this process is configured to be part of a cluster.</summary>
    public static bool IsClustered(this IHostApplicationBuilder builder) =>
        !string.IsNullOrWhiteSpace(builder.Configuration.GetConnectionString(ConnectionName));

    /// <summary>The connection string of the cluster's database.</summary>
    /// <exception cref="ConfigurationException">There is none, or it is not one; the message names the key.</exception>
    public static string DatabaseOf(IConfiguration configuration) =>
        configuration.GetConnectionString(ConnectionName) is { } given && !string.IsNullOrWhiteSpace(given)
            ? PostgresSource.Complete(given)
            : throw new ConfigurationException(
                "ConnectionStrings:Engagement is not set. A cluster needs a PostgreSQL database, for instance \"Host=10.0.0.2;Database=engagement;Username=engagement;Password=...\".");
}
