using Engagement.Activities;
using Engagement.Domain;
using Engagement.Sessions;

namespace Engagement.Plans;

/// <summary>An occurrence as those see it who work on it.</summary>
/// <param name="Evidence">What the plan asks for; null where it leaves that open.</param>
/// <param name="May">The steps that are next and that the reader has the right to.</param>
internal sealed record CourseAnswer(
    string Id, OccurrenceState State, DateOnly From, DateOnly To, bool Overdue, EvidenceKind? Evidence, CompletionNote? Held, ProofAnswer? Proof,
    IEnumerable<StepAnswer> Steps, IEnumerable<StepKind> May)
{
    public static CourseAnswer Of(SchoolYear year, PlannedEvent planned, IReadOnlyDictionary<string, string> names, SessionUser reader)
    {
        var record = year.RecordOf(planned.Id);
        var state = record?.State ?? OccurrenceState.Planned;
        var (from, to) = (record?.From ?? planned.From, record?.To ?? planned.To);
        return new(
            planned.Id, state, from, to, OccurrenceCourse.IsOverdue(state, to, year.Today), year.EventOf(planned)?.Evidence, record?.Held,
            record?.Proof is { } proof ? new(proof.Link, proof.Reference, proof.File, names.GetValueOrDefault(proof.By)) : null,
            (record?.Steps ?? []).Select(step => new StepAnswer(
                step.Kind, step.To, TimeZoneInfo.ConvertTime(step.At, year.Zone), names.GetValueOrDefault(step.By), step.Reason)),
            year.Plan.Approvals.IsEmpty ? [] : Next(year, planned, state, to, record?.Proof?.By, reader));
    }

    private static IEnumerable<StepKind> Next(
        SchoolYear year, PlannedEvent planned, OccurrenceState state, DateOnly to, string? prover, SessionUser reader) =>
        from kind in Enum.GetValues<StepKind>()
        where OccurrenceCourse.Next(state, kind) is not null
            && Access.ReachOf(reader, RightTo(kind), year.Profile.Id).CoversFaction(planned.Host)
            && kind switch
            {
                StepKind.Accept => prover != reader.Id,
                StepKind.Cancel or StepKind.Move => to >= year.Today,
                StepKind.Miss => to < year.Today,
                _ => true,
            }
        select kind;

    public static Right RightTo(StepKind kind) => kind switch
    {
        StepKind.Accept or StepKind.Return => Right.AcceptProof,
        StepKind.Cancel or StepKind.Miss or StepKind.Move => Right.EditPlan,
        _ => Right.RunEvents,
    };
}

/// <param name="By">The name, as long as the school knows it.</param>
internal sealed record ProofAnswer(string? Link, string? Reference, ProofFile? File, string? By);

internal sealed record StepAnswer(StepKind Kind, OccurrenceState To, DateTimeOffset At, string? By, string? Reason);
