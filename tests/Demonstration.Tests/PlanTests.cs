using Engagement.Activities;
using Engagement.Domain;
using Engagement.Seasons;

namespace Engagement.Tests;

public sealed class PlanTests
{
    /// <summary>34 teaching weeks of seven days, shaped like 2024–2025.</summary>
    private static readonly Season Weeks34 = new("2024-2025",
    [
        new(1, new(2024, 9, 2), new(2024, 10, 27), 8),
        new(2, new(2024, 11, 4), new(2024, 12, 29), 8),
        new(3, new(2025, 1, 13), new(2025, 3, 23), 10),
        new(4, new(2025, 3, 31), new(2025, 5, 25), 8),
    ]);

    [Fact]
    public void On_34_teaching_weeks_the_plan_has_151_occurrences()
    {
        var plan = PlanTemplate.Unfold(Weeks34);
        Assert.Equal(151, plan.Length);
        Assert.Equal(
            [
                ("", 5), ("care", 4), ("culture-art", 4), ("debate", 4), ("ecology-labour", 4), ("information", 70), ("law-order", 18),
                ("self-knowledge", 4), ("sport-health", 38),
            ],
            plan.GroupBy(planned => planned.Host ?? "").Select(host => (host.Key, host.Count())).Order());
        Assert.Equal(42, plan.Select(planned => planned.Series).Distinct().Count());
        Assert.Equal(38, plan.Select(planned => planned.Row).Distinct().Count());
        Assert.Equal(86, plan.Count(planned => planned.Recurrence == Recurrence.Weekly));
    }

    [Fact]
    public void Occurrences_are_named_after_the_year_the_row_and_their_time()
    {
        var plan = PlanTemplate.Unfold(AcademicYear.Default(2026)).ToDictionary(planned => planned.Id);
        Assert.Equal("2026-09-1", plan["2026-09-1a"].Row);
        Assert.Equal("2026-10-3", plan["2026-10-3.w43"].Series);
        Assert.Equal((new(2026, 10, 19), new(2026, 10, 25)), Stretch(plan["2026-10-3.w43"]));
        Assert.Equal((new(2027, 1, 4), new(2027, 1, 10)), Stretch(plan["2026-10-3.w01"]));
        Assert.Equal((new(2026, 9, 1), new(2026, 9, 30)), Stretch(plan["2026-09-4.m09"]));
        Assert.Equal((new(2027, 5, 1), new(2027, 5, 25)), Stretch(plan["2026-09-4.m05"]));
        Assert.Equal(2, plan["2026-11-3.q2"].From.Day);
        Assert.DoesNotContain("2026-11-3.q1", plan.Keys);
        Assert.Equal("law-order", plan["2026-09-5.q4"].Host);
        Assert.Null(plan["2027-05-5"].Host);
        Assert.Contains("2026–2027", plan["2027-05-5"].Title.Kk, StringComparison.Ordinal);
    }

    [Theory, InlineData(2024), InlineData(2025), InlineData(2026), InlineData(2027), InlineData(2031)]
    public void A_plan_stands_in_order_within_its_season(int year)
    {
        var season = AcademicYear.Default(year);
        var plan = PlanTemplate.Unfold(season);
        Assert.Equal(plan.Length, plan.Select(planned => planned.Id).Distinct().Count());
        Assert.Equal(plan.OrderBy(planned => planned.From).ThenBy(planned => planned.Id, StringComparer.Ordinal), plan);
        Assert.All(plan, planned => Assert.True(season.From <= planned.From && planned.From <= planned.To && planned.To <= season.To, planned.Id));
        Assert.All(plan, planned => Assert.NotEmpty(planned.Grades));
    }

    [Fact]
    public void There_are_eight_factions_with_names_and_colours()
    {
        Assert.Equal(8, PlanTemplate.Factions.Select(faction => faction.Id).Distinct().Count());
        Assert.All(PlanTemplate.Factions, faction => Assert.Matches("^#[0-9a-f]{6}$", faction.Colour));
        Assert.All(PlanTemplate.Factions, faction => Assert.NotEmpty(faction.Name.Kk + faction.ShortName.Kk));
    }

    private static (DateOnly From, DateOnly To) Stretch(PlannedEvent planned) => (planned.From, planned.To);
}
