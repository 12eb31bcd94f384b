using System.Collections.Immutable;
using Engagement.Campaign;
using Engagement.Domain;

namespace Engagement.Tests;

public sealed class CommitteeSeatingTests
{
    private static readonly DateTimeOffset Now = Care.At(1, 11).At;

    [Fact]
    public void Adults_and_students_are_proposed_and_the_director_makes_them_the_committee()
    {
        var proposed = Propose(Care.Chair, Care.Student).Campaign!;
        Assert.Null(proposed.Committee);
        var approved = CommitteeSeating.Approve(proposed, [Care.Chair, Care.Student], "d-1", Now).Campaign!;
        Assert.Equal(("d-1", 2), (approved.Committee!.By, approved.Committee.Seats.Length));
        Assert.Same(approved, CommitteeSeating.Approve(approved, [Care.Chair, Care.Student], "d-2", Now.AddDays(1)).Campaign);
    }

    [Fact]
    public void What_was_not_seen_is_not_approved() => Assert.Equal(
        CampaignRefusal.CommitteeChanged, CommitteeSeating.Approve(Propose(Care.Chair, Care.Student).Campaign!, [Care.Chair], "d-1", Now).Refusal);

    [Fact]
    public void A_committee_has_a_chair_and_students()
    {
        Assert.Equal(CampaignRefusal.CommitteeIncomplete, Approved(Care.Chair).Refusal);
        Assert.Equal(CampaignRefusal.CommitteeIncomplete, Approved(Care.Student).Refusal);
    }

    [Fact]
    public void An_adult_chairs_and_nobody_sits_twice()
    {
        Assert.Equal(CampaignRefusal.SeatOfAdults, Propose(Care.Student with { Role = CommitteeRole.Chair }).Refusal);
        Assert.Equal(CampaignRefusal.SeatTwice, Propose(Care.Student, Care.Student with { Role = CommitteeRole.Secretary }).Refusal);
        Assert.Equal(CampaignRefusal.SeatTwice, Propose(Care.Chair, Care.Chair with { Holder = "m-2" }).Refusal);
    }

    [Fact]
    public void Strangers_are_not_proposed() =>
        Assert.Equal(CampaignRefusal.SeatUnknown, CommitteeSeating.Propose(Care.New, [Care.Chair], _ => false).Refusal);

    [Fact]
    public void The_same_proposal_again_changes_nothing()
    {
        var proposed = Propose(Care.Chair).Campaign!;
        Assert.Same(proposed, CommitteeSeating.Propose(proposed, [Care.Chair], _ => true).Campaign);
    }

    [Fact]
    public void An_approved_committee_stays_until_another_one_is_approved()
    {
        var approved = Approved(Care.Chair, Care.Student).Campaign!;
        var changed = CommitteeSeating.Propose(approved, [Care.Chair], _ => true).Campaign!;
        Assert.Equal(2, changed.Committee!.Seats.Length);
    }

    [Fact]
    public void Who_is_erased_sits_nowhere()
    {
        var without = CommitteeSeating.Without(Approved(Care.Chair, Care.Student).Campaign!, Care.Student.Holder);
        Assert.Equal([Care.Chair], without.Proposed.ToArray());
        Assert.Equal([Care.Chair], without.Committee!.Seats.ToArray());
    }

    private static CampaignChange Propose(params ImmutableArray<CommitteeSeat> seats) => CommitteeSeating.Propose(Care.New, seats, _ => true);

    private static CampaignChange Approved(params ImmutableArray<CommitteeSeat> seats) => CommitteeSeating.Approve(Propose(seats).Campaign!, seats, "d-1", Now);
}
