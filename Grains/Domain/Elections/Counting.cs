using System.Collections.Immutable;
using Engagement.Elections;

namespace Engagement.Domain;

/// <summary>
/// Who is elected by a count: those with most votes, as many as there are seats. Where the last seats would go to some of several
/// with the same number of votes, these are tied and a next round decides among them. Nobody is elected without a vote.
/// </summary>
public static class Counting
{
    /// <summary>With fewer voters only the outcome is told: numbers would tell who voted how.</summary>
    public const int FewestToTell = 5;

    public static RoundResult Of(
        int ballots, IReadOnlyDictionary<int, int> votes, ImmutableArray<int> standing, int seats, int eligible)
    {
        var counted = standing.Select(number => new CandidateVotes(number, votes.GetValueOrDefault(number)))
            .OrderByDescending(one => one.Votes).ThenBy(one => one.Candidate).ToImmutableArray();
        var elected = ImmutableArray.CreateBuilder<int>();
        var tied = ImmutableArray<int>.Empty;
        foreach (var level in counted.Where(one => one.Votes > 0).GroupBy(one => one.Votes))
        {
            var equal = level.Select(one => one.Candidate).ToImmutableArray();
            var left = seats - elected.Count;
            if (equal.Length > left)
            {
                tied = left > 0 ? equal : [];
                break;
            }

            elected.AddRange(equal);
        }

        return new(Math.Max(eligible, ballots), ballots, ballots < FewestToTell ? [] : counted, elected.ToImmutable(), tied);
    }
}
