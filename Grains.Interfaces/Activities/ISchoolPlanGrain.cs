using System.Collections.Immutable;
using Engagement.Rubrics;
using Orleans.Concurrency;

namespace Engagement.Activities;

/// <summary>
/// A school's plan of one academic year, its approval, and what became of its occurrences. Edits are a draft; approving it is an
/// act of its own and makes it the plan that the ledger, the boards and everybody know. Key: <c>plan/{school}/{season}</c>.
/// </summary>
public interface ISchoolPlanGrain : IGrainWithStringKey
{
    [ReadOnly]
    Task<SchoolPlan> Get();

    /// <summary>What this year hands on to the next: the plan that was approved last; null when none was.</summary>
    [ReadOnly]
    Task<SeasonPlan?> Approved();

    /// <summary>
    /// The school lives in this year from now on, and everybody gets to know its events: of what was approved, or else of the plan that the year
    /// goes on from. Durable on return; repeating it changes nothing.
    /// </summary>
    Task Begin();

    /// <summary>One occurrence on the days that hold now; null when the approved plan has none such.</summary>
    [ReadOnly]
    Task<PlannedOccurrence?> Find(string occurrence);

    /// <summary>Adds an event to the draft, as the last row of its month. Durable on return; repeating it adds another one.</summary>
    Task<PlanResult> Add(PlanEvent planned);

    /// <summary>Writes an event of the draft anew, in its place. Durable on return.</summary>
    /// <param name="series">For instance <c>2026-10-3a</c>.</param>
    Task<PlanResult> Change(string series, PlanEvent planned);

    /// <summary>Takes an event out of the draft. Durable on return; what is out already is unknown.</summary>
    Task<PlanResult> TakeOut(string series);

    /// <summary>The draft is the approved plan again. Durable on return; without edits there is nothing to do.</summary>
    Task<PlanResult> Discard();

    /// <summary>
    /// Makes the draft the plan. Durable on return: from then on the ledger knows its events, and occurrences that fall due count
    /// as delivered by an accepted proof. Refused where it would take away an event that is over, or that the book names.
    /// </summary>
    /// <param name="version">The draft that was read: another one is refused.</param>
    Task<PlanResult> Approve(int version, Decider by);

    /// <summary>Takes an occurrence one step further. Durable on return; the same again by the same person changes nothing.</summary>
    Task<PlanResult> Take(string occurrence, OccurrenceStep step, string by);
}

/// <param name="Version">Counts the changes of the draft.</param>
/// <param name="Draft">What the editors work on; the same as <paramref name="Known"/> when nothing was edited.</param>
/// <param name="Known">What everybody takes for the plan: the approved one; before the first approval that of the year before, or what every school begins with.</param>
/// <param name="Approvals">The oldest first.</param>
/// <param name="Occurrences">Those of which something is written, by id.</param>
/// <param name="WaitsForApproval">Whether the draft differs from what was approved, or nothing was approved yet.</param>
[GenerateSerializer, Immutable, Alias("school-plan")]
public sealed record SchoolPlan(
    int Version,
    SeasonPlan Draft,
    SeasonPlan Known,
    ImmutableArray<PlanApproval> Approvals,
    ImmutableArray<OccurrenceRecord> Occurrences,
    bool WaitsForApproval);

[GenerateSerializer, Immutable, Alias("plan-approval")]
public sealed record PlanApproval(int Version, Decider By, DateTimeOffset At);

/// <param name="Event">With the days to which it was moved.</param>
/// <param name="Held">How it went; null before.</param>
/// <param name="Proof">The last one given; null before.</param>
[GenerateSerializer, Immutable, Alias("planned-occurrence")]
public sealed record PlannedOccurrence(PlannedEvent Event, OccurrenceState State, CompletionNote? Held, Proof? Proof)
{
    /// <summary>The day on which that proof was given; null before.</summary>
    [Id(0)]
    public DateOnly? ProvedOn { get; init; }
}

/// <param name="Plan">Null when refused.</param>
/// <param name="Refusal">A code of <see cref="PlanRefusal"/>.</param>
[GenerateSerializer, Immutable, Alias("plan-result")]
public sealed record PlanResult(SchoolPlan? Plan, string? Refusal)
{
    public static PlanResult Refused(string code) => new(null, code);
}
