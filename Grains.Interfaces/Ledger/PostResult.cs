using System.Collections.Immutable;

namespace Engagement.Ledger;

/// <summary>The ledger's answer to a sheet or a reversal.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Record">The record in the book when accepted or repeated, or the priced lines of a preview.</param>
/// <param name="Refusals">Every line at fault when refused.</param>
[GenerateSerializer, Immutable, Alias("post-result")]
public sealed record PostResult(PostOutcome Outcome, SheetRecord? Record, ImmutableArray<Refusal> Refusals)
{
    /// <summary>Why a second person is needed (<see cref="WaitReason"/>); empty when nobody is.</summary>
    [Id(3)]
    public ImmutableArray<string> Waits { get; init; } = [];

    public static PostResult Accepted(SheetRecord record) => new(PostOutcome.Accepted, record, []);
    public static PostResult Repeated(SheetRecord record) => new(PostOutcome.Repeated, record, []);
    public static PostResult Refused(params ImmutableArray<Refusal> refusals) => new(PostOutcome.Refused, null, refusals);
    public static PostResult Waiting(ImmutableArray<string> reasons) => new(PostOutcome.Waits, null, []) { Waits = reasons };
    public static readonly PostResult Conflict = new(PostOutcome.Conflict, null, []);
}

[GenerateSerializer, Alias("post-outcome")]
public enum PostOutcome
{
    /// <summary>Written and durable.</summary>
    Accepted,

    /// <summary>It already stood in the book with the same content; nothing was written.</summary>
    Repeated,

    /// <summary>Its id stands in the book with other content; nothing was written.</summary>
    Conflict,

    /// <summary>Nothing was written; the refusals say why.</summary>
    Refused,

    /// <summary>Nothing was written: the sheet needs a second person first.</summary>
    Waits,
}

/// <param name="Code">Stable code, see <see cref="RefusalCode"/>.</param>
/// <param name="Line">Index of the line at fault; null when the whole sheet is.</param>
[GenerateSerializer, Immutable, Alias("refusal")]
public sealed record Refusal(string Code, int? Line);
