using System.Diagnostics;

namespace Engagement.Bench.Load;

/// <summary>A distribution of times in steps of 20 µs up to 10 seconds. Safe for many threads.</summary>
internal sealed class Times
{
    private const int StepsPerMillisecond = 50;

    private readonly int[] _counts = new int[10_000 * StepsPerMillisecond];

    public int Count => _counts.Sum();

    public void Add(long since, long until)
    {
        var step = Stopwatch.GetElapsedTime(since, until).TotalMilliseconds * StepsPerMillisecond;
        Interlocked.Increment(ref _counts[(int)Math.Min(step, _counts.Length - 1)]);
    }

    /// <summary>Milliseconds that a share of all times does not exceed.</summary>
    public double At(double share)
    {
        var rank = (long)Math.Ceiling(share * Count);
        long seen = 0;
        for (var step = 0; step < _counts.Length; step++)
        {
            seen += _counts[step];
            if (seen >= rank)
            {
                return (step + 1) / (double)StepsPerMillisecond;
            }
        }

        return 0;
    }
}
