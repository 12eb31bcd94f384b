using System.Diagnostics;
using Engagement.Territories;

namespace Engagement.Bench.Ranks;

/// <summary>The place of one student among millions: what it takes to hold and to read.</summary>
/// <param name="BytesPerMillion">Memory for each million students.</param>
/// <param name="Microseconds">One reading, the median.</param>
internal sealed record Crowd(double BytesPerMillion, double Microseconds)
{
    public const int Students = 4_000_000;
    public const int Readings = 2000;
    private const int BestScore = 2400;

    /// <summary>Scores of a year as schools have them: many small ones, few near what the caps allow.</summary>
    public static int[] Scores()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Students).Select(_ => 1 + (int)(BestScore * Math.Pow(random.NextDouble(), 3)))];
    }

    public static Crowd Ours(int[] scores)
    {
        var before = LiveBytes();
        var counts = ScoreHistogram.Of(scores);
        var bytes = LiveBytes() - before;
        long sum = 0;
        var times = new List<double>();
        for (var i = 0; i < Readings; i++)
        {
            var start = Stopwatch.GetTimestamp();
            sum += counts.Above(scores[i * 1999]);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        GC.KeepAlive(sum);
        GC.KeepAlive(counts);
        return Of(bytes, times);
    }

    public static Crowd Of(double bytes, List<double> microseconds) =>
        new(bytes / (Students / 1e6), microseconds.Order().ElementAt(microseconds.Count / 2));

    private static long LiveBytes()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
