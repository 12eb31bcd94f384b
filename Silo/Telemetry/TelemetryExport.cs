using Engagement.Diagnostics;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Engagement.Telemetry;

/// <summary>Sends measurements and traces for as long as the process serves.</summary>
internal sealed class TelemetryExport(IHostEnvironment environment) : IHostedService
{
    private static readonly string[] Meters =
    [
        EngagementMetrics.Name, "Microsoft.Orleans", "Npgsql", "System.Runtime",
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections", "Microsoft.AspNetCore.RateLimiting",
    ];

    private static readonly string[] Sources =
        [EngagementMetrics.Name, "Microsoft.Orleans.Application", "Microsoft.Orleans.Storage", "Microsoft.AspNetCore", "Npgsql"];

    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        void Describe(ResourceBuilder resource) => resource.AddService(environment.ApplicationName.ToLowerInvariant());
        _metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe).AddMeter(Meters).AddOtlpExporter().Build();
        _traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe).AddSource(Sources).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    /// <summary>What was measured last is sent before the end.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _metrics?.Dispose();
        _traces?.Dispose();
        return Task.CompletedTask;
    }
}
