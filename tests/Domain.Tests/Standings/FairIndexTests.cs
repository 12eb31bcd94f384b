using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>The worked indexes of the rulebook, section 6.</summary>
public sealed class FairIndexTests
{
    private static readonly Priors Priors = new(70, 160, new Fraction(72, 100));

    [Fact]
    public void A_faction_of_nine() => Assert.Equal(714, FairIndex.Of(new(9, 720, 430, 8, 1), Priors, 8, school: false));

    [Fact]
    public void A_faction_of_forty() =>
        Assert.Equal(723, FairIndex.Of(new(40, 3400, 1900, 30, new Fraction(3, 4)), Priors, 8, school: false));

    [Fact]
    public void A_faction_with_nothing_due() => Assert.Equal(650, FairIndex.Of(new(15, 1100, 640, 12, null), Priors, 8, school: false));

    [Theory]
    [InlineData(1, false, 1)]
    [InlineData(9, false, 3)]
    [InlineData(15, false, 4)]
    [InlineData(40, false, 10)]
    [InlineData(90, true, 9)]
    [InlineData(91, true, 10)]
    public void The_top_share_is_rounded_up(int roll, bool school, int heads) => Assert.Equal(heads, FairIndex.TopHeads(roll, school));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Everyone_at_par_the_best_at_the_cap_all_active_and_everything_delivered_is_1000(bool school)
    {
        var board = new Priors(12 * 8, 50 * 8, 1);
        var group = new GroupFigures(40, 40 * 12 * 8, FairIndex.TopHeads(40, school) * 50 * 8, 40, 1);

        Assert.Equal(1000, FairIndex.Of(group, board, 8, school));
        Assert.Equal(1000, FairIndex.Of(group with { DeliveredShare = null }, board, 8, school));
        Assert.Equal(850, FairIndex.Of(group with { DeliveredShare = 0 }, board, 8, school));
        Assert.Equal(999, FairIndex.Of(group with { Sum = group.Sum - 1 }, board, 8, school));
    }

    [Fact]
    public void Fractions_are_exact_and_in_lowest_terms()
    {
        Assert.Equal(new Fraction(1, 2), new Fraction(-3, -6));
        Assert.Equal(new Fraction(5, 6), new Fraction(1, 2) + new Fraction(1, 3));
        Assert.Equal(new Fraction(1, 6), new Fraction(1, 2) * new Fraction(1, 3));
        Assert.Equal(new Fraction(3, 2), new Fraction(1, 2) / new Fraction(1, 3));
        Assert.Equal(2, new Fraction(299, 100).Floor());
        Assert.Throws<DivideByZeroException>(() => new Fraction(1, 0));
    }
}
