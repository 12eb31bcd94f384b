using System.Runtime.InteropServices;
using Engagement.Bench.Schools;

namespace Engagement.Bench.Report;

/// <summary>What the figures are true of.</summary>
internal static class Conditions
{
    public static string Text(Plan plan) =>
        $"{TimeProvider.System.GetUtcNow():d MMMM yyyy}: {Processor()}, {Environment.ProcessorCount} cores for everything, load generator and screens included; "
        + $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:N0} GB; {RuntimeInformation.OSDescription}; data on {new DriveInfo(Path.GetTempPath()).DriveFormat}; "
        + $".NET {Environment.Version}. {BenchSchools.Count} schools of {BenchSchools.Students} students, 128 mentors. "
        + $"{plan.Runs} run{(plan.Runs == 1 ? "" : "s")} of {plan.Load.TotalSeconds:N0} s after {plan.WarmUp.TotalSeconds:N0} s of warming up: median (least–most).";

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1] ?? "unknown processor";
}
