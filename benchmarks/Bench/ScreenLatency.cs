using System.Diagnostics;

namespace Engagement.Bench;

/// <summary>One post after another, each followed until the slowest screen has moved.</summary>
internal sealed record ScreenLatency(Times Receipt, Times Screen)
{
    private const int WarmUp = 10;

    public static async Task<ScreenLatency> Measure(Mentor mentor, Watchers watchers, List<string> students, int posts)
    {
        var points = await mentor.SchoolPoints();
        await watchers.SlowestReaching(points, Stopwatch.GetTimestamp());
        List<double> receipts = [], screens = [];
        for (var i = -WarmUp; i < posts; i++)
        {
            var sheet = Mentor.Sheet(Guid.CreateVersion7(), "task.done", Enumerable.Range(0, 30).Select(k => students[(((i + WarmUp) * 30) + k) % students.Count]));
            var start = Stopwatch.GetTimestamp();
            var granted = await mentor.Post(sheet, readReceipt: true) ?? throw new InvalidOperationException("A sheet was refused.");
            var receipt = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var screen = await watchers.SlowestReaching(points += granted, start);
            if (i >= 0)
            {
                receipts.Add(receipt);
                screens.Add(screen);
            }
        }

        return new(Times.Of(receipts), Times.Of(screens));
    }
}
