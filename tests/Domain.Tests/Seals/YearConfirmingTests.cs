using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Nominations;
using Engagement.Rubrics;
using Engagement.Seals;

namespace Engagement.Tests;

/// <summary>What people may say to a computed year, and when.</summary>
public sealed class YearConfirmingTests
{
    private static readonly DateOnly Today = new(2027, 6, 2);
    private static readonly CouncilMinutes Minutes = new(12, Today);
    private static readonly Decider Mentor = new("m", "mentor");
    private static readonly Decider Deputy = new("d", "deputy-director");

    private static readonly ImmutableArray<NominationList> Lists =
        [new(NominationCode.BestStudent, new(5, 7), null, 1, [new("a", 1, false, null, 5, true, 1, 1, null, [], [])])];

    private static readonly NominationDecision SetAside =
        new(new(NominationCode.BestStudent, "5-7", null), "a", DecisionKind.SetAside, "Кеңестің шешімі", Mentor, default);

    [Fact]
    public void Setting_aside_needs_a_written_reason_and_declining_none()
    {
        Assert.Equal(SealRefusal.ReasonRequired, YearConfirming.Nothing.Decide(Lists, SetAside with { Reason = " " }).Refusal);
        Assert.Null(YearConfirming.Nothing.Decide(Lists, SetAside with { Kind = DecisionKind.Declined, Reason = null }).Refusal);
        Assert.Equal(SetAside, YearConfirming.Nothing.Decide(Lists, SetAside).Said.Decisions.Single());
    }

    [Fact]
    public void The_last_word_about_a_nominee_counts_and_can_be_taken_back()
    {
        var (said, _) = YearConfirming.Nothing.Decide(Lists, SetAside);
        var (declined, _) = said.Decide(Lists, SetAside with { Kind = DecisionKind.Declined });
        Assert.Equal(DecisionKind.Declined, declined.Decisions.Single().Kind);
        Assert.Empty(declined.TakeBack(Lists, SetAside.Seat, "a").Said.Decisions);
    }

    [Fact]
    public void Only_nominees_of_a_list_are_decided_about()
    {
        Assert.Equal(SealRefusal.UnknownCandidate, YearConfirming.Nothing.Decide(Lists, SetAside with { Candidate = "b" }).Refusal);
        Assert.Equal(SealRefusal.UnknownCandidate, YearConfirming.Nothing.Decide(Lists, SetAside with { Seat = SetAside.Seat with { Band = null } }).Refusal);
        Assert.Equal(SealRefusal.UnknownCandidate, YearConfirming.Nothing.TakeBack(Lists, SetAside.Seat, "b").Refusal);
    }

    [Fact]
    public void Two_people_confirm_in_either_order()
    {
        var (council, _) = YearConfirming.Nothing.AsCouncil(Minutes, Mentor, default, Today);
        Assert.False(council.IsComplete);
        Assert.Equal(SealRefusal.SamePerson, council.AsDeputy(Mentor, default).Refusal);
        Assert.True(council.AsDeputy(Deputy, default).Said.IsComplete);

        var (deputy, _) = YearConfirming.Nothing.AsDeputy(Deputy, default);
        Assert.Equal(SealRefusal.SamePerson, deputy.AsCouncil(Minutes, Deputy, default, Today).Refusal);
        Assert.True(deputy.AsCouncil(Minutes, Mentor, default, Today).Said.IsComplete);
    }

    [Fact]
    public void What_was_confirmed_is_not_decided_otherwise()
    {
        var (council, _) = YearConfirming.Nothing.AsCouncil(Minutes, Mentor, default, Today);
        Assert.Equal(SealRefusal.AlreadyConfirmed, council.Decide(Lists, SetAside).Refusal);
        Assert.Null(council.AsCouncil(Minutes, Mentor, default, Today).Refusal);
        Assert.Equal(SealRefusal.AlreadyConfirmed, council.AsCouncil(Minutes with { Number = 13 }, Mentor, default, Today).Refusal);
        Assert.Equal(SealRefusal.MinutesInTheFuture, YearConfirming.Nothing.AsCouncil(Minutes with { Day = Today.AddDays(1) }, Mentor, default, Today).Refusal);
    }
}
