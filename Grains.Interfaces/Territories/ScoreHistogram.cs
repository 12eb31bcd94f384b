using System.Collections.Immutable;

namespace Engagement.Territories;

/// <summary>
/// How many students have which score; who they are is not in it. Histograms merge by addition, so the exact place of one
/// student among millions needs nobody's name.
/// </summary>
/// <param name="Scores">Scores above zero that somebody has, ascending.</param>
/// <param name="Counts">How many have the score at the same position.</param>
[GenerateSerializer, Immutable, Alias("score-histogram")]
public sealed record ScoreHistogram(ImmutableArray<int> Scores, ImmutableArray<int> Counts)
{
    public static readonly ScoreHistogram Empty = new([], []);

    /// <summary>Everybody with a score above zero.</summary>
    public int Participants => Counts.Sum();

    /// <param name="scores">One for each student, in any order; those not above zero are left out.</param>
    public static ScoreHistogram Of(IEnumerable<int> scores)
    {
        var sorted = scores.Where(score => score > 0).Order().ToArray();
        var (values, counts) = (ImmutableArray.CreateBuilder<int>(), ImmutableArray.CreateBuilder<int>());
        foreach (var score in sorted)
        {
            if (values.Count > 0 && values[^1] == score)
            {
                counts[^1]++;
            }
            else
            {
                values.Add(score);
                counts.Add(1);
            }
        }

        return new(values.DrainToImmutable(), counts.DrainToImmutable());
    }

    public ScoreHistogram Plus(ScoreHistogram other) => Merge(other, 1);

    public ScoreHistogram Minus(ScoreHistogram other) => Merge(other, -1);

    /// <summary>How many have a higher score.</summary>
    public int Above(int score) => Counts[FirstAbove(score)..].Sum();

    /// <summary>How many have just this score.</summary>
    public int At(int score) => Scores.BinarySearch(score) is >= 0 and var i ? Counts[i] : 0;

    public bool IsSameAs(ScoreHistogram other) => Scores.SequenceEqual(other.Scores) && Counts.SequenceEqual(other.Counts);

    private int FirstAbove(int score)
    {
        var i = Scores.BinarySearch(score);
        return i < 0 ? ~i : i + 1;
    }

    private ScoreHistogram Merge(ScoreHistogram other, int sign)
    {
        if (other.Scores.IsEmpty)
        {
            return this;
        }

        var capacity = Scores.Length + other.Scores.Length;
        var (values, counts) = (ImmutableArray.CreateBuilder<int>(capacity), ImmutableArray.CreateBuilder<int>(capacity));
        for (int i = 0, j = 0; i < Scores.Length || j < other.Scores.Length;)
        {
            var score = Math.Min(
                i < Scores.Length ? Scores[i] : int.MaxValue, j < other.Scores.Length ? other.Scores[j] : int.MaxValue);
            var count = (i < Scores.Length && Scores[i] == score ? Counts[i++] : 0)
                + (j < other.Scores.Length && other.Scores[j] == score ? sign * other.Counts[j++] : 0);
            if (count != 0)
            {
                values.Add(score);
                counts.Add(count);
            }
        }

        return new(values.DrainToImmutable(), counts.DrainToImmutable());
    }
}
