using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Engagement.Telemetry;

/// <summary>
/// Metrics and traces by the OpenTelemetry protocol. Off until the usual variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says
/// where to; the other OTEL_* variables hold as well.
/// </summary>
public static class TelemetrySetup
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IHostApplicationBuilder AddTelemetry(this IHostApplicationBuilder builder)
    {
        if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Endpoint)))
        {
            builder.Services.AddHostedService<TelemetryExport>();
        }

        return builder;
    }
}
