using Engagement.Domain;
using Engagement.Summer;

namespace Engagement.Tests;

/// <summary>A group that exists from a day to a day, and goes to schools (S2-02, S2-22).</summary>
public sealed class SquadTermTests
{
    private const string Leader = "abai/a-1";
    private const string Head = "abai/a-2";

    private static readonly SummerSeason Season = new(2027);
    private static readonly DateOnly First = new(2027, 6, 1);
    private static readonly DateOnly Last = new(2027, 6, 18);

    [Theory]
    [InlineData("2027-05-31", "ahead")]
    [InlineData("2027-06-01", "running")]
    [InlineData("2027-06-18", "running")]
    [InlineData("2027-06-19", "ending")]
    [InlineData("2027-06-25", "ending")]
    [InlineData("2027-06-26", "closed")]
    public void The_day_closes_it(string day, string phase) => Assert.Equal(phase, SquadTerm.PhaseOf(PlanOf(), Day(day)));

    [Fact]
    public void A_closed_squad_takes_nothing_and_stays_as_it_was()
    {
        var squad = Done(SquadTerm.Enter(Formed(), Led(First), Last));
        var closed = Last.AddDays(8);
        Assert.Equal(SummerRefusal.SquadClosed, SquadTerm.Enter(squad, Led(Last), closed).Refusal);
        Assert.Equal(SummerRefusal.SquadClosed, SquadTerm.Plan(squad, PlanOf() with { Name = "Басқа" }, Season, closed, _ => true, _ => true).Refusal);
        Assert.Single(squad.Deeds);
    }

    [Fact]
    public void A_term_lies_in_the_summer_and_leaders_have_certificates()
    {
        Assert.Equal(SummerRefusal.SquadTerm, Form(PlanOf() with { From = new(2027, 5, 25) }).Refusal);
        Assert.Equal(SummerRefusal.SquadTerm, Form(PlanOf() with { To = new(2027, 9, 1) }).Refusal);
        Assert.Equal(SummerRefusal.SquadTerm, Form(PlanOf() with { To = First.AddDays(-1) }).Refusal);
        Assert.Equal(SummerRefusal.SquadTerm, Form(PlanOf() with { Leaders = [] }).Refusal);
        Assert.Equal(SummerRefusal.LeaderNeedsCertificate, Form(PlanOf() with { Leaders = [Head] }).Refusal);
        Assert.Equal(SummerRefusal.WrongSchool, Form(PlanOf() with { Assignments = [new("elsewhere", First, Last)] }).Refusal);
        Assert.Equal(SummerRefusal.WrongSchool, Form(PlanOf() with { Assignments = [new("abai", First, Last.AddDays(1))] }).Refusal);
        Assert.Null(Form(PlanOf()).Refusal);
    }

    [Fact]
    public void A_leader_has_one_day_a_day_and_only_days_of_the_term_that_have_come()
    {
        var squad = Done(SquadTerm.Enter(Formed(), Led(First), Last));
        Assert.Equal(SummerRefusal.DeedConflict, SquadTerm.Enter(squad, Led(First), Last).Refusal);
        Assert.Equal(SummerRefusal.OutsideTerm, SquadTerm.Enter(squad, Led(First.AddDays(-1)), Last).Refusal);
        Assert.Equal(SummerRefusal.OutsideTerm, SquadTerm.Enter(squad, Led(First.AddDays(2)), First.AddDays(1)).Refusal);
        Assert.Equal(SummerRefusal.NotLeader, SquadTerm.Enter(squad, Led(First) with { Leader = Head }, Last).Refusal);
        Assert.Same(squad, Done(SquadTerm.Enter(squad, squad.Deeds[0], Last)));
        Assert.Equal(SummerRefusal.DeedConflict, SquadTerm.Enter(squad, squad.Deeds[0] with { Children = 9 }, Last).Refusal);
    }

    [Fact]
    public void Deeds_are_confirmed_by_another_once_and_stay()
    {
        var squad = Done(SquadTerm.Enter(Formed(), Led(First), Last));
        Assert.Equal(SummerRefusal.OwnDeeds, SquadTerm.Confirm(squad, Leader).Refusal);
        var confirmed = Done(SquadTerm.Confirm(squad, Head));
        Assert.Same(confirmed, Done(SquadTerm.Confirm(confirmed, Head)));
        Assert.Equal((SummerKind.SquadDay, Leader), (Assert.Single(confirmed.Sheets).Sheet.Lines[0].Kind, confirmed.Sheets[0].Sheet.Lines[0].Student));
        Assert.Equal(SummerRefusal.DeedConfirmed, SquadTerm.TakeBack(confirmed, confirmed.Deeds[0].Id, Leader).Refusal);
        Assert.Equal(SummerRefusal.NotLeader, SquadTerm.TakeBack(squad, squad.Deeds[0].Id, Head).Refusal);
        Assert.Empty(Done(SquadTerm.TakeBack(squad, squad.Deeds[0].Id, Leader)).Deeds);
        Assert.Equal(SummerRefusal.SquadStarted, SquadTerm.Plan(squad, PlanOf() with { From = First.AddDays(1), Assignments = [] }, Season, Last, _ => true, _ => true).Refusal);
    }

    [Fact]
    public void A_day_led_in_two_squads_is_one_event_of_the_book()
    {
        var one = Done(SquadTerm.Confirm(Done(SquadTerm.Enter(Formed(), Led(First), Last)), Head));
        var other = Done(SquadTerm.Confirm(Done(SquadTerm.Enter(Done(Form(PlanOf() with { Id = Guid.NewGuid() })), Led(First), Last)), Head));
        Assert.Equal(one.Sheets[0].Sheet.Activity.Event, other.Sheets[0].Sheet.Activity.Event);
        Assert.NotEqual(one.Sheets[0].Sheet.Id, other.Sheets[0].Sheet.Id);
    }

    private static SquadPlan PlanOf() =>
        new(new("0199a0a0-0000-7000-8000-000000000001"), "Күншуақ", First, Last, [Leader], [new("abai", First, Last)]);

    private static SquadDeed Led(DateOnly day) => new(Guid.NewGuid(), day, SummerKind.SquadDay, 1, 20, "", Leader);

    private static SquadChange Form(SquadPlan plan) =>
        SquadTerm.Plan(null, plan, Season, First.AddDays(-9), person => person == Leader, school => school == "abai");

    private static Squad Formed() => Done(Form(PlanOf()));

    private static Squad Done(SquadChange change)
    {
        Assert.Null(change.Refusal);
        return change.Squad!;
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
