using Orleans.Concurrency;

namespace Engagement.Boards;

/// <summary>One per web process. Deltas may be lost; versions and renewal make up for it.</summary>
public interface IBoardObserver : IGrainObserver
{
    [OneWay]
    Task BoardChanged(BoardDelta delta);
}
