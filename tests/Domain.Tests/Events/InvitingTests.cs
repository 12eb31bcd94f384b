using Engagement.Activities;
using Engagement.Domain;
using Engagement.Events;

namespace Engagement.Tests;

public sealed class InvitingTests
{
    [Fact]
    public void The_first_places_of_the_list_have_a_place_and_the_others_move_up()
    {
        var one = Gym.With(places: 2).SignedUp("a", "b", "c");
        Assert.True(one.HasPlace(Gym.Id("b")));
        Assert.False(one.HasPlace(Gym.Id("c")));
        Assert.False(one.HasPlace(Gym.Id("x")));
        Assert.Equal(1, one.Waiting());
        var moved = Inviting.Leave(one, Gym.At(), Gym.Id("a")).Event!;
        Assert.True(moved.HasPlace(Gym.Id("c")));
        Assert.Equal(0, moved.Waiting());
        Assert.Same(moved, Inviting.Leave(moved, Gym.At(), Gym.Id("a")).Event);
    }

    [Fact]
    public void Without_a_limit_everybody_has_a_place()
    {
        var one = Gym.With().SignedUp("a", "b", "c");
        Assert.True(one.HasPlace(Gym.Id("c")));
        Assert.Equal(0, one.Waiting());
        Assert.Same(one, Inviting.SignUp(one, Gym.At(), Gym.Student("a"), Gym.Now).Event);
    }

    [Theory]
    [InlineData(OccurrenceState.Planned)]
    [InlineData(OccurrenceState.Announced)]
    [InlineData(OccurrenceState.Held)]
    [InlineData(OccurrenceState.ProofGiven)]
    [InlineData(OccurrenceState.Accepted)]
    [InlineData(OccurrenceState.Returned)]
    [InlineData(OccurrenceState.Cancelled)]
    [InlineData(OccurrenceState.Missed)]
    public void Sign_up_is_open_only_while_the_event_is(OccurrenceState state) =>
        Assert.Equal(EventRefusal.SignUpClosed, Inviting.SignUp(Gym.With(), Gym.At(state), Gym.Student("a"), Gym.Now).Refusal);

    [Theory]
    [InlineData(4, EventRefusal.GradeNotInvited)]
    [InlineData(5, null)]
    [InlineData(10, null)]
    [InlineData(11, EventRefusal.GradeNotInvited)]
    public void Only_invited_grades_sign_up(int grade, string? refusal) =>
        Assert.Equal(refusal, Inviting.SignUp(Gym.With(), Gym.At(), Gym.Student("a", grade), Gym.Now).Refusal);

    [Fact]
    public void An_audience_may_be_two_ranges()
    {
        var league = Gym.At(OccurrenceState.Open, "sports-series", Recurrence.Monthly, new(1, 4), new(8, 10));
        Assert.Null(Inviting.SignUp(Gym.With(), league, Gym.Student("a", 3), Gym.Now).Refusal);
        Assert.Equal(EventRefusal.GradeNotInvited, Inviting.SignUp(Gym.With(), league, Gym.Student("a", 6), Gym.Now).Refusal);
    }

    [Fact]
    public void A_cancelled_event_keeps_its_list_and_closes_it()
    {
        var one = Gym.With(places: 1).SignedUp("a", "b");
        Assert.Equal(EventRefusal.SignUpClosed, Inviting.Leave(one, Gym.At(OccurrenceState.Cancelled), Gym.Id("a")).Refusal);
        Assert.Equal(EventRefusal.NotNow, Inviting.Prepare(one, Gym.At(OccurrenceState.Cancelled), 5, "school").Refusal);
        Assert.Equal(EventRefusal.NotNow, Turnout.CountUnnamed(one, Gym.At(OccurrenceState.Cancelled), 5).Refusal);
        Assert.Equal(EventRefusal.NotNow, Gym.CheckIn(one, "a", state: OccurrenceState.Cancelled).Refusal);
        Assert.Equal(EventRefusal.NotNow, Turnout.Appoint(one, Gym.At(OccurrenceState.Missed), Gym.Id("a"), EventRole.Host, true).Refusal);
    }

    [Fact]
    public void Who_has_come_stays_on_the_list() =>
        Assert.Equal(EventRefusal.CannotLeave, Inviting.Leave(Gym.With().SignedUp("a").Came("a"), Gym.At(), Gym.Id("a")).Refusal);

    [Theory]
    [InlineData("festival", "region", null)]
    [InlineData("contest", "republic", null)]
    [InlineData("contest", "galaxy", EventRefusal.LevelNotAllowed)]
    [InlineData("challenge", "region", EventRefusal.LevelNotAllowed)]
    [InlineData("sitting", "region", EventRefusal.LevelNotAllowed)]
    [InlineData("debate", "region", EventRefusal.LevelNotAllowed)]
    public void A_level_is_for_forms_that_are_priced_by_it(string form, string level, string? refusal) =>
        Assert.Equal(refusal, Inviting.Prepare(Gym.With(), Gym.At(form: form), null, level).Refusal);

    [Theory]
    [InlineData(0, EventRefusal.PlacesOutOfRange)]
    [InlineData(1, null)]
    [InlineData(2001, EventRefusal.PlacesOutOfRange)]
    public void Places_are_a_sensible_number(int places, string? refusal) =>
        Assert.Equal(refusal, Inviting.Prepare(Gym.With(), Gym.At(), places, "school").Refusal);

    [Fact]
    public void Two_levels_would_pay_places_twice()
    {
        var confirmed = Gym.With().Came("a").Confirmed();
        Assert.Equal(EventRefusal.AlreadyConfirmed, Inviting.Prepare(confirmed, Gym.At(), null, "region").Refusal);
        Assert.Null(Inviting.Prepare(confirmed, Gym.At(), 30, "school").Refusal);
    }
}
