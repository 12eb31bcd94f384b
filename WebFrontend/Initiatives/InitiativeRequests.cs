using System.Collections.Immutable;
using Engagement.Assignments;
using Engagement.Parliament;
using Engagement.Problems;

namespace Engagement.Initiatives;

/// <summary>The three fields of an idea, and what they belong to.</summary>
internal sealed record IdeaRequest(string? Title, string? Why, string? How, ImmutableArray<string?>? Directions, string? Faction)
{
    private const int LongestTitle = 120;
    private const int LongestText = 600;
    private const int MostDirections = 3;

    /// <param name="known">Directions of the school.</param>
    public Problem? TryRead(IReadOnlySet<string> known, out Idea idea)
    {
        idea = null!;
        if (!Lines.IsLine(Title, LongestTitle))
        {
            return Problem.Invalid("title", $"1 to {LongestTitle} characters.");
        }

        if (!IsText(Why))
        {
            return Problem.Invalid("why", $"1 to {LongestText} characters.");
        }

        if (!IsText(How))
        {
            return Problem.Invalid("how", $"1 to {LongestText} characters.");
        }

        if (Directions is not { IsDefaultOrEmpty: false } directions || directions.Length > MostDirections || directions.Distinct().Count() < directions.Length)
        {
            return Problem.Invalid("directions", $"1 to {MostDirections} directions.");
        }

        if (directions.Any(one => one is null || !known.Contains(one)))
        {
            return InitiativeProblem.Of(InitiativeRefusal.UnknownDirection);
        }

        idea = new(Title!.Trim(), Why!.Trim(), How!.Trim(), [.. directions.Select(one => one!)]);
        return null;
    }

    private static bool IsText(string? text) => Lines.IsText(text, LongestText) && !string.IsNullOrWhiteSpace(text);
}

/// <param name="Revision">The words that were read.</param>
internal sealed record ReadRequest(int? Revision)
{
    public Problem? Fault => Revision is null ? Problem.Invalid("revision", "Which words were read.") : null;
}

internal sealed record ReasonRequest(int? Revision, string? Reason)
{
    private const int LongestReason = 300;

    public Problem? Fault =>
        !Lines.IsText(Reason, LongestReason) || string.IsNullOrWhiteSpace(Reason) ? Problem.Invalid("reason", $"1 to {LongestReason} characters.")
        : new ReadRequest(Revision).Fault;
}

/// <param name="Meeting">Which meeting decided, if one did.</param>
internal sealed record DecisionRequest(int? Revision, Guid? Meeting)
{
    public Problem? Fault => new ReadRequest(Revision).Fault;
}

internal sealed record StageRequest(Guid? Id, string? Title, DateOnly? Due);

internal sealed record ProjectRequest(ImmutableArray<StageRequest?>? Stages, ImmutableArray<string?>? Events)
{
    private const int LongestTitle = 120;
    private const int MostStages = 12;
    private const int MostEvents = 20;

    private ImmutableArray<StageRequest?> AllStages => Stages is { IsDefault: false } given ? given : [];

    private ImmutableArray<string?> AllEvents => Events is { IsDefault: false } given ? given : [];

    /// <param name="planned">Occurrences of the school's plan.</param>
    public Problem? FaultIn(IReadOnlySet<string> planned) =>
        AllStages.Length > MostStages || AllStages.Any(one => one is not { Id: not null, Due: not null } || !Lines.IsLine(one.Title, LongestTitle))
            || AllStages.DistinctBy(one => one!.Id).Count() < AllStages.Length
            ? Problem.Invalid("stages", $"At most {MostStages} stages, each with a UUID, a title of at most {LongestTitle} characters and a day.")
        : AllEvents.Length > MostEvents || AllEvents.Distinct().Count() < AllEvents.Length || AllEvents.Any(one => one is null || !planned.Contains(one))
            ? Problem.Invalid("events", $"At most {MostEvents} events of the plan.")
        : null;

    public PlanProject Read() =>
        new([.. AllStages.Select(one => new ProjectStage(one!.Id!.Value, one.Title!.Trim(), one.Due!.Value, false))], [.. AllEvents.Select(one => one!)]);
}

/// <param name="Words">What came of it.</param>
/// <param name="Link">Where it can be seen.</param>
/// <param name="Crew">Up to five who carried it out.</param>
internal sealed record ResultRequest(string? Words, string? Link, ImmutableArray<string?>? Crew)
{
    private const int LongestWords = 1_500;
    private const int MostCrew = 5;

    private WorkRequest Work => new(Words, Link);

    public Problem? Fault =>
        !Lines.IsText(Words, LongestWords) || string.IsNullOrWhiteSpace(Words) ? Problem.Invalid("words", $"1 to {LongestWords} characters.")
        : new WorkRequest(null, Work.ReadLink ?? "https://none").Fault is { } fault ? fault
        : Crew is not { IsDefaultOrEmpty: false } crew || crew.Length > MostCrew || crew.Any(string.IsNullOrEmpty) || crew.Distinct().Count() < crew.Length
            ? Problem.Invalid("crew", $"1 to {MostCrew} who carried it out, nobody twice.")
        : null;

    public DescribeResult Read() => new(new(Work.ReadWords, Work.ReadLink, [.. Crew!.Value.Select(one => one!)]));
}

/// <summary>A task within the project; who does it takes part.</summary>
internal sealed record ProjectTaskRequest(Guid? Id, string? Student, string? Text, DateOnly? Due)
{
    private OrderRequest Order => new(Id, [Student], Text, Due, null);

    public Problem? Fault => Order.Fault;

    public AssignmentOrder Read(Initiative initiative, string by) =>
        (Order with { Faction = initiative.Faction }).Read(by) with { Origin = new(OriginKind.Initiative, initiative.Id) };
}
