using System.Collections.Immutable;
using Engagement.Campaign;

namespace Engagement.Domain;

/// <summary>A campaign after something was done to it, or why it was not done.</summary>
public readonly record struct CampaignChange(CareCampaign? Campaign, string? Refusal)
{
    public static implicit operator CampaignChange(CareCampaign campaign) => new(campaign, null);

    public static CampaignChange Refused(string code) => new(null, code);
}

public static class Campaigns
{
    public static CareCampaign New(CampaignWindow window) => new(0, window.Stages(), [], null, [], [], [], [], null, null, null, []);

    public static CampaignStage? Find(this CareCampaign campaign, string stage) => campaign.Stages.FirstOrDefault(one => one.Code == stage);

    public static CareCampaign With(this CareCampaign campaign, CampaignStage changed) =>
        campaign with { Stages = [.. campaign.Stages.Select(one => one.Code == changed.Code ? changed : one)] };

    /// <summary>The sheets after the book has answered one of them.</summary>
    public static ImmutableArray<CampaignSheet> Settled(this ImmutableArray<CampaignSheet> sheets, CampaignSheet sheet, string state, string? refusal) =>
        [.. sheets.Select(one => one.Of == sheet.Of && one.Revision == sheet.Revision ? one with { State = state, Refusal = refusal } : one)];
}
