using Engagement.Domain;
using Engagement.Volunteering;

namespace Engagement.Tests;

public sealed class SigningUpTests
{
    [Fact]
    public void Who_comes_after_the_last_place_waits_and_moves_up_when_somebody_leaves()
    {
        var shift = Work.Shift(places: 2).SignedUp("a", "b", "c", "d");
        Assert.True(shift.HasPlace(Work.Id("b")));
        Assert.False(shift.HasPlace(Work.Id("c")));
        shift = SigningUp.Leave(shift, Work.Id("a")).Shift!;
        Assert.True(shift.HasPlace(Work.Id("c")));
        Assert.False(shift.HasPlace(Work.Id("d")));
    }

    [Fact]
    public void Signing_up_and_leaving_twice_is_once()
    {
        var shift = Work.Shift().SignedUp("a", "b");
        Assert.Same(shift, shift.SignedUp("a"));
        var left = SigningUp.Leave(shift, Work.Id("a")).Shift!;
        Assert.Same(left, SigningUp.Leave(left, Work.Id("a")).Shift);
    }

    [Theory]
    [InlineData(4, null, VolunteeringRefusal.NotEligible)]
    [InlineData(5, null, null)]
    [InlineData(11, "debate", null)]
    public void Grades_are_kept(int grade, string? faction, string? refusal) =>
        Assert.Equal(refusal, SigningUp.SignUp(Work.Announcement, Work.Shift(), Work.Student("a", grade, faction), Work.At(9)).Refusal);

    [Theory]
    [InlineData("care", null)]
    [InlineData("debate", VolunteeringRefusal.NotEligible)]
    [InlineData(null, VolunteeringRefusal.NotEligible)]
    public void What_is_for_a_faction_takes_its_members(string? faction, string? refusal) => Assert.Equal(
        refusal, SigningUp.SignUp(Work.Announcement with { Faction = "care" }, Work.Shift(), Work.Student("a", 9, faction), Work.At(9)).Refusal);

    [Fact]
    public void Nobody_signs_up_for_what_is_over_or_leaves_after_having_come()
    {
        Assert.Equal(VolunteeringRefusal.ShiftOver, SigningUp.SignUp(Work.Announcement, Work.Shift(), Work.Student("a"), Work.At(16)).Refusal);
        var came = Attending.CheckIn(Work.Announcement, Work.Shift().SignedUp("a"), Work.Student("a"), Work.At(14)).Shift!;
        Assert.Equal(VolunteeringRefusal.CannotLeave, SigningUp.Leave(came, Work.Id("a")).Refusal);
        Assert.Equal(VolunteeringRefusal.CannotLeave, SigningUp.Leave(Work.Shift().SignedUp("a").Claimed("a", 2), Work.Id("a")).Refusal);
    }
}
