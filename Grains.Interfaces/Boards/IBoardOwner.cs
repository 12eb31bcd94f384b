using Engagement.Seasons;
using Orleans.Concurrency;

namespace Engagement.Boards;

/// <summary>A grain that owns boards: the one whose numbers they show.</summary>
public interface IBoardOwner : IGrainWithStringKey
{
    /// <summary>The board as it stands, at most <paramref name="top"/> rows. Null when the owner has no such board.</summary>
    [AlwaysInterleave]
    Task<BoardSnapshot?> GetBoard(string board, Period period, Audience audience, int top);

    /// <summary>
    /// Registers an observer of what an audience sees, or renews it: an observer that is not renewed within two minutes is
    /// dropped. Returns the snapshot when the board's version is another than <paramref name="sinceVersion"/>, so that a
    /// silent gap is noticed at the next renewal; null when it is the same.
    /// </summary>
    Task<BoardSnapshot?> Watch(string board, Period period, Audience audience, long? sinceVersion, IBoardObserver observer);

    /// <summary>Forgets an observer. Repeating it does no harm.</summary>
    Task Unwatch(string board, Period period, Audience audience, IBoardObserver observer);
}
