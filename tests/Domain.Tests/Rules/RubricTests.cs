using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Rubrics;
using Engagement.Seasons;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>A school's own prices (rulebook, section 1): within the half, for one year to come, and with all their history.</summary>
public sealed class RubricTests
{
    private static readonly Rulebook Common = Rulebook.Default;
    private static readonly Rubric Fresh = new(Common, []);
    private static readonly CouncilMinutes Minutes = new(4, new(2025, 3, 12));
    private static readonly Decider Coordinator = new("c-1", "coordinator");
    private static readonly Season Next = AcademicYear.Default(2025);

    [Theory]
    [InlineData("event.part", 3, 7)]
    [InlineData("event.lead", 10, 30)]
    [InlineData("event.organise", 8, 22)]
    [InlineData("vol.half", 2, 4)]
    [InlineData("event.part.weekly", 1, 3)]
    [InlineData("mentor.kudos", 1, 1)]
    [InlineData("report.year", 15, 45)]
    public void A_price_moves_by_at_most_half_and_rounds_towards_the_rulebook(string kind, int least, int most) =>
        Assert.Equal(new PriceBounds(least, most), PriceBounds.Of(Common.Find(kind)!));

    [Fact]
    public void No_bound_leads_beyond_the_half_and_the_next_point_would()
    {
        Assert.All(Common.Kinds, kind =>
        {
            var (least, most) = PriceBounds.Of(kind);
            Assert.True(least >= 1 && 2 * least >= kind.Points && 2 * most <= 3 * kind.Points);
            Assert.True(2 * (least - 1) < kind.Points && 2 * (most + 1) > 3 * kind.Points);
        });
    }

    [Fact]
    public void The_rulebook_keeps_its_own_order() =>
        Assert.All(Common.Kinds, kind => Assert.Null(Fresh.FaultOf(Next.Id, kind.Code, kind.Points)));

    [Theory]
    [InlineData("event.lead", 30, null)]
    [InlineData("event.lead", 31, PriceRefusal.OutOfBounds)]
    [InlineData("event.lead", 9, PriceRefusal.OutOfBounds)]
    [InlineData("event.lead", 16, null)]
    [InlineData("event.lead", 15, PriceRefusal.OutOfOrder)]
    [InlineData("event.help", 5, PriceRefusal.OutOfOrder)]
    [InlineData("contest.first", 16, PriceRefusal.OutOfOrder)]
    [InlineData("contest.part", 4, PriceRefusal.OutOfOrder)]
    [InlineData("meet.attend", 2, null)]
    [InlineData("debate.part", 4, null)]
    [InlineData("peer.thanks", 1, PriceRefusal.UnknownKind)]
    public void What_may_be_decided(string kind, int points, string? fault) => Assert.Equal(fault, Fresh.FaultOf(Next.Id, kind, points));

    [Fact]
    public void What_may_be_decided_depends_on_what_is_decided_for_the_same_year()
    {
        var generous = Decide(Fresh, Next, "contest.part", 7);
        Assert.Null(generous.FaultOf(Next.Id, "contest.first", 21));
        Assert.Equal(PriceRefusal.OutOfOrder, generous.FaultOf("2026-2027", "contest.first", 21));
        var both = Decide(generous, Next, "contest.first", 21);
        Assert.Equal(PriceRefusal.OutOfOrder, both.FaultOf(Next.Id, "contest.part", 5));
    }

    [Fact]
    public void A_decision_holds_in_its_year_and_in_no_other()
    {
        var rubric = Decide(Fresh, Next, "event.lead", 30);
        Assert.Equal([20, 30, 20], new[] { "2024-2025", "2025-2026", "2026-2027" }.Select(season => rubric.PricesOf(season).Find("event.lead")!.Points));
        Assert.Same(Common, rubric.PricesOf("2024-2025"));
    }

    [Fact]
    public void A_price_is_multiplied_by_the_level_like_any_other()
    {
        var prices = Decide(Fresh, Next, "event.part", 7).PricesOf(Next.Id);
        Assert.Equal([7, 11, 21], new[] { "school", "district-city", "republic" }.Select(level => Rulebook.PriceOf(prices.Find("event.part")!, prices.FindLevel(level)!)));
    }

    [Fact]
    public void Deciding_again_replaces_and_keeps_what_was()
    {
        var rubric = Decide(Decide(Fresh, Next, "event.lead", 30), Next, "event.lead", 25);
        Assert.Equal(25, rubric.DecisionOf(Next.Id, "event.lead")!.New);
        Assert.Equal([(20, 30), (30, 25)], rubric.History.Select(decision => (decision.Old, decision.New)));
    }

    [Fact]
    public void A_decision_that_was_taken_back_stands_in_the_history_alone()
    {
        var rubric = Decide(Fresh, Next, "event.lead", 30).With(Next, "event.lead", 20, null, Coordinator, DateTimeOffset.UnixEpoch);
        Assert.Null(rubric.DecisionOf(Next.Id, "event.lead"));
        Assert.Same(Common, rubric.PricesOf(Next.Id));
        Assert.Equal(2, rubric.History.Length);
    }

    /// <summary>Any decisions on any days: bounds, the year they hold in, and a history that only grows.</summary>
    [Fact]
    public void Laws() => Prop.ForAll(Attempts.ToArbitrary(), attempts =>
    {
        var rubric = Fresh;
        var finals = new Dictionary<string, ImmutableDictionary<string, int>>();
        foreach (var (day, kind, points, isTakenBack) in attempts.OrderBy(attempt => attempt.Day))
        {
            var own = AcademicYear.Default(2025);
            var (current, next) = (AcademicYear.Of(day, [own]), AcademicYear.After(day, [own]));
            Assert.True(day < next.From);
            var final = finals.TryGetValue(current.Id, out var seen) ? seen : finals[current.Id] = ListOf(rubric, current);
            var before = rubric;
            var wanted = isTakenBack ? Common.Find(kind)!.Points : points;
            if (rubric.FaultOf(next.Id, kind, wanted) is null)
            {
                rubric = rubric.With(next, kind, wanted, isTakenBack ? null : Minutes, Coordinator, DateTimeOffset.UnixEpoch);
                Assert.Equal(wanted, rubric.PricesOf(next.Id).Find(kind)!.Points);
            }

            Assert.Equal(before.History.AsEnumerable(), rubric.History.Take(before.History.Length));
            Assert.Equal(final, ListOf(rubric, current));
            Assert.Same(Common, rubric.PricesOf(AcademicYear.After(next.From, [own]).Id));
            Assert.All(rubric.PricesOf(next.Id).Kinds, priced => Assert.True(PriceBounds.Of(Common.Find(priced.Code)!).Allow(priced.Points)));
            Assert.True(PriceOrder.IsKeptBy(rubric.PricesOf(next.Id)));
        }
    }).QuickCheckThrowOnFailure();

    private static readonly Gen<ImmutableArray<(DateOnly Day, string Kind, int Points, bool IsTakenBack)>> Attempts =
        (from day in Gen.Choose(0, 1500)
         from kind in Gen.Elements(Common.Kinds.Take(22).Select(kind => kind.Code))
         from points in Gen.Choose(0, 32)
         from isTakenBack in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
         select (new DateOnly(2024, 9, 1).AddDays(day), kind, points, isTakenBack)).ArrayOf().Select(attempts => attempts.ToImmutableArray());

    private static ImmutableDictionary<string, int> ListOf(Rubric rubric, Season season) =>
        rubric.PricesOf(season.Id).Kinds.ToImmutableDictionary(kind => kind.Code, kind => kind.Points);

    private static Rubric Decide(Rubric rubric, Season season, string kind, int points)
    {
        Assert.Null(rubric.FaultOf(season.Id, kind, points));
        return rubric.With(season, kind, points, Minutes, Coordinator, DateTimeOffset.UnixEpoch);
    }
}
