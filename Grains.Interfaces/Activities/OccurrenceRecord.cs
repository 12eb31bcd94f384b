using System.Collections.Immutable;

namespace Engagement.Activities;

/// <summary>Where an occurrence stands on its way through the year (domain, section 9).</summary>
[GenerateSerializer, Alias("occurrence-state")]
public enum OccurrenceState
{
    Planned,
    Announced,
    Open,
    Held,
    ProofGiven,
    Accepted,
    Returned,
    Cancelled,
    Missed,
}

/// <summary>What became of one occurrence. One of which nothing is written is planned.</summary>
/// <param name="From">First day when it was moved; null while the plan's own days hold.</param>
/// <param name="To">Last day when it was moved.</param>
/// <param name="Held">How it went; null before.</param>
/// <param name="Proof">The last one given; null before.</param>
/// <param name="Steps">Everything that was done, the oldest first. Nothing is taken out.</param>
[GenerateSerializer, Immutable, Alias("occurrence-record")]
public sealed record OccurrenceRecord(
    string Id, OccurrenceState State, DateOnly? From, DateOnly? To, CompletionNote? Held, Proof? Proof, ImmutableArray<TakenStep> Steps);

/// <summary>The completion note of the plan.</summary>
/// <param name="TookPart">How many took part; never who.</param>
[GenerateSerializer, Immutable, Alias("holding")]
public sealed record CompletionNote(DateOnly Day, int? TookPart, string? Comment);

/// <param name="Link">Address of the publication.</param>
/// <param name="Reference">Which document it is and where it lies, or where it was published.</param>
[GenerateSerializer, Immutable, Alias("proof")]
public sealed record Proof(string? Link, string? Reference, string By)
{
    /// <summary>A document or picture; null without one.</summary>
    [Id(3)]
    public ProofFile? File { get; init; }
}

/// <param name="Id">Follows from what the file holds.</param>
/// <param name="Type">Media type, as its bytes say.</param>
/// <param name="Size">In bytes.</param>
[GenerateSerializer, Immutable, Alias("proof-file")]
public sealed record ProofFile(string Id, string Type, int Size);

/// <param name="To">The state that it led to.</param>
/// <param name="By">Opaque account id.</param>
/// <param name="Reason">Why something was returned, cancelled or moved.</param>
[GenerateSerializer, Immutable, Alias("taken-step")]
public sealed record TakenStep(StepKind Kind, OccurrenceState To, string By, DateTimeOffset At, string? Reason);

[GenerateSerializer, Alias("step-kind")]
public enum StepKind
{
    Announce,
    Open,
    Hold,
    GiveProof,
    Accept,
    Return,
    Cancel,
    Miss,
    Move,
}

/// <summary>What somebody wants to do with an occurrence; only what its kind asks for is read.</summary>
[GenerateSerializer, Immutable, Alias("occurrence-step")]
public sealed record OccurrenceStep(
    StepKind Kind,
    string? Reason = null,
    DateOnly? From = null,
    DateOnly? To = null,
    CompletionNote? Held = null,
    string? Link = null,
    string? Reference = null,
    ProofFile? File = null);
