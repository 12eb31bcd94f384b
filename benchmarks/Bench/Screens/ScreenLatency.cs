using System.Diagnostics;
using Engagement.Bench.Load;
using Engagement.Bench.Peers;
using Engagement.Bench.Schools;

namespace Engagement.Bench.Screens;

/// <summary>
/// One mentor posts to a school that many screens watch, while others post to the other schools. A sheet that cannot be sent
/// when it should be counts from when it should have been.
/// </summary>
internal sealed record ScreenLatency(Times Receipts, Times Screens)
{
    private const int WarmUp = 12;
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="watched">A school without points yet.</param>
    /// <param name="others">The schools that the other mentors post to.</param>
    /// <param name="period">How often each of them posts; zero means as often as the receipts come.</param>
    public static async Task<ScreenLatency> Measure(
        Peer peer, Desks desks, string watched, int watchers, IReadOnlyList<string> others, int mentors, TimeSpan period, TimeSpan time)
    {
        var posts = new Posts(WarmUp + (int)(time / Period), desks.Lines * BenchSchools.Points);
        var screens = Enumerable.Range(0, watchers).Select(_ => Screen.Create(peer.Screens, peer, watched, posts)).ToList();
        foreach (var some in screens.Chunk(64))
        {
            await Task.WhenAll(some.Select(screen => screen.Open()));
        }

        var receipts = new Times();
        using var ending = new CancellationTokenSource();
        var busy = new List<Task>();
        for (var i = 0; i < mentors; i++)
        {
            var mentor = await Mentor.Of(peer, others[i % others.Count], desks);
            busy.Add(Task.Run(() => new Pace(mentor, period, receipts).Keep(_ => !ending.IsCancellationRequested)));
        }

        using (var poster = await Mentor.Of(peer, watched, desks))
        {
            posts.MeasureFrom(WarmUp);
            await new Pace(poster, Period, receipts).Keep(post => post < posts.Count, posts.Post);
        }

        await ending.CancelAsync();
        await Task.WhenAll(busy);
        await AllShown(peer, posts, watchers);
        screens.ForEach(screen => screen.Dispose());
        return new(receipts, posts.Times);
    }

    private static async Task AllShown(Peer peer, Posts posts, int watchers)
    {
        var expected = watchers * (posts.Count - WarmUp);
        var clock = Stopwatch.StartNew();
        while (posts.Times.Count < expected)
        {
            if (clock.Elapsed > Patience)
            {
                throw new InvalidOperationException($"{peer.Name} showed {posts.Times.Count} of {expected} posts on {watchers} screens.");
            }

            await Task.Delay(20);
        }
    }
}
