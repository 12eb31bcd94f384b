using System.Diagnostics;
using Engagement.Seasons;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Engagement.Republic;

internal sealed record Result(
    Plan Plan, int Students, int Awards, TimeSpan Founding, TimeSpan Day, TimeSpan Rise, double IdleCpu, double Cpu, TimeSpan Collecting, long Heap, long WorkingSet, long File,
    long Totals, int Places)
{
    /// <summary>Processor time of an award in microseconds, from the sheet to the republic's board, without what the process uses when nothing happens.</summary>
    public double CostOfAward => (Cpu - (IdleCpu * (Day + Rise).TotalSeconds)) * 1e6 / Awards;
}

/// <summary>One republic from its founding to the evening of its day, in this process.</summary>
internal static class Simulation
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(8);

    public static async Task<Result> Run(Plan plan)
    {
        var folder = Directory.CreateTempSubdirectory("engagement-republic-").FullName;
        var republic = new SyntheticRepublic(plan.Schools);
        var builder = Host.CreateApplicationBuilder(["--Data:Directory", folder]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(new SchoolClock(new StandingClock(new(2026, 11, 18, 7, 0, 0, TimeSpan.Zero))));
        builder.Services.AddSingleton(republic.Catalogue);
        builder.AddEngagementSilo();
        using var host = builder.Build();
        await host.StartAsync();
        try
        {
            return await Live(plan, republic, host.Services.GetRequiredService<IGrainFactory>(), folder);
        }
        finally
        {
            await host.StopAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Result> Live(Plan plan, SyntheticRepublic republic, IGrainFactory grains, string folder)
    {
        var students = republic.Schools.Sum(school => school.Students);
        Table.Say($"{plan.Schools:N0} schools, {students:N0} students, {plan.Rounds} rounds, one in {plan.Every.TotalSeconds:N1} s");
        var founding = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(republic.Schools, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (school, _) =>
            await SyntheticRepublic.Found(grains, school));
        var founded = Stopwatch.GetElapsedTime(founding);
        Table.Say($"  founded in {founded.TotalSeconds:N0} s");

        // Everybody's first sheet wakes the grains and is part of the sums, but not of the measured day.
        var day = new Day(republic, grains);
        var check = new Check(republic, day, grains);
        await day.Live(plan with { Rounds = 1 });
        await check.UntilRisen();
        var idle = await IdleCpu();

        var before = day.Awards;
        var pausedBefore = GC.GetTotalPauseDuration();
        var (lived, risen) = (TimeSpan.Zero, TimeSpan.Zero);
        var cpu = await CpuOf(async () =>
        {
            var start = Stopwatch.GetTimestamp();
            await day.Live(plan);
            lived = Stopwatch.GetElapsedTime(start);
            risen = await check.UntilRisen();
        });
        var collecting = GC.GetTotalPauseDuration() - pausedBefore;
        var workingSet = Environment.WorkingSet;
        idle = Math.Min(idle, await IdleCpu());
        Table.Say($"  idle: {idle * 100:N1} % of a core");
        Collect();
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var file = new DirectoryInfo(folder).EnumerateFiles().Sum(one => one.Length);
        Table.Say($"  lived in {lived.TotalSeconds:N0} s, risen after {risen.TotalSeconds:N1} s; checking");
        var result = new Result(
            plan, students, day.Awards - before, founded, lived, risen, idle, cpu, collecting, heap, workingSet, file, await check.Totals(), await check.Places());
        Table.Say($"  {result.CostOfAward:N1} µs an award, {result.Totals:N0} totals and {result.Places:N0} places are right");
        return result;
    }

    /// <summary>Seconds of processor time in a second in which nothing happens, once the compiler has come to rest.</summary>
    private static async Task<double> IdleCpu()
    {
        Collect();
        await Task.Delay(Settling);
        return await CpuOf(() => Task.Delay(Idle)) / Idle.TotalSeconds;
    }

    private static async Task<double> CpuOf(Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static void Collect()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true);
        GC.WaitForPendingFinalizers();
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
