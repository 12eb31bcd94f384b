using Engagement.Acts;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Engagement.Demonstration;

/// <summary>Development only: a school that is real enough to believe, its sign-ins, and a busy day to watch.</summary>
internal static class DemonstrationSetup
{
    private const string DatabaseFile = "engagement.db";

    public static async Task AddDemonstration(this WebApplicationBuilder builder)
    {
        var time = TimeOf(builder.Configuration);
        builder.Services.Replace(ServiceDescriptor.Singleton(new SchoolClock(time)));
        await LayDownIfNew(builder, time.GetUtcNow());
        builder.Services.AddSingleton(services => new BusyDay(
            services.GetRequiredService<IGrainFactory>(), services.GetRequiredService<SchoolClock>(), TimeProvider.System,
            new Random(20), services.GetRequiredService<ILogger<BusyDay>>()));
        builder.Services.AddHostedService(services => services.GetRequiredService<BusyDay>());
        builder.Services.AddHostedService<DemonstrationSignIns>();
    }

    public static void MapDemonstration(this IEndpointRouteBuilder routes)
    {
        var demo = routes.MapGroup("/api/demo").WithTags("Demonstration");
        demo.MapGet("/", (BusyDay busyDay) => Results.Ok(new { Busy = busyDay.IsOn }));
        demo.MapPost("/busy-day", (BusyDayRequest request, BusyDay busyDay, HttpContext context) =>
        {
            if (Access.Refusal(context, Right.Award, DemonstrationSchool.Id) is { } refused)
            {
                return refused.ToResult();
            }

            if (request.On is not { } on)
            {
                return Problem.Invalid("on", "true or false.").ToResult();
            }

            context.Describe(old: busyDay.IsOn ? "on" : "off", @new: on ? "on" : "off");
            busyDay.Switch(on);
            return Results.Ok(new { Busy = busyDay.IsOn });
        });
    }

    /// <summary>
    /// The demonstration lives today, or from the moment that <c>Demo:Now</c> gives. In the summer, when a school has nothing
    /// to show, it lives in the last week of the year, unless the summer was asked for: then the year is over and can be closed.
    /// </summary>
    private static TimeProvider TimeOf(IConfiguration configuration)
    {
        if (configuration.GetValue<DateTimeOffset?>("Demo:Now") is { } chosen)
        {
            return new ShiftedTime(chosen);
        }

        var now = TimeProvider.System.GetUtcNow();
        return LastSchoolDay(now) is var day && day < now ? new ShiftedTime(day) : TimeProvider.System;
    }

    /// <summary>Up to here a year can be written: now, and in the summer a day of the last week of the year that is over.</summary>
    private static DateTimeOffset LastSchoolDay(DateTimeOffset now)
    {
        var today = SchoolClock.DayOf(now, DemonstrationSchool.Zone);
        return today > AcademicYear.Of(today).To ? new(today.Year, 5, 20, 9, 0, 0, TimeSpan.Zero) : now;
    }

    /// <summary>
    /// The year is written by a silo of its own whose clock stands at each deed's day, into a folder beside; the file is
    /// moved into its place when it is complete, so that an interrupted first start begins anew.
    /// </summary>
    private static async Task LayDownIfNew(WebApplicationBuilder web, DateTimeOffset now)
    {
        var directory = Path.GetFullPath(
            web.Configuration["Data:Directory"] ?? new StorageOptions().Directory, web.Environment.ContentRootPath);
        if (File.Exists(Path.Combine(directory, DatabaseFile)))
        {
            return;
        }

        Console.WriteLine("First start: writing the demonstration school (a few seconds) ...");
        var beside = Path.Combine(directory, ".demonstration");
        if (Directory.Exists(beside))
        {
            Directory.Delete(beside, recursive: true);
        }

        var clock = new DemonstrationClock();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Configuration["Data:Directory"] = beside;
        builder.Configuration["Territories:Coalescing"] = "00:00:00.02";
        builder.Services.TryAddSingleton(new SchoolClock(clock));
        builder.AddEngagementSilo();
        using (var host = builder.Build())
        {
            await host.StartAsync();
            var grains = host.Services.GetRequiredService<IGrainFactory>();
            var writtenTo = LastSchoolDay(now);
            await DemonstrationWriter.Write(grains, clock, writtenTo);
            if (now > writtenTo)
            {
                await new NeighboursClosed(grains, clock, now).LayOut();
            }

            await host.StopAsync();
        }

        File.Move(Path.Combine(beside, DatabaseFile), Path.Combine(directory, DatabaseFile));
        Directory.Delete(beside, recursive: true);
    }

    private sealed record BusyDayRequest(bool? On);
}
