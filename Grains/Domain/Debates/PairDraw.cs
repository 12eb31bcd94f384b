using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>
/// Draws for rooms of two. An odd team out has a bye: the lowest of those who had the fewest. Within a bracket of equal points
/// the upper half meets the lower half; an odd bracket pulls up, of those in the next one who were pulled up least, the
/// highest. Pairs that have met are avoided where that is possible at all. Then the sides are given so that each team has
/// stood on both as equally as its opponent allows.
/// </summary>
internal static class PairDraw
{
    public static Drawing Of(IReadOnlyList<TeamRecord> order, bool isByPoints, Lots lots)
    {
        var playing = order.ToList();
        ImmutableArray<string> byes = [];
        if (playing.Count % 2 == 1)
        {
            var fewest = playing.Min(record => record.Byes);
            var bye = playing.Last(record => record.Byes == fewest);
            playing.Remove(bye);
            byes = [bye.Team];
        }

        var brackets = isByPoints ? Brackets(playing) : [playing];
        var rooms = new Pairing(brackets).Pairs().Select(pair => Sided(pair.One, pair.Other, lots));
        return new([.. rooms], byes);
    }

    private static List<List<TeamRecord>> Brackets(IEnumerable<TeamRecord> order)
    {
        var waiting = new Queue<List<TeamRecord>>(order.GroupBy(record => record.Points).OrderByDescending(group => group.Key).Select(group => group.ToList()));
        var brackets = new List<List<TeamRecord>>();
        while (waiting.TryDequeue(out var bracket))
        {
            if (bracket.Count % 2 == 1 && waiting.TryPeek(out var next))
            {
                var pulled = next.MinBy(record => record.PullUps)!;
                bracket.Add(pulled);
                next.Remove(pulled);
                if (next.Count == 0)
                {
                    waiting.Dequeue();
                }
            }

            brackets.Add(bracket);
        }

        return brackets;
    }

    private static ImmutableArray<string> Sided(TeamRecord one, TeamRecord other, Lots lots)
    {
        var isOneFirst = Imbalance(one, other).CompareTo(Imbalance(other, one)) switch
        {
            < 0 => true,
            > 0 => false,
            _ => lots.Next(2) == 0,
        };
        return isOneFirst ? [one.Team, other.Team] : [other.Team, one.Team];
    }

    /// <summary>What the greater of the two imbalances of sides would be, then their sum.</summary>
    private static (int Greater, int Sum) Imbalance(TeamRecord first, TeamRecord second)
    {
        var (a, b) = (Math.Abs(first.Sides[0] + 1 - first.Sides[1]), Math.Abs(second.Sides[0] - second.Sides[1] - 1));
        return (Math.Max(a, b), a + b);
    }
}
