using Engagement.Activities;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>
/// The way of an occurrence: planned → announced → open → held → proof given → accepted, or returned and given again; before it
/// is held it may be moved, cancelled, or in the end written off as missed (domain, section 9).
/// </summary>
public static class OccurrenceCourse
{
    private const int LongestText = 500;

    /// <summary>The record after the step; the same record when the step was taken already.</summary>
    /// <param name="known">What is written of it; null when nothing is.</param>
    /// <param name="planned">With the days that hold now.</param>
    /// <param name="evidence">What the plan asks for; null where it leaves that open.</param>
    public static CourseResult Take(
        OccurrenceRecord? known, PlannedEvent planned, EvidenceKind? evidence, OccurrenceStep step, string by, DateTimeOffset at, DateOnly today, Season season)
    {
        known ??= new(planned.Id, OccurrenceState.Planned, null, null, null, null, []);
        var next = Next(known.State, step.Kind);
        if ((next is null || step.Kind == StepKind.Move) && IsTaken(known, step, by))
        {
            return new(known, null);
        }

        if (next is not { } state)
        {
            return CourseResult.Refused(PlanRefusal.NoSuchStep);
        }

        if (FaultOf(known, planned, evidence, step, by, today, season) is { } fault)
        {
            return CourseResult.Refused(fault);
        }

        var taken = new TakenStep(step.Kind, state, by, at, Tidy(step.Reason));
        return new(After(known, step, by) with { State = state, Steps = [.. known.Steps, taken] }, null);
    }

    /// <summary>The state that a step leads to; null when there is no such step. What was held is held even if nobody announced it.</summary>
    public static OccurrenceState? Next(OccurrenceState state, StepKind step) => (step, state) switch
    {
        (StepKind.Announce, OccurrenceState.Planned) => OccurrenceState.Announced,
        (StepKind.Open, OccurrenceState.Announced) => OccurrenceState.Open,
        (StepKind.Hold, _) when IsAhead(state) => OccurrenceState.Held,
        (StepKind.GiveProof, OccurrenceState.Held or OccurrenceState.Returned) => OccurrenceState.ProofGiven,
        (StepKind.Accept, OccurrenceState.ProofGiven) => OccurrenceState.Accepted,
        (StepKind.Return, OccurrenceState.ProofGiven) => OccurrenceState.Returned,
        (StepKind.Cancel, _) when IsAhead(state) => OccurrenceState.Cancelled,
        (StepKind.Miss, _) when IsAhead(state) => OccurrenceState.Missed,
        (StepKind.Move, _) when IsAhead(state) => state,
        _ => null,
    };

    /// <summary>Whether it is still to be held.</summary>
    public static bool IsAhead(OccurrenceState state) => state is OccurrenceState.Planned or OccurrenceState.Announced or OccurrenceState.Open;

    /// <summary>Whether it fell due and nobody has accepted a proof, cancelled it or written it off.</summary>
    public static bool IsOverdue(OccurrenceState state, DateOnly to, DateOnly today) =>
        to < today && state is not (OccurrenceState.Accepted or OccurrenceState.Cancelled or OccurrenceState.Missed);

    /// <summary>On a weak connection a step is sent again. It was taken if its like by the same person says the same.</summary>
    private static bool IsTaken(OccurrenceRecord known, OccurrenceStep step, string by) =>
        known.Steps.LastOrDefault(taken => taken.Kind == step.Kind) is { } last
        && last.By == by && last.Reason == Tidy(step.Reason) && After(known, step, by) == known;

    private static OccurrenceRecord After(OccurrenceRecord known, OccurrenceStep step, string by) => step.Kind switch
    {
        StepKind.Move => known with { From = step.From, To = step.To },
        StepKind.Hold => known with { Held = step.Held is { } held ? held with { Comment = Tidy(held.Comment) } : null },
        StepKind.GiveProof => known with { Proof = new(Tidy(step.Link), Tidy(step.Reference), by) { File = step.File } },
        _ => known,
    };

    private static string? FaultOf(
        OccurrenceRecord known, PlannedEvent planned, EvidenceKind? evidence, OccurrenceStep step, string by, DateOnly today, Season season) =>
        step.Kind switch
        {
            StepKind.Hold => HoldingFault(step.Held, today, season),
            StepKind.GiveProof => ProofFault(evidence, step),
            StepKind.Accept => known.Proof!.By == by ? PlanRefusal.OwnProof : null,
            StepKind.Return => IsText(step.Reason) ? null : PlanRefusal.ReasonNeeded,
            StepKind.Cancel => planned.To < today ? PlanRefusal.TooLate : IsText(step.Reason) ? null : PlanRefusal.ReasonNeeded,
            StepKind.Miss => planned.To < today ? null : PlanRefusal.TooEarly,
            StepKind.Move => planned.To < today ? PlanRefusal.TooLate : MoveFault(step, today, season),
            _ => null,
        };

    private static string? HoldingFault(CompletionNote? held, DateOnly today, Season season) =>
        held is null ? PlanRefusal.DayNeeded
        : held.Day < season.From || held.Day > season.To ? PlanRefusal.OutsideSeason
        : held.Day > today ? PlanRefusal.TooEarly
        : held.TookPart is < 0 or > 100_000 || held.Comment is { Length: > LongestText } ? PlanRefusal.DayNeeded
        : null;

    private static string? MoveFault(OccurrenceStep step, DateOnly today, Season season) =>
        step is not { From: { } from, To: { } to } ? PlanRefusal.DayNeeded
        : from > to || from < season.From || to > season.To ? PlanRefusal.OutsideSeason
        : to < today ? PlanRefusal.TooLate
        : IsText(step.Reason) ? null : PlanRefusal.ReasonNeeded;

    /// <summary>A link where a link is asked for, the document or its name where a document is, and something in any case.</summary>
    private static string? ProofFault(EvidenceKind? evidence, OccurrenceStep step) => evidence switch
    {
        EvidenceKind.SocialPostWithLink => !WebLink.Is(step.Link) ? PlanRefusal.LinkNeeded : IsTextOrNothing(step.Reference) ? null : PlanRefusal.ReferenceNeeded,
        EvidenceKind.WrittenReference => IsReferred(step) && IsLinkOrNothing(step.Link) ? null : PlanRefusal.ReferenceNeeded,
        _ => (WebLink.Is(step.Link) && IsTextOrNothing(step.Reference)) || (IsReferred(step) && IsLinkOrNothing(step.Link)) ? null : PlanRefusal.ReferenceNeeded,
    };

    private static bool IsReferred(OccurrenceStep step) => step.File is null ? IsText(step.Reference) : IsTextOrNothing(step.Reference);

    private static bool IsTextOrNothing(string? text) => string.IsNullOrWhiteSpace(text) || IsText(text);

    private static bool IsLinkOrNothing(string? text) => string.IsNullOrWhiteSpace(text) || WebLink.Is(text);

    private static bool IsText(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestText;

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <param name="Record">Null when refused.</param>
public sealed record CourseResult(OccurrenceRecord? Record, string? Refusal)
{
    public static CourseResult Refused(string code) => new(null, code);
}
