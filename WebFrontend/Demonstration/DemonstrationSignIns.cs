using System.Security.Cryptography;
using Engagement.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;

namespace Engagement.Demonstration;

/// <summary>
/// Gives the demonstration its sign-ins and prints them: <c>mentor</c> and <c>coordinator</c> with the password
/// <c>Demo:Password</c> (random when not given), and the card of one student.
/// </summary>
internal sealed class DemonstrationSignIns(
    IGrainFactory grains, Passwords passwords, IConfiguration configuration, IServer server, IHostApplicationLifetime lifetime) : BackgroundService
{
    private const string PasswordKey = "Demo:Password";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var password = configuration[PasswordKey] ?? RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10);
        await SetPassword("mentor", DemonstrationSchool.Mentor, Role.Mentor, password);
        await SetPassword("coordinator", DemonstrationSchool.Coordinator, Role.Coordinator, password);
        var card = await grains.GetGrain<ICardHolderGrain>(Keys.CardHolder(DemonstrationSchool.CardStudent)).Replace();

        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        Console.WriteLine($"""

            Көшбасшы: {address}
              hall screen   {address}/s/{DemonstrationSchool.Id}/hall
              award desk    {address}/desk     sign in as mentor or coordinator, password {password}   ({PasswordKey} sets it)
              a student     {address}/sign-in  card code {card}

            """);
    }

    private async Task SetPassword(string login, Students.StaffMember person, string role, string password)
    {
        var grain = grains.GetGrain<IAccountGrain>(Keys.Account(login));
        var known = await grain.Get();
        if (known is not null && passwords.Check(known.PasswordHash, password) != PasswordVerificationResult.Failed)
        {
            return;
        }

        await grain.Save(new(
            person.Id, login, person.Name, DemonstrationSchool.Id, role, passwords.Hash(password), Guid.NewGuid().ToString("N"), 0, null,
            known?.Version ?? 0));
    }
}
