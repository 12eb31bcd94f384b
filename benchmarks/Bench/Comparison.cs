using Engagement.Bench.Limits;
using Engagement.Bench.Load;
using Engagement.Bench.Peers;
using Engagement.Bench.Ranks;
using Engagement.Bench.Report;
using Engagement.Bench.Schools;
using Engagement.Bench.Screens;

namespace Engagement.Bench;

/// <summary>The same work for every system, one after the other on an otherwise idle computer.</summary>
internal sealed class Comparison(Plan plan, Results results)
{
    private const int Mentors = 128;
    private const int ModestMentors = 20;
    private const int WatchersUnderLoad = 1000;
    private static readonly TimeSpan ModestPeriod = TimeSpan.FromMilliseconds(100);
    private static readonly int[] Watchers = [100, 1000, 5000];

    /// <param name="systems">Makes each system anew, with nothing in it but the schools.</param>
    public async Task Run(IReadOnlyList<Func<Peer>> systems)
    {
        foreach (var system in systems)
        {
            await Load(system);
            await OnScreens(system);
        }

        results.Add(Row.Awards30, RawFile.Name, RawFile.Measure(30, Mentors, plan.Load / 4));
        results.Add(Row.Awards1, RawFile.Name, RawFile.Measure(1, Mentors, plan.Load / 4));
    }

    /// <param name="lines">Only sheets of <c>30</c> or of <c>1</c>; both when it says neither.</param>
    public async Task Load(Func<Peer> system, string? lines = null)
    {
        if (lines != "1")
        {
            await LargeSheets(system);
        }

        if (lines != "30")
        {
            await SmallSheets(system);
        }
    }

    public async Task Places(string ours, string redis)
    {
        var scores = Crowd.Scores();
        var (our, their) = (Crowd.Ours(scores), await RedisCrowd.Measure(scores));
        results.Add(Row.MemoryOfMillion, ours, our.BytesPerMillion / 1e6);
        results.Add(Row.MemoryOfMillion, redis, their.BytesPerMillion / 1e6);
        results.Add(Row.RankRead, ours, our.Microseconds);
        results.Add(Row.RankRead, redis, their.Microseconds);
    }

    private async Task LargeSheets(Func<Peer> system)
    {
        await using var peer = await Started(system);
        var desks = new Desks(BenchSchools.ClassSize);

        // The bare platform takes more sheets than the schools have, and has less to compile.
        var warmUp = peer.CountsOnce ? plan.WarmUp : plan.WarmUp / 10;
        var all = await Throughput.Measure(peer, desks, [.. BenchSchools.Ids.SkipLast(1)], Mentors, warmUp, plan.Load);
        results.Add(Row.Awards30, peer.Name, all.AwardsPerSecond);
        results.Add(Row.Granted, peer.Name, all.Granted);
        results.Add(Row.Cpu30, peer.Name, all.CpuPerAward);
        results.Add("receipt of a sheet of 30 under that load", peer.Name, all.Receipts);
        var one = await Throughput.Measure(peer, desks, [BenchSchools.Ids[^1]], Mentors, TimeSpan.Zero, plan.Load);
        results.Add(Row.AwardsOneSchool, peer.Name, one.AwardsPerSecond);
        results.Add(Row.MemoryAfterLoad, peer.Name, peer.Megabytes);
    }

    private async Task SmallSheets(Func<Peer> system)
    {
        await using var peer = await Started(system);
        var all = await Throughput.Measure(peer, new Desks(1), BenchSchools.Ids, Mentors, plan.WarmUp, plan.Load);
        results.Add(Row.Awards1, peer.Name, all.AwardsPerSecond);
        results.Add(Row.Cpu1, peer.Name, all.CpuPerAward);
        results.Add("receipt of a sheet of 1 under that load", peer.Name, all.Receipts);
    }

    private async Task OnScreens(Func<Peer> system)
    {
        await using var peer = await Started(system);
        var desks = new Desks(BenchSchools.ClassSize);
        var others = BenchSchools.Ids.Skip(Watchers.Length + 1).ToList();
        foreach (var (i, watchers) in Watchers.Index())
        {
            var latency = await ScreenLatency.Measure(
                peer, desks, BenchSchools.Ids[i], watchers, others, ModestMentors, ModestPeriod, plan.Screens);
            results.Add($"{watchers:N0} watchers, receipt", peer.Name, latency.Receipts);
            results.Add($"{watchers:N0} watchers, screen", peer.Name, latency.Screens, "250");
        }

        var busy = await ScreenLatency.Measure(
            peer, desks, BenchSchools.Ids[Watchers.Length], WatchersUnderLoad, others, Mentors, TimeSpan.Zero, plan.Screens / 2);
        results.Add($"{WatchersUnderLoad:N0} watchers under full load, screen", peer.Name, busy.Screens);
    }

    private async Task<Peer> Started(Func<Peer> system)
    {
        var peer = system();
        await peer.Start();
        results.Add(Row.StartUp, peer.Name, peer.StartUp.TotalMilliseconds);
        results.Add(Row.MemoryAtStart, peer.Name, peer.Megabytes);
        return peer;
    }
}
