using Engagement.Territories;

namespace Engagement.Boards;

/// <summary>The way to the next place, for everybody.</summary>
internal static class NextPlaceAnswer
{
    /// <summary>From an exact number of points those of the few best could be told.</summary>
    private const int CoarseStep = 10;

    /// <summary>With points in tens where a count of what they come from is hidden; without a way where the group itself is so small.</summary>
    public static object Of(NextPlace next, int roll, int topHeads, int active)
    {
        var isTiny = SmallCount.Hides(roll);
        var isCoarse = SmallCount.Hides(topHeads) || SmallCount.Hides(active);
        return new
        {
            next.Place,
            next.Id,
            next.Name,
            next.Behind,
            Points = isTiny ? null : isCoarse ? RoundedUp(next.Points) : next.Points,
            Members = isTiny ? null : next.Members,
        };
    }

    private static int? RoundedUp(int? points) => (points + CoarseStep - 1) / CoarseStep * CoarseStep;
}
