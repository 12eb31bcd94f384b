using System.Collections.Immutable;
using Engagement.Ledger;
using Orleans.Concurrency;

namespace Engagement.Campaign;

/// <summary>
/// One action of a school's campaign: who gave their time, and what was confirmed. Every call is durable on return, and the
/// same call again has the effect of once. Key: <c>campaign-action/{school}/{year}/{id}</c>.
/// </summary>
public interface ICampaignActionGrain : IGrainWithStringKey
{
    /// <summary>The action as it stands; null when there is none.</summary>
    [ReadOnly]
    Task<CampaignAction?> Get();

    /// <summary>Plans it and takes it into the campaign's plan. Before anybody has given time the plan of it can be changed.</summary>
    Task<ActionResult> Plan(PlannedAction action);

    /// <summary>Takes it out of the plan; refused once somebody has given time.</summary>
    Task<ActionResult> Drop();

    /// <summary>Says what came of the goals, in their order.</summary>
    Task<ActionResult> Measure(ImmutableArray<int?> results);

    /// <summary>Writes students down who took part; whoever stands there already stays as they are.</summary>
    Task<ActionResult> Give(ImmutableArray<string> students);

    /// <summary>Takes a student off the list, unless confirmed.</summary>
    Task<ActionResult> TakeOff(string student);

    /// <summary>
    /// A mentor confirms students, all or none of those named; who was confirmed already stays so. The decision is stored first
    /// and then sent to the book, under an id that follows from the action and its revision, until the book has answered: it
    /// awards once, whatever crashes between.
    /// </summary>
    Task<ActionResult> Confirm(ImmutableArray<string> students, Author by);

    /// <summary>Nothing here names the student any more but sheets on their way into the book.</summary>
    Task Forget(string student);
}

/// <param name="Action">As it stands now; null when refused or taken out of the plan.</param>
/// <param name="Refusal">A code of <see cref="CampaignRefusal"/> or <see cref="RefusalCode"/>; null when done.</param>
/// <param name="Student">Whom the refusal is about, when it is about one of several.</param>
[GenerateSerializer, Immutable, Alias("campaign-action-result")]
public sealed record ActionResult(CampaignAction? Action, string? Refusal, string? Student)
{
    public static ActionResult Of(CampaignAction? action) => new(action, null, null);
    public static ActionResult Refused(string code, string? student = null) => new(null, code, student);
}
