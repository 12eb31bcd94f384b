using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Engagement.Nominations;
using Engagement.Rubrics;
using Orleans.Concurrency;

namespace Engagement.Seals;

/// <summary>
/// The end of an academic year of a school: its quarters and the year are open, then closing, then sealed; the nominations are computed from
/// one cut of the book, confirmed by people, sealed and at last announced. Key: <c>season/{school}/{season}</c>.
/// </summary>
/// <remarks>What is refused says why with a code of <see cref="SealRefusal"/>, and nothing has changed.</remarks>
public interface ISeasonGrain : IGrainWithStringKey
{
    /// <summary>Where every window stands today, and what still waits in it. Null when the school has no such year.</summary>
    Task<SeasonReading?> Read();

    /// <summary>
    /// Takes a cut of the book, and seals a quarter, or the year with its confirmed nominations. Durable on return. Repeated, or asked for by
    /// two at once, it returns the one seal that stands.
    /// </summary>
    /// <param name="reason">Needed when something still waits in the window; kept in the seal.</param>
    Task<SealResult> Seal(string window, Decider by, string? reason);

    /// <summary>
    /// Takes the cut of the book that the nominations of the year are computed from, once every quarter is sealed. Taken anew as long as nobody
    /// has confirmed it; what was decided about the one before is dropped. Durable on return.
    /// </summary>
    Task<ProposalResult> Propose(Decider by);

    /// <summary>
    /// Someone declines, or is set aside with a written reason, or that is taken back. The original order stays. Durable on return, repeatable.
    /// </summary>
    Task<ProposalResult> Decide(NominationDecision decision);

    /// <summary>Takes a decision about somebody back. Durable on return, repeatable.</summary>
    Task<ProposalResult> TakeBack(NominationSeat seat, string candidate);

    /// <summary>The council confirms the proposal with these minutes; the minutes are those of its meeting. Durable on return, repeatable.</summary>
    /// <param name="proposal">The one that was looked at, <see cref="YearProposal.Id"/>.</param>
    Task<ProposalResult> ConfirmAsCouncil(string proposal, CouncilMinutes minutes, Decider by);

    /// <summary>The deputy director confirms it: somebody else than who wrote down the council's word. Durable on return, repeatable.</summary>
    Task<ProposalResult> ConfirmAsDeputy(string proposal, Decider by);

    /// <summary>Both confirmations are taken back, so that people can decide otherwise. Durable on return, repeatable.</summary>
    Task<ProposalResult> Withdraw();

    /// <summary>What was written about a student is gone; what was decided stays. Durable on return, repeatable.</summary>
    Task Forget(string student);

    /// <summary>
    /// From now on everybody may know the results of the year. Durable on return, repeatable; false while the year is not sealed.
    /// </summary>
    Task<bool> Announce(Decider by);

    /// <summary>Since when the results of the year are known to everybody; null while they are not.</summary>
    [AlwaysInterleave]
    Task<DateTimeOffset?> AnnouncedAt();

    /// <summary>The sealed results of the year; null until it is sealed. Nobody is shown them before they are announced or revealed.</summary>
    [ReadOnly]
    Task<SealedYear?> Year();
}

/// <param name="Proposal">Null while none was taken.</param>
/// <param name="AnnouncedAt">Null while only those who seal know the results.</param>
[GenerateSerializer, Immutable, Alias("season-reading")]
public sealed record SeasonReading(string School, string Season, ImmutableArray<WindowReading> Windows, YearProposal? Proposal, DateTimeOffset? AnnouncedAt);

/// <summary>Where a window stands.</summary>
/// <param name="State">A code of <see cref="WindowState"/>.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="SealableFrom">The first day on which nothing can be entered any more (rulebook, section 4).</param>
/// <param name="Waiting">What has not been decided and would change it.</param>
/// <param name="SealedAt">Null until it is sealed.</param>
/// <param name="Hash">Of the seal; null until then.</param>
[GenerateSerializer, Immutable, Alias("window-reading")]
public sealed record WindowReading(
    string Window, string State, DateOnly From, DateOnly To, DateOnly SealableFrom, WaitingMatters Waiting, DateTimeOffset? SealedAt, Decider? By, string? Hash);

/// <summary>What waits for people's answers and belongs to a window.</summary>
/// <param name="Sheets">Sheets that need a second person, or that lie with their author again.</param>
/// <param name="Appeals">Questions of students without an answer.</param>
[GenerateSerializer, Immutable, Alias("waiting-matters")]
public sealed record WaitingMatters(int Sheets, int Appeals)
{
    [JsonIgnore]
    public bool IsNothing => this is { Sheets: 0, Appeals: 0 };
}

/// <summary>States of a window. Part of the HTTP contract.</summary>
public static class WindowState
{
    /// <summary>Its last day is not over.</summary>
    public const string Open = "open";

    /// <summary>Over: what was done can still be entered, questioned and answered, and from <see cref="WindowReading.SealableFrom"/> it can be sealed.</summary>
    public const string Closing = "closing";

    public const string Sealed = "sealed";
}

/// <summary>The nominations of the year from one cut of the book, before they are sealed.</summary>
/// <param name="Id">Hash of the computation: who confirms names what was looked at.</param>
/// <param name="Lists">In the order of the rulebook; the computed order, whatever was decided.</param>
/// <param name="Decisions">Who declined, and who was set aside, why and by whom.</param>
/// <param name="Awards">Who receives what after these decisions.</param>
[GenerateSerializer, Immutable, Alias("year-proposal")]
public sealed record YearProposal(
    string Id,
    DateTimeOffset At,
    ImmutableArray<NominationList> Lists,
    ImmutableArray<NominationDecision> Decisions,
    ImmutableArray<SealedAward> Awards,
    CouncilConfirmation? Council,
    DeputyConfirmation? Deputy)
{
    /// <summary>Entries that the book has taken since the cut: a correction among them counts only when the proposal is taken anew.</summary>
    [Id(7)]
    public long EntriesSince { get; init; }

    /// <summary>What waited for an answer when the cut was taken.</summary>
    [Id(8)]
    public WaitingMatters Waiting { get; init; } = new(0, 0);
}

[GenerateSerializer, Immutable, Alias("council-confirmation")]
public sealed record CouncilConfirmation(CouncilMinutes Minutes, Decider By, DateTimeOffset At);

[GenerateSerializer, Immutable, Alias("deputy-confirmation")]
public sealed record DeputyConfirmation(Decider By, DateTimeOffset At);

/// <summary>Which list of nominees is meant.</summary>
/// <param name="Band">As <see cref="NominationList.Band"/>, for instance <c>5-7</c>; null where no grade is asked for.</param>
/// <param name="Of">As <see cref="NominationList.Faction"/>.</param>
[GenerateSerializer, Immutable, Alias("nomination-seat")]
public sealed record NominationSeat(string Nomination, string? Band, string? Of);

/// <param name="Kind">A code of <see cref="DecisionKind"/>.</param>
/// <param name="Reason">Why somebody is set aside; null for who declines.</param>
[GenerateSerializer, Immutable, Alias("nomination-decision")]
public sealed record NominationDecision(NominationSeat Seat, string Candidate, string Kind, string? Reason, Decider By, DateTimeOffset At)
{
    /// <summary>What the seal holds in the place of the reason; null without one.</summary>
    [Id(6)]
    public ReasonMark? Mark { get; init; }
}

/// <summary>Free text lies beside a seal and not in it, so that it can be erased while the seal stays whole (docs/book.md).</summary>
/// <param name="Hash"><c>SHA-256(salt ‖ text)</c>, lower-case hex.</param>
/// <param name="Salt">Null in the seal, and once the text was erased.</param>
[GenerateSerializer, Immutable, Alias("reason-mark")]
public sealed record ReasonMark(string Hash, ImmutableArray<byte>? Salt);

/// <summary>Part of the HTTP contract.</summary>
public static class DecisionKind
{
    /// <summary>The nominee does not want it; no reason is asked for.</summary>
    public const string Declined = "declined";

    /// <summary>The council gives it to the next, with a written reason (rulebook, section 7).</summary>
    public const string SetAside = "set-aside";
}

/// <summary>Why something about a seal is refused. Part of the HTTP contract.</summary>
public static class SealRefusal
{
    public const string UnknownWindow = "unknown-window";
    public const string NotOverYet = "not-over-yet";

    /// <summary>Something waits for an answer; a written reason is needed to seal nevertheless.</summary>
    public const string StillWaiting = "still-waiting";

    public const string QuartersNotSealed = "quarters-not-sealed";
    public const string NotProposed = "not-proposed";
    public const string NotConfirmed = "not-confirmed";

    public const string NotSealed = "not-sealed";

    /// <summary>The year is sealed; nothing that belongs to it changes any more.</summary>
    public const string AlreadySealed = "already-sealed";

    /// <summary>It was confirmed; to decide otherwise that is taken back first.</summary>
    public const string AlreadyConfirmed = "already-confirmed";

    /// <summary>It is another proposal by now than the one that was looked at.</summary>
    public const string OtherProposal = "other-proposal";

    public const string UnknownCandidate = "unknown-candidate";
    public const string ReasonRequired = "reason-required";

    /// <summary>Who wrote down the council's word does not confirm as the deputy director.</summary>
    public const string SamePerson = "same-person";

    /// <summary>Of a territory: the next year has begun, and schools report of it.</summary>
    public const string YearPassed = "year-passed";

    public const string MinutesInTheFuture = "minutes-in-the-future";
}

/// <param name="Refusal">A code of <see cref="SealRefusal"/>; null when it is sealed.</param>
/// <param name="IsNew">False for a repetition.</param>
[GenerateSerializer, Immutable, Alias("seal-result")]
public sealed record SealResult(Seal? Seal, string? Refusal, bool IsNew)
{
    public static SealResult Refused(string code) => new(null, code, false);
}

[GenerateSerializer, Immutable, Alias("proposal-result")]
public sealed record ProposalResult(YearProposal? Proposal, string? Refusal)
{
    public static ProposalResult Refused(string code) => new(null, code);
}
