using System.Collections.Immutable;
using Engagement.Campaign;

namespace Engagement.Domain;

/// <summary>What the public is told: publications, results in numbers, the summing-up.</summary>
public static class CampaignTelling
{
    public const int MostPublications = 200;
    public const int MostIndicators = 30;

    public static CampaignChange Publish(CareCampaign campaign, Publication publication) =>
        campaign.Publications.FirstOrDefault(one => one.Id == publication.Id) is { } known
            ? known == publication ? campaign : CampaignChange.Refused(CampaignRefusal.ItemConflict)
        : campaign.Publications.Length >= MostPublications ? CampaignChange.Refused(CampaignRefusal.TooMany)
        : campaign with { Publications = campaign.Publications.Add(publication) };

    public static CareCampaign Withdraw(CareCampaign campaign, Guid publication) =>
        campaign.Publications.All(one => one.Id != publication)
            ? campaign
            : campaign with { Publications = campaign.Publications.RemoveAll(one => one.Id == publication) };

    public static CampaignChange Measure(CareCampaign campaign, ImmutableArray<Indicator> indicators) =>
        indicators.SequenceEqual(campaign.Indicators) ? campaign
        : indicators.Length > MostIndicators ? CampaignChange.Refused(CampaignRefusal.TooMany)
        : indicators.DistinctBy(one => one.Id).Count() < indicators.Length ? CampaignChange.Refused(CampaignRefusal.ItemConflict)
        : campaign with { Indicators = indicators };

    /// <summary>What is published is what stands: a changed text has to be published anew.</summary>
    public static CareCampaign Write(CareCampaign campaign, CampaignSummary summary) =>
        campaign.Summary == summary ? campaign : campaign with { Summary = summary, PublishedAt = null };

    /// <summary>Everything that the public reads stands in both languages of the state, or is not shown.</summary>
    public static CampaignChange Show(CareCampaign campaign, bool isShown, DateTimeOffset now) =>
        isShown == campaign.PublishedAt is not null ? campaign
        : !isShown ? campaign with { PublishedAt = null }
        : campaign.Summary is { Kk: { Length: > 0 }, Ru: { Length: > 0 } } ? campaign with { PublishedAt = now }
        : CampaignChange.Refused(CampaignRefusal.TwoLanguages);
}
