using System.Diagnostics;

namespace Engagement.Bench;

/// <summary>As many sheets as go through, from several posters at once; each is counted when its receipt has come.</summary>
internal sealed record Load(double AwardsPerSecond, Times Receipt, long Failed, int BytesPerSheet, int SheetsPerCommitLimit)
{
    // A server runs all day; what its compiler does in the first seconds is no measure of it.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    /// <summary>The figure is for awards that are durable: the receipt comes only then.</summary>
    /// <param name="undo">
    /// Undoes every sheet before the next, so that all lines are granted and all boards move; the entries of the undoing are
    /// not counted. Without it nearly all lines are above the week's caps after a moment, and are written as withheld.
    /// </param>
    public static async Task<Load> Measure(Mentor mentor, List<string> students, int lines, int posters, bool undo, TimeSpan time)
    {
        await Run(mentor, students, lines, posters, undo, WarmUp);
        var clock = Stopwatch.StartNew();
        var (times, failed) = await Run(mentor, students, lines, posters, undo, time);
        return new(times.Count * lines / clock.Elapsed.TotalSeconds, Times.Of(times), failed, 340 + (47 * lines), posters);
    }

    private static async Task<(List<double> Times, long Failed)> Run(Mentor mentor, List<string> students, int lines, int posters, bool undo, TimeSpan time)
    {
        long failed = 0;
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(0, posters).Select(async poster =>
        {
            var times = new List<double>();
            for (var i = 0; Stopwatch.GetTimestamp() < end; i++)
            {
                // Each poster has students of its own, so that undoing leaves room for the next sheet.
                var id = Guid.CreateVersion7();
                var sheet = Mentor.Sheet(id, "vol.half", Enumerable.Range(0, lines).Select(k => students[((poster * lines) + k) % students.Count]));
                var start = Stopwatch.GetTimestamp();
                if (await mentor.Post(sheet, readReceipt: false) is null)
                {
                    Interlocked.Increment(ref failed);
                    continue;
                }

                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (undo && !await mentor.Undo(id))
                {
                    Interlocked.Increment(ref failed);
                }
            }

            return times;
        }));
        return ([.. all.SelectMany(times => times)], failed);
    }
}
