using Engagement.Accounts;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Seasons;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Engagement.Commands;

/// <summary>
/// <c>organiser LOGIN</c> makes somebody the republican organiser of the summer until the end of its season. No school can give this
/// post, because it reaches into all of them; whoever can run this holds the server. The log of acts tells of it.
/// </summary>
internal static class OrganiserCommand
{
    private const string AtTheServer = "server";

    /// <returns>0 when the post is given, 2 when the command was not understood.</returns>
    public static async Task<int> Run(string[] args)
    {
        if (args is not [var login, .. var settings] || login.StartsWith('-'))
        {
            await Console.Error.WriteLineAsync("Usage: organiser LOGIN [--Data:Directory DIR]");
            return 2;
        }

        var builder = Host.CreateApplicationBuilder(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddEngagement();
        using var host = builder.Build();
        await host.StartAsync();
        await Give(login.Trim().ToLowerInvariant(), host.Services);
        await host.StopAsync();
        return 0;
    }

    private static async Task Give(string login, IServiceProvider services)
    {
        var grains = services.GetRequiredService<IGrainFactory>();
        var account = await grains.GetGrain<IAccountGrain>(Keys.Account(login)).Get()
            ?? throw new CommandRefusedException($"Nobody signs in as '{login}'.");
        var clock = services.GetRequiredService<SchoolClock>();
        var today = clock.Today(Territory.Zone);
        var season = SummerSeason.Of(today);
        var posts = grains.GetGrain<IPostsGrain>(Keys.Posts(account.School));
        if ((await posts.HeldBy(account.Id, today)).Any(held => held.Code == PostKind.RepublicanOrganiser))
        {
            Console.WriteLine($"{account.Name} ({account.School}) organises the summer of the republic already.");
            return;
        }

        var post = new Post(
            Guid.CreateVersion7(), account.Id, PostKind.RepublicanOrganiser, TerritoryCatalogue.Republic, today, season.To.AddDays(SummerSeason.EntryDays));
        await services.GetRequiredService<IActLog>().Append(
            new(account.School, clock.Now, AtTheServer, AtTheServer, AtTheServer, "organiser", account.Id, 201, null, null, null));
        var outcome = await posts.Give(post);
        if (outcome != PostOutcome.Done)
        {
            throw new CommandRefusedException($"The post cannot be given ({outcome}): the person must be of the staff of a school that is on a territory.");
        }

        Console.WriteLine($"{account.Name} ({account.School}) organises the summer {season.Name} of the republic until {post.To:yyyy-MM-dd}.");
    }
}
