using System.Collections.Immutable;
using Engagement.Ledger;
using Orleans.Concurrency;

namespace Engagement.Campaign;

/// <summary>
/// One school's care campaign of one January. Every call is durable on return, and the same call again has the effect of once.
/// Key: <c>campaign/{school}/{year}</c>.
/// </summary>
public interface ICareCampaignGrain : IGrainWithStringKey
{
    /// <summary>The campaign as it stands; there is one every year, whether anybody has touched it or not.</summary>
    [ReadOnly]
    Task<CareCampaign> Get();

    /// <summary>Fixes the days of a stage by an order.</summary>
    Task<CampaignResult> Schedule(string stage, DateOnly from, DateOnly to, string? order);

    Task<CampaignResult> Tick(string stage, string task, bool isDone);

    /// <summary>
    /// Declares a stage finished. Student members of the committee are awarded once: the decision is stored with its sheet and
    /// sent to the book until the book has answered.
    /// </summary>
    Task<CampaignResult> End(string stage, Author by);

    Task<CampaignResult> Propose(ImmutableArray<CommitteeSeat> seats);

    /// <summary>Makes what was seen the committee; refused when it has changed since.</summary>
    Task<CampaignResult> Approve(ImmutableArray<CommitteeSeat> seen, string by);

    /// <summary>Takes an action into the plan.</summary>
    Task<CampaignResult> Enter(Guid action);

    /// <summary>Takes an action out of the plan.</summary>
    Task<CampaignResult> TakeOut(Guid action);

    /// <summary>What everybody is told: helpline, opening and closing.</summary>
    Task<CampaignResult> Tell(string? helpline, ImmutableArray<PressConference> press);

    Task<CampaignResult> Publish(Publication publication);

    Task<CampaignResult> Withdraw(Guid publication);

    Task<CampaignResult> Measure(ImmutableArray<Indicator> indicators);

    Task<CampaignResult> Write(CampaignSummary summary);

    /// <summary>Publishes the summing-up, or takes it back. Refused while a language is missing.</summary>
    Task<CampaignResult> ShowSummary(bool isShown);

    /// <summary>Nothing here names the student any more but sheets on their way into the book.</summary>
    Task Forget(string student);
}

/// <param name="Campaign">As it stands now; null when refused.</param>
/// <param name="Refusal">A code of <see cref="CampaignRefusal"/> or <see cref="RefusalCode"/>; null when done.</param>
[GenerateSerializer, Immutable, Alias("campaign-result")]
public sealed record CampaignResult(CareCampaign? Campaign, string? Refusal)
{
    public static CampaignResult Of(CareCampaign campaign) => new(campaign, null);
    public static CampaignResult Refused(string code) => new(null, code);
}
