using System.Collections.Immutable;

namespace Engagement.Ledger;

/// <param name="Sheet">As it would be written into the book.</param>
/// <param name="SentAt">When it was first sent, by which it is judged whether it is late.</param>
/// <param name="Reasons">Codes of <see cref="WaitReason"/>.</param>
/// <param name="TurnedDown">Null while the sheet may still come to count.</param>
[GenerateSerializer, Immutable, Alias("waiting-sheet")]
public sealed record WaitingSheet(
    Sheet Sheet, Author Author, DateTimeOffset SentAt, ImmutableArray<string> Reasons, TurningDown? TurnedDown)
{
    /// <summary>The one time that a second person gave it back; null when nobody has.</summary>
    [Id(5)]
    public Returning? Returned { get; init; }
}

[GenerateSerializer, Immutable, Alias("turning-down")]
public sealed record TurningDown(string By, DateTimeOffset At, string Reason, bool IsPutAway);

/// <param name="Reason">What is lacking, for the author alone.</param>
/// <param name="Again">Null while the sheet lies with its author.</param>
[GenerateSerializer, Immutable, Alias("returning")]
public sealed record Returning(string By, DateTimeOffset At, string Reason, SendingAgain? Again);

/// <param name="Before">The sheet as it was first sent: a phone may still be repeating it.</param>
[GenerateSerializer, Immutable, Alias("sending-again")]
public sealed record SendingAgain(DateTimeOffset At, Sheet Before);

/// <summary>What an author may change on a returned sheet; its day and event are those of the deed.</summary>
[GenerateSerializer, Immutable, Alias("completion")]
public sealed record Completion(ImmutableArray<SheetLine> Lines, string? Note, string? Proof);

/// <param name="Waiting">The sheet as it stands now; null when refused.</param>
/// <param name="Refusals">Every line at fault when refused.</param>
[GenerateSerializer, Immutable, Alias("waiting-result")]
public sealed record WaitingResult(WaitingSheet? Waiting, ImmutableArray<Refusal> Refusals)
{
    public static WaitingResult Of(WaitingSheet waiting) => new(waiting, []);
    public static WaitingResult Refused(ImmutableArray<Refusal> refusals) => new(null, refusals);
    public static WaitingResult Refused(string code) => new(null, [new(code, null)]);
}

/// <summary>Where a waiting sheet stands. Part of the HTTP contract.</summary>
public static class WaitStatus
{
    /// <summary>A second person has to look.</summary>
    public const string Pending = "pending";

    /// <summary>It lies with its author, who may complete it.</summary>
    public const string Returned = "returned";

    /// <summary>It will not count.</summary>
    public const string TurnedDown = "turned-down";
}
