using Engagement.Accounts;
using Engagement.Acts;
using Engagement.Seasons;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Engagement.Commands;

/// <summary>
/// <c>invite LOGIN</c> lets in somebody who lost the password, or the authenticator app with its recovery codes, when nobody else
/// of the school may invite them: whoever can run it holds the server. Taking the invitation up sets a new password, takes the
/// app away and ends every session. On a school's computer the server must not run meanwhile. The log of acts tells of it.
/// </summary>
internal static class InviteCommand
{
    private const string AtTheServer = "server";

    /// <returns>0 when there is an invitation, 2 when the command was not understood.</returns>
    public static async Task<int> Run(string[] args)
    {
        if (args is not [var login, .. var settings] || login.StartsWith('-'))
        {
            await Console.Error.WriteLineAsync("Usage: invite LOGIN [--Data:Directory DIR]");
            return 2;
        }

        var builder = Host.CreateApplicationBuilder(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddEngagement();
        using var host = builder.Build();
        await host.StartAsync();
        await Invite(login.Trim().ToLowerInvariant(), host.Services);
        await host.StopAsync();
        return 0;
    }

    private static async Task Invite(string login, IServiceProvider services)
    {
        var grains = services.GetRequiredService<IGrainFactory>();
        var account = await grains.GetGrain<IAccountGrain>(Keys.Account(login)).Get()
            ?? throw new CommandRefusedException($"Nobody signs in as '{login}'.");
        var now = services.GetRequiredService<SchoolClock>().Now;
        await services.GetRequiredService<IActLog>().Append(
            new(account.School, now, AtTheServer, AtTheServer, AtTheServer, "invite", account.Id, 201, null, null, null));
        var staff = grains.GetGrain<IStaffGrain>(Keys.Staff(account.School));
        await staff.Note(account.Id, login);
        var invitation = await staff.Invite(account.Id, account.Name);
        Console.WriteLine($"{account.Name} ({account.School}) opens /invitation and enters {invitation.Code} before {invitation.ExpiresAt:yyyy-MM-dd HH:mm zzz}.");
    }
}
