namespace Engagement.Recomputation;

/// <summary>What section 6 of the rulebook asks of a group.</summary>
/// <param name="Heads">How many the top share is.</param>
/// <param name="Active">A share is never above one: more may have come and gone than were there on average.</param>
internal sealed record Figures(int Roll, int Points, int Top, int Heads, int Active)
{
    /// <param name="lines">Those that stand.</param>
    /// <param name="share">Of how many members one belongs to the top share.</param>
    public static Figures Of(IEnumerable<Line> lines, Func<Line, int> worth, int roll, int share)
    {
        var perHead = lines.GroupBy(line => line.Student, line => worth(line)).Select(points => points.Sum()).Where(points => points > 0).OrderDescending().ToList();
        var heads = (roll + share - 1) / share;
        return new(roll, perHead.Sum(), perHead.Take(heads).Sum(), heads, Math.Min(perHead.Count, roll));
    }

    public static Figures Sum(IEnumerable<Figures> groups) =>
        groups.Aggregate((a, b) => new(a.Roll + b.Roll, a.Points + b.Points, a.Top + b.Top, a.Heads + b.Heads, a.Active + b.Active));
}

/// <summary>Delivered part of the rows that were due; null when none was.</summary>
internal sealed record Delivery(int Rows, Ratio Delivered)
{
    public Ratio? Share => Rows == 0 ? null : Delivered / Rows;
}

/// <summary>The index of section 6.</summary>
internal static class FairIndex
{
    /// <param name="means">Of the whole board on its last Sunday; null before there was one.</param>
    /// <param name="imagined">m, how many average members are added.</param>
    /// <param name="share">1/q.</param>
    public static (int Index, Ratio TakingPart) Of(Figures group, Figures? means, Delivery delivery, int weeks, int imagined, int share)
    {
        var (mean, best, active) = means is null
            ? (12 * weeks, 30 * weeks, Ratio.Of(1, 2))
            : (Ratio.Of(means.Points, means.Roll), Ratio.Of(means.Top, means.Heads), Ratio.Of(means.Active, means.Roll));
        var perHead = (group.Points + (imagined * mean)) / (group.Roll + imagined);
        var imaginedBest = Ratio.Of(imagined, share);
        var top = (group.Top + (imaginedBest * best)) / (group.Heads + imaginedBest);
        var takingPart = (group.Active + (imagined * active)) / (group.Roll + imagined);
        var index = (450 * perHead / (12 * weeks)) + (250 * top / (50 * weeks)) + (150 * takingPart);
        return ((delivery.Share is { } delivered ? index + (150 * delivered) : index * Ratio.Of(1000, 850)).Floor(), takingPart);
    }
}
