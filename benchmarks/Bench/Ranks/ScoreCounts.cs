namespace Engagement.Bench.Ranks;

/// <summary>
/// How many students have which score: all that an exact place among millions needs, since a student's own score stands in
/// the book of the school. Stands here for the histogram of the territories until that is in the product.
/// </summary>
internal sealed class ScoreCounts
{
    private readonly int[] _scores;
    private readonly int[] _counts;

    public ScoreCounts(IEnumerable<int> scores)
    {
        var counts = scores.CountBy(score => score).OrderBy(pair => pair.Key).ToArray();
        (_scores, _counts) = ([.. counts.Select(pair => pair.Key)], [.. counts.Select(pair => pair.Value)]);
    }

    /// <summary>How many have a higher score.</summary>
    public int Above(int score)
    {
        var i = Array.BinarySearch(_scores, score);
        var above = 0;
        for (i = i < 0 ? ~i : i + 1; i < _counts.Length; i++)
        {
            above += _counts[i];
        }

        return above;
    }
}
