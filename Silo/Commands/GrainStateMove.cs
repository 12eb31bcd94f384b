using System.Text.Json;
using Engagement.Cluster;
using Engagement.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Engagement.Commands;

/// <summary>
/// Copies the state of grains as the JSON that it is, through the storage provider of the cluster. The directory of schools
/// and the territories stay out: the cluster has its own, and a school that wakes up there reports to them.
/// </summary>
internal static class GrainStateMove
{
    /// <exception cref="CommandRefusedException">The cluster has other state for the same grain.</exception>
    public static async Task Run(SqliteDatabase from, string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddClusterStorage();
        using var host = builder.Build();
        await host.StartAsync();
        var to = host.Services.GetRequiredKeyedService<IGrainStorage>(StateNames.Storage);
        foreach (var (grain, name, payload) in from.ReadGrainStates().Where(row => IsOfSchool(row.Name)))
        {
            await Copy(to, grain, name, payload);
        }

        await host.StopAsync();
    }

    private static async Task Copy(IGrainStorage to, GrainId grain, string name, byte[] payload)
    {
        using var json = JsonDocument.Parse(payload);
        var state = new GrainState<JsonElement>();
        await to.ReadStateAsync(name, grain, state);
        if (!state.RecordExists)
        {
            state.State = json.RootElement;
            await to.WriteStateAsync(name, grain, state);
        }
        else if (!IsProjection(name) && !JsonElement.DeepEquals(state.State, json.RootElement))
        {
            throw new CommandRefusedException($"The cluster has other state '{name}' of {grain}.");
        }
    }

    private static bool IsOfSchool(string name) =>
        name is not (StateNames.Directory or StateNames.Territory or StateNames.Register or StateNames.TerritoryYear or StateNames.UnknownLogins);

    /// <summary>A cluster that has taken a school over moves its projections on at once; they follow from the book.</summary>
    private static bool IsProjection(string name) => name is StateNames.School or StateNames.Faction;
}
