using System.Collections.Immutable;
using Engagement.Accounts;
using Engagement.Activities;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Engagement.Bench.Schools;

/// <summary>Founds the schools in a data folder of the product, through the same grains as everybody else.</summary>
internal static class Founding
{
    public const string Password = "a password for the bench";

    public static async Task Found(string folder)
    {
        var builder = Host.CreateApplicationBuilder(["--Data:Directory", folder]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddEngagementSilo();
        using var host = builder.Build();
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var hash = new Passwords(Options.Create(new PasswordHasherOptions { IterationCount = Passwords.Rounds })).Hash(Password);
        foreach (var school in BenchSchools.Ids)
        {
            await Found(grains, school, hash);
        }

        await host.StopAsync();
    }

    private static async Task Found(IGrainFactory grains, string school, string passwordHash)
    {
        await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Found(new(
            school, new(school, school, school), BenchSchools.TimeZone, 1000, PlanTemplate.Factions, Season, Events));
        var roster = grains.GetGrain<IRosterGrain>(Keys.Roster(school));
        await roster.Appoint(new($"{school}-mentor", "Mentor"));
        await roster.Enrol([.. Enumerable.Range(0, BenchSchools.Students).Select(i => StudentOf(school, i))]);
        await grains.GetGrain<IAccountGrain>(Keys.Account(school)).Save(new(
            $"{school}-mentor", school, "Mentor", school, Role.Mentor, passwordHash, "stamp", 0, null, 0));
    }

    private static Season Season { get; } = new("bench", [new(1, BenchSchools.Today.AddDays(-100), BenchSchools.Today.AddDays(100), 28)]);

    private static ImmutableArray<PlannedEvent> Events { get; } =
    [
        .. Enumerable.Range(0, BenchSchools.Events).Select(i => new PlannedEvent(
            BenchSchools.EventId(i), BenchSchools.EventId(i), BenchSchools.EventId(i), new("іс-шара", "мероприятие", "event"), "contest",
            BenchSchools.FactionOf(i), Recurrence.Once, BenchSchools.DayOf(i), BenchSchools.DayOf(i), [])),
    ];

    private static Student StudentOf(string school, int i)
    {
        var id = BenchSchools.StudentId(school, i);
        return new(id, $"Есімі {id}", BenchSchools.ClassOf(i), 10, null, [new(BenchSchools.FactionOf(i), Season.From, null)]);
    }
}
