using System.Diagnostics;

namespace Engagement.Bench.Load;

/// <summary>A mentor who posts at given moments, or with a period of zero as soon as the last receipt has come.</summary>
internal sealed class Pace(Mentor mentor, TimeSpan period, Times receipts)
{
    public async Task Keep(Func<int, bool> goOn, Action<int, long>? posting = null)
    {
        var due = Stopwatch.GetTimestamp();
        for (var post = 0; goOn(post) && mentor.WriteNext(); post++)
        {
            var wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait);
            }

            // A timer that woke late is the load generator's fault; a receipt that kept the mentor waiting is the server's.
            var start = wait > TimeSpan.Zero || period == TimeSpan.Zero ? Stopwatch.GetTimestamp() : due;
            posting?.Invoke(post, start);
            await mentor.Send();
            receipts.Add(start, Stopwatch.GetTimestamp());
            due += (long)(period.TotalSeconds * Stopwatch.Frequency);
        }
    }
}
