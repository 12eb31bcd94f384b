using System.Diagnostics;
using Engagement.Bench.Schools;

namespace Engagement.Bench.Load;

/// <summary>As many sheets as go through; each is counted when its receipt has come.</summary>
/// <param name="Granted">Share of the lines that were granted in full.</param>
/// <param name="CpuPerAward">Microseconds of the server's processes, user and system.</param>
internal sealed record Throughput(double AwardsPerSecond, double Granted, double CpuPerAward, Times Receipts)
{
    private const int SentTwice = 64;

    /// <param name="schools">Schools that nobody else posts to in this run of the system.</param>
    /// <param name="time">The measurement ends earlier when the schools have no room left under their caps.</param>
    public static async Task<Throughput> Measure(
        Peers.Peer peer, Desks desks, IReadOnlyList<string> schools, int mentors, TimeSpan warmUp, TimeSpan time)
    {
        var people = new List<Mentor>();
        for (var i = 0; i < mentors; i++)
        {
            people.Add(await Mentor.Of(peer, schools[i % schools.Count], desks));
        }

        var before = await Run(people, warmUp, new(), peer.CountsOnce);
        var times = new Times();
        var (cpu, clock) = (peer.CpuTime, Stopwatch.StartNew());
        var points = await Run(people, time, times, peer.CountsOnce);
        var (elapsed, used) = (clock.Elapsed, peer.CpuTime - cpu);
        people.ForEach(person => person.Dispose());
        await CountedOnce(peer, schools, before + points);
        var awards = (double)times.Count * desks.Lines;
        return new(awards / elapsed.TotalSeconds, points / (awards * BenchSchools.Points), used.TotalMicroseconds / awards, times);
    }

    /// <returns>Points granted.</returns>
    private static async Task<long> Run(List<Mentor> mentors, TimeSpan time, Times times, bool twice)
    {
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var granted = await Task.WhenAll(mentors.Select(mentor => Task.Run(() => Run(mentor, end, times, twice))));
        return granted.Sum();
    }

    private static async Task<long> Run(Mentor mentor, long end, Times times, bool twice)
    {
        long granted = 0;
        for (var i = 1; ; i++)
        {
            var start = Stopwatch.GetTimestamp();
            if (start >= end || !mentor.WriteNext())
            {
                return granted;
            }

            granted += await mentor.Send();
            times.Add(start, Stopwatch.GetTimestamp());
            if (twice && i % SentTwice == 0)
            {
                await mentor.Send(again: true);
            }
        }
    }

    /// <summary>What was granted in receipts is what the boards show: no sheet lost, none counted twice.</summary>
    private static async Task CountedOnce(Peers.Peer peer, IReadOnlyList<string> schools, long granted)
    {
        var deadline = Stopwatch.StartNew();
        long shown;
        do
        {
            shown = 0;
            foreach (var school in schools)
            {
                shown += await peer.SchoolPoints(school);
            }
        }
        while (shown != granted && deadline.Elapsed < TimeSpan.FromSeconds(20));

        if (shown != granted)
        {
            throw new InvalidOperationException($"{peer.Name} granted {granted} points and shows {shown}.");
        }
    }
}
