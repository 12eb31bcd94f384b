using Engagement.Domain;

namespace Engagement.Volunteering;

/// <summary>One line of a list that a student is on, for the file of one's own data.</summary>
/// <param name="HalfHours">What the student claims or has had verified; null while nothing is claimed.</param>
/// <param name="State">A code of <see cref="ClaimState"/>; null while nothing is claimed.</param>
internal sealed record OwnShift(
    Localized Title, string Place, DateOnly Day, string From, string To, DateTimeOffset SignedUpAt, DateTimeOffset? Came, DateTimeOffset? Went,
    int? HalfHours, string? State)
{
    public static async Task<IReadOnlyList<OwnShift>> Of(string student, string school, IGrainFactory grains)
    {
        var announced = await grains.GetGrain<IVolunteeringGrain>(Keys.Volunteering(school)).List();
        var opportunities = await Task.WhenAll(
            announced.Select(one => grains.GetGrain<IOpportunityGrain>(Keys.Opportunity(school, one.Id)).Get()));
        return
        [
            .. from opportunity in opportunities.OfType<Opportunity>()
               from shift in opportunity.Shifts
               let own = shift.Find(student)
               where own is not null
               orderby shift.Day, shift.From
               select new OwnShift(
                   opportunity.Announcement.Title, opportunity.Announcement.Place, shift.Day, OpportunityAnswer.Clock(shift.From), OpportunityAnswer.Clock(shift.To),
                   own.SignedUpAt, own.Came, own.Went, own.Claim?.HalfHours, own.Claim?.State),
        ];
    }
}
