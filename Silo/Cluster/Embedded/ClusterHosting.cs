using Microsoft.Extensions.Hosting;

namespace Engagement.Cluster;

/// <summary>The embedded engine is one process by design, and says so.</summary>
public static class ClusterHosting
{
    private const string OneProcess =
        "This build has the embedded engine, which is one process with a SQLite file. For a cluster build with -p:Engine=Orleans; for one school remove ConnectionStrings:Engagement.";

    /// <exception cref="ConfigurationException">Always: see the class.</exception>
    public static IHostApplicationBuilder AddClusterSilo(this IHostApplicationBuilder builder) => throw new ConfigurationException(OneProcess);

    /// <exception cref="ConfigurationException">Always: see the class.</exception>
    public static IHostApplicationBuilder AddClusterClient(this IHostApplicationBuilder builder) => throw new ConfigurationException(OneProcess);

    /// <exception cref="ConfigurationException">Always: see the class.</exception>
    public static IHostApplicationBuilder AddClusterStorage(this IHostApplicationBuilder builder) => throw new ConfigurationException(OneProcess);
}
