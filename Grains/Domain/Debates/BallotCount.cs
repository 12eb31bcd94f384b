using System.Collections.Immutable;
using Engagement.Debates;

namespace Engagement.Domain;

/// <summary>One ballot added up.</summary>
/// <param name="Marks">Sum of marks of each side, in halves.</param>
/// <param name="Ranks">Sum of ranks of each side; zeros in formats without ranks.</param>
/// <param name="Order">The sides, the best one first; empty when the ballot decides nothing.</param>
internal sealed record BallotCount(ImmutableArray<int> Marks, ImmutableArray<int> Ranks, ImmutableArray<int> Order)
{
    public static BallotCount Of(DebateFormat format, Ballot ballot)
    {
        var marks = Sums(format, ballot, mark => mark.Halves);
        var ranks = Sums(format, ballot, mark => mark.Rank ?? 0);
        return new(marks, ranks, format.Winning switch
        {
            Winning.Named => [ballot.Winner!.Value, .. Enumerable.Range(0, marks.Length).Where(side => side != ballot.Winner)],
            Winning.MarksThenRanks => Ordered(marks.Zip(ranks, (mark, rank) => (mark, -rank))),
            _ => Ordered(marks.Select(mark => (mark, 0))),
        });
    }

    private static ImmutableArray<int> Sums(DebateFormat format, Ballot ballot, Func<SeatMark, int> value) =>
    [
        .. Enumerable.Range(0, format.Sides.Length)
            .Select(side => ballot.Marks.Where(mark => format.Seats[mark.Seat].Side == side).Sum(value)),
    ];

    private static ImmutableArray<int> Ordered(IEnumerable<(int, int)> keys)
    {
        var sides = keys.ToArray();
        return sides.Distinct().Count() < sides.Length ? [] : [.. Enumerable.Range(0, sides.Length).OrderByDescending(side => sides[side])];
    }
}
