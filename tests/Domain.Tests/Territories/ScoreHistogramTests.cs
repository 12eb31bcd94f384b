using Engagement.Territories;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>Merging says the same as sorting everybody.</summary>
public sealed class ScoreHistogramTests
{
    [Fact]
    public void A_place_by_histogram_is_the_place_by_sorting() => Check((a, b, c) =>
    {
        var everybody = a.Concat(b).Concat(c).Where(score => score > 0).OrderDescending().ToList();
        var merged = ScoreHistogram.Of(a).Plus(ScoreHistogram.Of(b)).Plus(ScoreHistogram.Of(c));

        Assert.Equal(everybody.Count, merged.Participants);
        foreach (var score in a.Concat([0, 1, 100_000]))
        {
            Assert.Equal(everybody.Count(other => other > score), merged.Above(score));
            Assert.Equal(score > 0 ? everybody.Count(other => other == score) : 0, merged.At(score));
        }
    });

    [Fact]
    public void The_order_of_merging_does_not_matter() => Check((a, b, c) =>
    {
        var (x, y, z) = (ScoreHistogram.Of(a), ScoreHistogram.Of(b), ScoreHistogram.Of(c));
        var whole = ScoreHistogram.Of([.. a, .. b, .. c]);
        Assert.True(x.Plus(y).Plus(z).IsSameAs(whole));
        Assert.True(z.Plus(y.Plus(x)).IsSameAs(whole));
    });

    [Fact]
    public void What_is_taken_away_leaves_no_trace() => Check((a, b, c) =>
    {
        var (x, y, z) = (ScoreHistogram.Of(a), ScoreHistogram.Of(b), ScoreHistogram.Of(c));
        Assert.True(x.Plus(y).Minus(x).IsSameAs(y));
        Assert.True(x.Plus(y).Minus(y).Plus(z).IsSameAs(x.Plus(z)));
        Assert.True(x.Minus(x).IsSameAs(ScoreHistogram.Empty));
    });

    [Fact]
    public void Nobody_without_points_takes_part() =>
        Assert.True(ScoreHistogram.Of([0, -3, 5, 0, 5]).IsSameAs(new([5], [2])));

    private static void Check(Action<int[], int[], int[]> law)
    {
        // Few different scores, so that many are shared.
        var scores = Gen.Choose(0, 40).ArrayOf().ToArbitrary();
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(scores, scores, scores, law));
    }
}
