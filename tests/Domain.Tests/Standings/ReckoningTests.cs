using Engagement.Boards;
using Engagement.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>The arithmetic of an index, and the way to a higher one.</summary>
public sealed class ReckoningTests
{
    private static readonly Priors Board = new(70, 160, new Fraction(72, 100));

    private static readonly Reckoning OfNine = new(new(9, 720, 430, 8, 1), Board, 8, School: false);
    private static readonly Reckoning OfForty = new(new(40, 3400, 1900, 30, new Fraction(3, 4)), Board, 8, School: false);

    [Fact]
    public void The_parts_of_the_worked_indexes()
    {
        // 450·(720+700)/19/96, 250·(430+400)/5.5/400, 150·15.2/19, 150·1.
        Assert.Equal((714, 350.32m, 94.31m, 120m, 150m), Read(OfNine));
        // 450·(3400+700)/50/96, 250·(1900+400)/12.5/400, 150·37.2/50, 150·3/4.
        Assert.Equal((723, 384.37m, 115m, 111.6m, 112.5m), Read(OfForty));
        // The same, times 1000/850.
        Assert.Equal((650, 397.05m, 117.64m, 135.52m, null), Read(OfNine with { Figures = new(15, 1100, 640, 12, null) }));
    }

    [Fact]
    public void The_faction_of_nine_passes_the_faction_of_forty_with_38_points()
    {
        // 714.636… now; a point brings 450/19/96 = 0.2467.
        Assert.Equal(38, OfNine.PointsTo(724));
        Assert.Equal(724, With(OfNine, points: 38).Index);
        Assert.Equal(723, With(OfNine, points: 37).Index);
        // One more active member brings 150/19 = 7.89, and there is only one.
        Assert.Null(OfNine.MembersTo(724));
        Assert.Equal(1, OfNine.MembersTo(722));
    }

    [Fact]
    public void An_index_that_is_reached_already_costs_nothing() =>
        Assert.Equal((0, 0), (OfForty.PointsTo(723), OfForty.MembersTo(700)));

    [Fact]
    public void The_points_named_reach_the_index_and_one_fewer_does_not() => Check((reckoning, target) =>
    {
        var points = reckoning.PointsTo(target);
        Assert.True(With(reckoning, points).Index >= target);
        Assert.True(points == 0 ? reckoning.Index >= target : With(reckoning, points - 1).Index < target);
    });

    [Fact]
    public void The_points_named_are_enough_whoever_earns_them() => Check((reckoning, target) =>
    {
        var points = reckoning.PointsTo(target);
        var byTheBest = With(reckoning, points) with { Figures = With(reckoning, points).Figures with { TopSum = reckoning.Figures.TopSum + points } };
        Assert.True(byTheBest.Index >= target);
    });

    [Fact]
    public void The_members_named_reach_the_index_and_one_fewer_does_not() => Check((reckoning, target) =>
    {
        var idle = reckoning.Figures.Roll - reckoning.Figures.Active;
        if (reckoning.MembersTo(target) is { } members)
        {
            Assert.InRange(members, 0, idle);
            Assert.True(With(reckoning, members: members).Index >= target);
            Assert.True(members == 0 ? reckoning.Index >= target : With(reckoning, members: members - 1).Index < target);
        }
        else
        {
            Assert.True(With(reckoning, members: idle).Index < target);
        }
    });

    [Theory]
    [InlineData(7, 2, 4, 3)]
    [InlineData(-7, 2, -3, -4)]
    [InlineData(6, 3, 2, 2)]
    [InlineData(-6, 3, -2, -2)]
    [InlineData(0, 5, 0, 0)]
    public void Rounding_goes_the_right_way_on_both_sides_of_zero(int numerator, int denominator, int up, int down) =>
        Assert.Equal((up, down), (new Fraction(numerator, denominator).Ceiling(), new Fraction(numerator, denominator).Floor()));

    private static (int, decimal, decimal, decimal, decimal?) Read(Reckoning reckoning)
    {
        var parts = reckoning.Parts;
        return (
            reckoning.Index, parts.PerHead.ToHundredths(), parts.TopShare.ToHundredths(), parts.TakingPart.ToHundredths(), parts.Delivered?.ToHundredths());
    }

    private static Reckoning With(Reckoning reckoning, int points = 0, int members = 0) => reckoning with
    {
        Figures = reckoning.Figures with { Sum = reckoning.Figures.Sum + points, Active = reckoning.Figures.Active + members },
    };

    private static void Check(Action<Reckoning, int> law) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(
            (from roll in Gen.Choose(1, 60)
             from active in Gen.Choose(0, roll)
             from sum in Gen.Choose(active, 5000)
             from top in Gen.Choose(0, sum)
             from due in Gen.Choose(0, 5)
             from delivered in Gen.Choose(0, due)
             from weeks in Gen.Choose(1, 10)
             from school in Gen.Elements(false, true)
             from mean in Gen.Choose(0, 200)
             from target in Gen.Choose(0, 1500)
             let figures = new GroupFigures(roll, sum, top, active, due == 0 ? null : new Fraction(delivered, due))
             select (new Reckoning(figures, new(mean, 2 * mean, new Fraction(mean, 200)), weeks, school), target)).ToArbitrary(),
            one => law(one.Item1, one.target)));
}
