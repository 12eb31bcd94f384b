using System.Diagnostics;

namespace Engagement.Bench;

/// <summary>As many sheets as go through, from several posters at once; each is counted when its receipt has come.</summary>
internal sealed record Load(double AwardsPerSecond, Times Receipt, long Failed, int BytesPerSheet, int SheetsPerCommitLimit)
{
    // A server runs all day; what its compiler does in the first seconds is no measure of it.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    /// <summary>The figure is for awards that are durable: the receipt comes only then.</summary>
    public static async Task<Load> Measure(Mentor mentor, List<string> students, int lines, int posters, TimeSpan time)
    {
        await Run(mentor, students, lines, posters, WarmUp);
        var clock = Stopwatch.StartNew();
        var (times, failed) = await Run(mentor, students, lines, posters, time);
        return new(times.Count * lines / clock.Elapsed.TotalSeconds, Times.Of(times), failed, 340 + (47 * lines), posters);
    }

    private static async Task<(List<double> Times, long Failed)> Run(Mentor mentor, List<string> students, int lines, int posters, TimeSpan time)
    {
        long failed = 0;
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(0, posters).Select(async poster =>
        {
            var times = new List<double>();
            for (var i = poster * 7; Stopwatch.GetTimestamp() < end; i++)
            {
                var sheet = Mentor.Sheet("vol.half", Enumerable.Range(0, lines).Select(k => students[((i * lines) + k) % students.Count]));
                var start = Stopwatch.GetTimestamp();
                if (await mentor.Post(sheet, readReceipt: false) is null)
                {
                    Interlocked.Increment(ref failed);
                }
                else
                {
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }

            return times;
        }));
        return ([.. all.SelectMany(times => times)], failed);
    }
}
