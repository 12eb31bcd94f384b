using System.Collections.Concurrent;
using Engagement.Activities;
using Engagement.Bench.Limits;
using Engagement.Bench.Schools;
using Engagement.Boards;
using Engagement.Seasons;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Engagement.Bench.Peers;

/// <summary>
/// What the platform allows: the body of a sheet goes into a file that is synced for all who wait, and the same payload goes
/// to the same screens. No rules, no boards, no sessions, no memory of what was sent before.
/// </summary>
internal static class BareServer
{
    public static async Task Run(string url, string folder)
    {
        var builder = WebApplication.CreateBuilder(["--urls", url]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSignalR().AddJsonProtocol(options => WebBasics.Configure(options.PayloadSerializerOptions));
        builder.Services.AddSingleton(new ConcurrentDictionary<string, int>());
        await using var file = new AppendFile(Path.Combine(folder, "sheets"));
        await using var app = builder.Build();
        app.MapPost("/api/schools/{school}/sheets", async (
            string school, HttpRequest request, ConcurrentDictionary<string, int> points, IHubContext<BareHub> hub) =>
        {
            var body = new byte[(int)request.ContentLength!];
            await request.Body.ReadExactlyAsync(body);
            await file.Append(body);
            var granted = BenchSchools.Points * body.AsSpan().Count("\"student\""u8);
            var sum = points.AddOrUpdate(school, granted, (_, before) => before + granted);
            await hub.Clients.Group(BoardOf(school)).SendAsync("BoardDelta", Delta(school, sum));
            return TypedResults.Created($"/{school}", new Receipt(granted));
        });
        app.MapGet("/api/schools/{school}/boards/factions", (string school, ConcurrentDictionary<string, int> points) =>
            Delta(school, points.GetValueOrDefault(school)));
        app.MapHub<BareHub>("/hubs/live");
        await app.RunAsync();
    }

    private static string BoardOf(string school) => $"schools/{school}/factions";

    private static BoardDelta Delta(string school, int points) => new(
        BoardOf(school), Period.Year, points, points + 1, TimeProvider.System.GetUtcNow(), new(points, 1000),
        [.. PlanTemplate.Factions.Select((faction, i) => new BoardRow(i + 1, false, faction.Id, faction.Name, points / 8, 100, points / 8, "points"))],
        []);

    private sealed record Receipt(int Granted);

    internal sealed class BareHub : Hub
    {
        public async Task<BoardDelta> Watch(string board, string period, long? sinceVersion)
        {
            await Groups.AddToGroupAsync(Context.ConnectionId, board);
            return Delta(board.Split('/')[1], 0);
        }
    }
}
