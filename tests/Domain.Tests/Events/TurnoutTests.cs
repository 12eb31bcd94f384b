using Engagement.Activities;
using Engagement.Domain;
using Engagement.Events;

namespace Engagement.Tests;

public sealed class TurnoutTests
{
    [Theory]
    [InlineData(OccurrenceState.Planned, -2, null)]
    [InlineData(OccurrenceState.Announced, 0, null)]
    [InlineData(OccurrenceState.Open, 0, null)]
    [InlineData(OccurrenceState.Open, 9, null)]
    [InlineData(OccurrenceState.Open, -3, EventRefusal.NotNow)]
    [InlineData(OccurrenceState.Held, 0, null)]
    [InlineData(OccurrenceState.Returned, 3, null)]
    [InlineData(OccurrenceState.Accepted, 5, null)]
    [InlineData(OccurrenceState.Cancelled, 0, EventRefusal.NotNow)]
    [InlineData(OccurrenceState.Missed, 9, EventRefusal.NotNow)]
    public void People_come_from_the_first_day_on_and_the_list_is_completed_later(OccurrenceState state, int day, string? refusal) =>
        Assert.Equal(refusal, Gym.CheckIn(Gym.With(), "a", state: state, today: Gym.Day.AddDays(day)).Refusal);

    [Fact]
    public void Coming_twice_is_coming_once()
    {
        var one = Gym.With().Came("a");
        Assert.Same(one, Gym.CheckIn(one, "a").Event);
        Assert.Equal(Gym.Now, one.Find(Gym.Id("a"))!.At);
    }

    [Fact]
    public void A_whole_class_comes_at_once_or_nobody_of_it()
    {
        var one = Turnout.CheckIn(Gym.With(), Gym.At(), [Gym.Student("a"), Gym.Student("b"), Gym.Student("c")], null, Gym.Now, Gym.Day).Event!;
        Assert.Equal(3, one.Arrivals.Length);
        var mixed = Turnout.CheckIn(Gym.With(), Gym.At(), [Gym.Student("a"), Gym.Student("b", 11)], null, Gym.Now, Gym.Day);
        Assert.Equal((EventRefusal.GradeNotInvited, Gym.Id("b")), (mixed.Refusal, mixed.Student));
    }

    [Fact]
    public void Whoever_helps_may_be_of_any_grade_and_goes_with_the_role()
    {
        Assert.Equal(EventRefusal.GradeNotInvited, Gym.CheckIn(Gym.With(), "k", grade: 11).Refusal);
        var judge = Gym.CheckIn(Gym.With(), "k", grade: 11, role: EventRole.Judge).Event!;
        Assert.False(judge.Find(Gym.Id("k"))!.TakesPart);
        var without = Turnout.Appoint(judge, Gym.At(), Gym.Id("k"), EventRole.Judge, isGiven: false).Event!;
        Assert.Null(without.Find(Gym.Id("k")));
        var invited = Gym.With().CameAs(EventRole.Helper, "a");
        Assert.NotNull(Turnout.Appoint(invited, Gym.At(), Gym.Id("a"), EventRole.Helper, isGiven: false).Event!.Find(Gym.Id("a")));
    }

    [Fact]
    public void Places_are_for_signing_up_and_whoever_is_there_is_there() =>
        Assert.NotNull(Gym.With(places: 1).SignedUp("a").Came("b").Find(Gym.Id("b")));

    [Fact]
    public void Leader_and_organisers_have_the_seats_of_the_rulebook()
    {
        var led = Gym.With().CameAs(EventRole.Leader, "a");
        Assert.Equal(EventRefusal.RoleFull, Gym.CheckIn(led, "b", role: EventRole.Leader).Refusal);
        var organised = Gym.With().CameAs(EventRole.Organiser, "a", "b", "c", "d", "e");
        Assert.Equal(EventRefusal.RoleFull, Gym.CheckIn(organised, "f", role: EventRole.Organiser).Refusal);
        Assert.Null(Gym.CheckIn(organised, "f", role: EventRole.Helper).Refusal);
        Assert.Equal(EventRefusal.UnknownRole, Gym.CheckIn(organised, "f", role: "king").Refusal);
    }

    [Fact]
    public void A_role_may_be_given_before_and_counts_when_its_holder_comes()
    {
        var named = Turnout.Appoint(Gym.With(), Gym.At(OccurrenceState.Planned), Gym.Id("k"), EventRole.Host, isGiven: true).Event!;
        Assert.Empty(EventAwards.LinesOf(named, Gym.At()));
        Assert.Equal(["event.host"], Gym.CheckIn(named, "k", grade: 11).Event!.KindsOf("k").ToArray());
    }

    [Fact]
    public void Late_is_marked_by_hand_and_taken_back_again()
    {
        var late = Turnout.MarkLate(Gym.With().Came("a"), Gym.At(), Gym.Id("a"), isLate: true).Event!;
        Assert.True(late.Find(Gym.Id("a"))!.IsLate);
        Assert.False(Turnout.MarkLate(late, Gym.At(), Gym.Id("a"), isLate: false).Event!.Find(Gym.Id("a"))!.IsLate);
        Assert.Equal(EventRefusal.NotCheckedIn, Turnout.MarkLate(late, Gym.At(), Gym.Id("b"), isLate: true).Refusal);
    }

    [Fact]
    public void Places_of_a_contest_are_for_those_who_took_part()
    {
        var contest = Gym.At(form: "contest");
        var one = Gym.With().Came("a").CameAs(EventRole.Judge, "k");
        Assert.Null(Turnout.Place(one, contest, Gym.Id("a"), 1).Refusal);
        Assert.Equal(EventRefusal.NoPlaces, Turnout.Place(one, Gym.At(), Gym.Id("a"), 1).Refusal);
        Assert.Equal(EventRefusal.PlaceOutOfRange, Turnout.Place(one, contest, Gym.Id("a"), 4).Refusal);
        Assert.Equal(EventRefusal.NotCheckedIn, Turnout.Place(one, contest, Gym.Id("b"), 1).Refusal);
        var guest = Gym.CheckIn(one, "g", grade: 11, role: EventRole.Helper).Event!;
        Assert.Equal(EventRefusal.NotCheckedIn, Turnout.Place(guest, contest, Gym.Id("g"), 1).Refusal);
        Assert.Empty(Turnout.TakeBack(one.Placed("a", 1), Gym.Id("a")).Event!.Winners);
        Assert.Equal(2, one.Placed("a", 1).Placed("a", 2).Winners[0].Place);
        Assert.Empty(Turnout.Place(one.Placed("a", 1), contest, Gym.Id("a"), null).Event!.Winners);
    }

    [Fact]
    public void Ten_people_share_a_place()
    {
        string[] team = [.. "abcdefghijk".Select(letter => $"{letter}")];
        var one = team.SkipLast(1).Aggregate(Gym.With().Came(team), (changed, letter) => changed.Placed(letter, 1));
        Assert.Equal(EventRefusal.PlaceFull, Turnout.Place(one, Gym.At(form: "contest"), Gym.Id("k"), 1).Refusal);
        Assert.Null(Turnout.Place(one, Gym.At(form: "contest"), Gym.Id("k"), 2).Refusal);
    }

    [Fact]
    public void What_is_confirmed_stays_on_the_list()
    {
        var one = Gym.With().Came("a").CameAs(EventRole.Helper, "b").Confirmed();
        Assert.Equal(EventRefusal.AlreadyConfirmed, Turnout.TakeBack(one, Gym.Id("a")).Refusal);
        Assert.Equal(EventRefusal.AlreadyConfirmed, Turnout.Appoint(one, Gym.At(), Gym.Id("b"), EventRole.Helper, isGiven: false).Refusal);
        Assert.Null(Turnout.Appoint(one, Gym.At(), Gym.Id("a"), EventRole.Helper, isGiven: true).Refusal);
        Assert.Null(Turnout.TakeBack(Gym.With().Came("a").Confirmed(state: Ledger.SheetState.Refused), Gym.Id("a")).Refusal);
    }

    [Fact]
    public void Nobody_is_named_any_more_when_forgotten()
    {
        var one = Gym.With().SignedUp("a", "b").Came("a").CameAs(EventRole.Host, "a").Placed("a", 1).Without(Gym.Id("a"));
        Assert.False(one.Names(Gym.Id("a")));
        Assert.Empty(one.Winners);
        Assert.True(one.Names(Gym.Id("b")));
    }
}
