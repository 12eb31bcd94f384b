using Engagement.Cluster;
using Engagement.Commands;
using Engagement.Health;
using Engagement.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration.Memory;

namespace Engagement;

/// <summary>One silo of a cluster, and the commands that look after books and databases.</summary>
internal static class SiloProgram
{
    /// <summary>What holds where no other source of configuration says anything.</summary>
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["urls"] = "http://127.0.0.1:5080",
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:Orleans"] = "Warning",
    };

    public static async Task<int> Main(string[] args)
    {
        try
        {
            return await (Command.Find(args) is { } command ? command() : Serve(args));
        }
        catch (Exception e) when (StartupFault.IsOfConfiguration(e))
        {
            return StartupFault.Tell(e);
        }
    }

    private static async Task<int> Serve(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        builder.AddClusterSilo();
        builder.AddTelemetry();
        builder.AddSiloHealth();
        var app = builder.Build();
        app.Services.CheckConfiguration();
        app.MapEngagementHealth();
        await app.RunAsync();
        return 0;
    }
}
