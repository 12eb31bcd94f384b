using Engagement.Activities;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Engagement.Bench;

/// <summary>Live bytes on the heap of this process, before and after students are there and before and after they wake.</summary>
internal sealed record StudentMemory(double Sleeping, double Active)
{
    private const string School = "memory";
    private const int EntriesOfEach = 20;

    public static async Task<StudentMemory> Measure(int students)
    {
        var folder = Directory.CreateTempSubdirectory("engagement-memory-").FullName;
        var builder = Host.CreateApplicationBuilder(["--Data:Directory", folder]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.TryAddSingleton(new SchoolClock(new Standing(new(2026, 11, 18, 7, 0, 0, TimeSpan.Zero))));
        builder.AddEngagementSilo();
        double sleeping, active;
        using (var host = builder.Build())
        {
            await host.StartAsync();
            var grains = host.Services.GetRequiredService<IGrainFactory>();
            var season = AcademicYear.Default(2026);
            await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(School)).Found(new(
                School, new("m", "m", "m"), "Asia/Almaty", 1000, PlanTemplate.Factions, season, PlanTemplate.Unfold(season)));
            await grains.GetGrain<ISchoolGrain>(Keys.School(School)).PlacesOf("");
            var before = LiveBytes();

            var ids = Enumerable.Range(0, students).Select(i => $"{School}.{i:x8}").ToList();
            await grains.GetGrain<IRosterGrain>(Keys.Roster(School)).Enrol(
                [.. ids.Select(id => new Student(id, $"Есімі {id}", "10А", 10, null, [new("care", season.From, null)]))]);
            await Award(grains, ids);
            sleeping = (LiveBytes() - before) / students;

            before = LiveBytes();
            foreach (var id in ids)
            {
                await grains.GetGrain<IStudentGrain>(Keys.Student(id)).Get();
            }

            active = (LiveBytes() - before) / students;
            await host.StopAsync();
        }

        Directory.Delete(folder, recursive: true);
        return new(sleeping, active);
    }

    private static async Task Award(IGrainFactory grains, List<string> ids)
    {
        var ledger = grains.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(School));
        for (var i = 0; i < EntriesOfEach; i++)
        {
            var day = new DateOnly(2026, 11, 18).AddDays(-i % 14);
            await ledger.Post(
                new(Guid.CreateVersion7(), new(day, null, null), [.. ids.Select(id => new SheetLine(id, "vol.half", 1))], null),
                new("bench", false));
        }
    }

    private static double LiveBytes()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private sealed class Standing(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
