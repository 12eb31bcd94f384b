using System.Collections.Immutable;
using Engagement.Nominations;
using Engagement.Rubrics;
using Engagement.Seals;

namespace Engagement.Domain;

/// <summary>What people have said to a proposed year.</summary>
internal sealed record YearConfirming(ImmutableArray<NominationDecision> Decisions, CouncilConfirmation? Council, DeputyConfirmation? Deputy)
{
    public static readonly YearConfirming Nothing = new([], null, null);

    public bool IsComplete => Council is not null && Deputy is not null;

    /// <summary>A decision about a nominee; another one about the same replaces it.</summary>
    /// <returns>The code of a refusal, or what is said now.</returns>
    public (YearConfirming Said, string? Refusal) Decide(ImmutableArray<NominationList> lists, NominationDecision decision)
    {
        if (FaultOf(lists, decision.Seat, decision.Candidate) is { } fault)
        {
            return (this, fault);
        }

        return decision.Kind == DecisionKind.SetAside && string.IsNullOrWhiteSpace(decision.Reason)
            ? (this, SealRefusal.ReasonRequired)
            : (this with { Decisions = [.. Without(decision.Seat, decision.Candidate), decision] }, null);
    }

    public (YearConfirming Said, string? Refusal) TakeBack(ImmutableArray<NominationList> lists, NominationSeat seat, string candidate) =>
        FaultOf(lists, seat, candidate) is { } fault ? (this, fault) : (this with { Decisions = [.. Without(seat, candidate)] }, null);

    public (YearConfirming Said, string? Refusal) AsCouncil(CouncilMinutes minutes, Decider by, DateTimeOffset at, DateOnly today)
    {
        if (minutes.Day > today)
        {
            return (this, SealRefusal.MinutesInTheFuture);
        }

        return Deputy?.By.Id == by.Id ? (this, SealRefusal.SamePerson)
            : Council is not null ? (this, Council.Minutes == minutes ? null : SealRefusal.AlreadyConfirmed)
            : (this with { Council = new(minutes, by, at) }, null);
    }

    /// <summary>Four eyes: the council's word is written down by one, and the deputy director is another.</summary>
    public (YearConfirming Said, string? Refusal) AsDeputy(Decider by, DateTimeOffset at)
    {
        if (Council?.By.Id == by.Id)
        {
            return (this, SealRefusal.SamePerson);
        }

        return (Deputy is null ? this with { Deputy = new(by, at) } : this, null);
    }

    private string? FaultOf(ImmutableArray<NominationList> lists, NominationSeat seat, string candidate)
    {
        if (Council is not null || Deputy is not null)
        {
            return SealRefusal.AlreadyConfirmed;
        }

        return lists.Any(list => Awarding.SeatOf(list) == seat && list.Rows.Any(row => row.Id == candidate)) ? null : SealRefusal.UnknownCandidate;
    }

    private IEnumerable<NominationDecision> Without(NominationSeat seat, string candidate) =>
        Decisions.Where(known => known.Seat != seat || known.Candidate != candidate);
}
