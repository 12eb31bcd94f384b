using Engagement.Bench.Schools;

namespace Engagement.Bench.Peers;

/// <summary>The programs in <c>benchmarks/peers</c> and what they are told.</summary>
internal static class NodePrograms
{
    public static string PathOf(string program) => Repository.PathOf($"benchmarks/peers/{program}");

    public static void WriteRoster(string folder) => RosterFile.Write(RosterIn(folder));

    public static string[] Settings(string folder, int port) =>
    [
        $"PORT={port}", $"ROSTER={RosterIn(folder)}", $"RULEBOOK={Repository.PathOf("Grains/Domain/Rules/rulebook.json")}",
        "NODE_ENV=production",
    ];

    private static string RosterIn(string folder) => Path.Combine(folder, "roster.json");
}
