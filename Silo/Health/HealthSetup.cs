using Engagement.Cluster;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Engagement.Health;

/// <summary>
/// <c>/health/live</c>: the process answers; asks nobody else, so that a shared outage does not restart everything.
/// <c>/health/ready</c>: it has started, is not stopping, and reaches what it cannot work without.
/// </summary>
public static class HealthSetup
{
    /// <summary>A process that people talk to: without grains of its own it needs a silo.</summary>
    public static IHostApplicationBuilder AddFrontHealth(this IHostApplicationBuilder builder)
    {
        var checks = builder.Services.AddHealthChecks().AddCheck<StartedCheck>("started");
        if (builder.IsClustered())
        {
            checks.AddCheck<ClusterCheck>("cluster");
        }

        return builder;
    }

    /// <summary>A silo of a cluster: it needs the database.</summary>
    public static IHostApplicationBuilder AddSiloHealth(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<StartedCheck>("started").AddCheck<DatabaseCheck>("database");
        return builder;
    }

    public static void MapEngagementHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = Live });
        routes.MapHealthChecks("/health/ready", new() { ResponseWriter = Ready });
    }

    private static Task Live(HttpContext context, HealthReport report) => Results.Ok(new { Status = "live" }).ExecuteAsync(context);

    private static Task Ready(HttpContext context, HealthReport report)
    {
        if (report.Status == HealthStatus.Healthy)
        {
            return Results.Ok(new { Status = "ready" }).ExecuteAsync(context);
        }

        context.Response.Headers.RetryAfter = "1";
        var reasons = report.Entries.Values.Select(entry => entry.Description).OfType<string>();
        return Results.Problem(
            statusCode: StatusCodes.Status503ServiceUnavailable, title: string.Join(" ", reasons),
            extensions: new Dictionary<string, object?> { ["code"] = "not-ready" }).ExecuteAsync(context);
    }
}
