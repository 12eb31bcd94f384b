using Engagement.Cluster;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Engagement.Health;

internal sealed class ClusterCheck(ClusterConnection connection) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        connection.Gateways > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No silo of the cluster is connected."));
}
