using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>What may be changed in a plan on 15 November 2024.</summary>
public sealed class PlanEditingTests
{
    private static readonly SeasonPlan Plan = PlanTemplate.Plan;
    private readonly HashSet<string> _inUse = [];

    private PlanEditing Editing => new(
        Year.Season, PlanTemplate.Factions, PlanTemplate.Unfold(Year.Season), _inUse, Year.On("2024-11-15"));

    private static PlanEvent Fair { get; } = Plan.Events.Single(planned => planned is { Month: 3, Row: 1 }) with { Title = Year.Text("Fair"), Row = 0 };

    [Fact]
    public void An_event_comes_as_the_last_row_of_its_month()
    {
        var once = Editing.Add(Plan, Fair).Plan!;
        var twice = Editing.Add(once, Fair).Plan!;
        Assert.Equal([5, 6], twice.Events[^2..].Select(planned => planned.Row));
        Assert.Equal(42, Plan.Events.Length);
        Assert.Contains("2025-03-6", PlanUnfolding.Unfold(twice, Year.Season).Select(one => one.Id));
    }

    [Fact]
    public void The_number_of_an_event_that_others_know_is_not_given_again()
    {
        var without = Editing.TakeOut(Plan, "2025-03-4").Plan!;
        Assert.Equal(5, Editing.Add(without, Fair).Plan!.Events[^1].Row);
    }

    [Fact]
    public void A_changed_event_keeps_its_number()
    {
        var changed = Editing.Change(Plan, "2025-03-2", Fair with { Month = 5, Row = 9, Part = "z" }).Plan!;
        Assert.Equal((3, 2, ""), changed.Events.Single(planned => planned.Title.En == "Fair") is var one ? (one.Month, one.Row, one.Part) : default);
    }

    [Theory]
    [InlineData("2024-09-1a", PlanRefusal.EventOver)]
    [InlineData("2024-10-3", PlanRefusal.EventOver)]
    [InlineData("2025-02-2", PlanRefusal.EventInUse)]
    [InlineData("2025-02-9", PlanRefusal.UnknownEvent)]
    [InlineData("2025-02-3", null)]
    public void What_is_over_or_in_use_is_not_taken_out(string series, string? refusal)
    {
        _inUse.Add("2025-02-2");
        Assert.Equal(refusal, Editing.TakeOut(Plan, series).Refusal);
    }

    [Fact]
    public void A_series_under_way_can_end_but_not_lose_what_was()
    {
        var weekly = Plan.Events.Single(planned => planned is { Month: 10, Row: 3 });
        Assert.Null(Editing.Change(Plan, "2024-10-3", weekly with { Until = Year.On("2024-12-27") }).Refusal);
        Assert.Equal(PlanRefusal.EventOver, Editing.Change(Plan, "2024-10-3", weekly with { Until = Year.On("2024-10-27") }).Refusal);
        _inUse.Add("2024-10-3.w03");
        Assert.Equal(PlanRefusal.EventInUse, Editing.Change(Plan, "2024-10-3", weekly with { Until = Year.On("2024-12-27") }).Refusal);
    }

    [Fact]
    public void The_faction_that_answers_for_what_is_over_or_in_use_stays()
    {
        _inUse.Add("2025-02-2");
        var debate = Plan.Events.Single(planned => planned is { Month: 2, Row: 2 });
        Assert.Equal(PlanRefusal.EventInUse, Editing.Change(Plan, "2025-02-2", debate with { Host = "care" }).Refusal);
        Assert.Null(Editing.Change(Plan, "2025-02-2", debate with { Title = Fair.Title }).Refusal);
    }

    [Fact]
    public void Nothing_is_added_to_the_past()
    {
        Assert.Equal(PlanRefusal.EventOver, Editing.Add(Plan, Fair with { Month = 10 }).Refusal);
        var weekly = Fair with { Month = 10, Recurrence = Recurrence.Weekly };
        Assert.Equal(PlanRefusal.EventOver, Editing.Add(Plan, weekly).Refusal);
        Assert.Null(Editing.Add(Plan, weekly with { Since = Year.On("2024-11-18") }).Refusal);
    }

    public static TheoryData<string, PlanEvent> Wrong => new()
    {
        { PlanRefusal.TitleNeeded, Fair with { Title = new("Жәрмеңке", " ", "Fair") } },
        { PlanRefusal.TitleNeeded, Fair with { Responsible = [.. Enumerable.Repeat("mentor", 11)] } },
        { PlanRefusal.OutsideSeason, Fair with { Month = 7 } },
        { PlanRefusal.OutsideSeason, Fair with { Month = 13 } },
        { PlanRefusal.OutsideSeason, Fair with { Since = new(2025, 4, 1) } },
        { PlanRefusal.GradesWrong, Fair with { Grades = [] } },
        { PlanRefusal.GradesWrong, Fair with { Grades = [new(5, 12)] } },
        { PlanRefusal.GradesWrong, Fair with { Grades = [new(5, 4)] } },
        { PlanRefusal.HostUnknown, Fair with { Host = "chess" } },
        { PlanRefusal.ProjectUnknown, Fair with { Project = "chess" } },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void What_makes_no_event_is_refused(string code, object planned) => Assert.Equal(code, Editing.Add(Plan, (PlanEvent)planned).Refusal);

    [Fact]
    public void A_plan_has_an_end()
    {
        var full = Plan with { Events = [.. Enumerable.Repeat(Fair, 200)] };
        Assert.Equal(PlanRefusal.TooManyEvents, Editing.Add(full, Fair).Refusal);
    }
}
