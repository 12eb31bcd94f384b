using System.Diagnostics;

namespace Engagement.Boards;

/// <summary>A lone change shows at once; of many in a moment each screen gets one new version for every coalescing time.</summary>
internal sealed class BoardPublishing(IGrainBase owner, LiveBoards boards, TimeSpan coalescingTime)
{
    private IGrainTimer? _publishing;
    private long _publishedAt;

    /// <summary>The numbers behind the boards are other ones now.</summary>
    public void Changed()
    {
        boards.Invalidate();
        if (_publishing is null && boards.AreWatched)
        {
            var wait = coalescingTime - Stopwatch.GetElapsedTime(_publishedAt);
            _publishing = owner.RegisterGrainTimer(Publish, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private Task Publish()
    {
        _publishing?.Dispose();
        _publishing = null;
        _publishedAt = Stopwatch.GetTimestamp();
        boards.Publish();
        return Task.CompletedTask;
    }
}
