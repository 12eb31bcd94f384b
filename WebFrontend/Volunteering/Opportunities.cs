using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Volunteering;

/// <summary>Opportunities of one school, as they stand now.</summary>
internal static class Opportunities
{
    /// <summary>So long after its last day an opportunity is still shown: until then its hours can be entered (rulebook, section 4).</summary>
    private const int DaysAfter = 21;

    public static async Task<ImmutableArray<Opportunity>> Current(IGrainFactory grains, string school, DateOnly today)
    {
        var announced = await grains.GetGrain<IVolunteeringGrain>(Keys.Volunteering(school)).List();
        var asked = announced.Where(one => one.To >= today.AddDays(-DaysAfter))
            .Select(one => grains.GetGrain<IOpportunityGrain>(Keys.Opportunity(school, one.Id)).Get());
        return [.. (await Task.WhenAll(asked)).OfType<Opportunity>().OrderBy(one => one.Announcement.From)];
    }

    public static bool IsCurrent(Shift shift, DateOnly today) => shift.Day >= today.AddDays(-DaysAfter);

    public static async Task<SchoolMoment> Now(IGrainFactory grains, string school, SchoolClock clock)
    {
        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        return SchoolMoment.Of(clock.Now, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone));
    }
}
