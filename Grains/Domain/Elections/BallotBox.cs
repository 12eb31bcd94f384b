using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>
/// Marks by candidate, and the papers that were used, each in an order of its own: two boxes into which the same ballots were put
/// in another order are equal, and no paper stands beside a choice.
/// </summary>
public sealed record BallotBox
{
    public ImmutableSortedDictionary<int, int> Votes { get; init; } = ImmutableSortedDictionary<int, int>.Empty;

    public ImmutableSortedSet<Guid> Papers { get; init; } = [];

    public bool IsOpened { get; init; }

    /// <summary>The box with the ballot in it; the same box when the paper was used before.</summary>
    public BallotBox Put(Guid paper, ImmutableArray<int> choices) => Papers.Contains(paper)
        ? this
        : this with
        {
            Papers = Papers.Add(paper),
            Votes = choices.Aggregate(Votes, (votes, choice) => votes.SetItem(choice, votes.GetValueOrDefault(choice) + 1)),
        };
}
