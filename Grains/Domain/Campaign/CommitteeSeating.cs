using System.Collections.Immutable;
using Engagement.Campaign;

namespace Engagement.Domain;

/// <summary>The organising committee: put together by whoever organises, made valid by the director.</summary>
public static class CommitteeSeating
{
    public const int Most = 40;

    /// <param name="isKnown">Whether the school has such a person.</param>
    public static CampaignChange Propose(CareCampaign campaign, ImmutableArray<CommitteeSeat> seats, Func<CommitteeSeat, bool> isKnown) =>
        seats.SequenceEqual(campaign.Proposed) ? campaign
        : seats.Length > Most ? CampaignChange.Refused(CampaignRefusal.TooMany)
        : seats.DistinctBy(seat => seat.Holder).Count() < seats.Length || seats.Count(seat => seat.Role == CommitteeRole.Chair) > 1
            ? CampaignChange.Refused(CampaignRefusal.SeatTwice)
        : seats.Any(seat => seat is { IsStudent: true, Role: CommitteeRole.Chair }) ? CampaignChange.Refused(CampaignRefusal.SeatOfAdults)
        : seats.All(isKnown) ? campaign with { Proposed = seats } : CampaignChange.Refused(CampaignRefusal.SeatUnknown);

    /// <summary>The director approves what the director has seen: with a chair, and with students, who take part in the planning.</summary>
    public static CampaignChange Approve(CareCampaign campaign, ImmutableArray<CommitteeSeat> seen, string by, DateTimeOffset now) =>
        !seen.SequenceEqual(campaign.Proposed) ? CampaignChange.Refused(CampaignRefusal.CommitteeChanged)
        : campaign.Committee is { } known && known.Seats.SequenceEqual(seen) ? campaign
        : seen.All(seat => seat.Role != CommitteeRole.Chair) || seen.All(seat => !seat.IsStudent)
            ? CampaignChange.Refused(CampaignRefusal.CommitteeIncomplete)
        : campaign with { Committee = new(seen, by, now) };

    public static CareCampaign Without(CareCampaign campaign, string student) => campaign with
    {
        Proposed = [.. campaign.Proposed.Where(seat => seat.Holder != student)],
        Committee = campaign.Committee is { } known ? known with { Seats = [.. known.Seats.Where(seat => seat.Holder != student)] } : null,
    };
}
