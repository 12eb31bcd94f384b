using Engagement.Activities;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Plans;

/// <summary>A school with the plan of one of its years, as a request needs both.</summary>
internal sealed record SchoolYear(SchoolProfile Profile, Season Season, SchoolPlan Plan, DateOnly Today, TimeZoneInfo Zone)
{
    /// <summary>Null when there is no such school.</summary>
    public static async Task<SchoolYear?> Find(string school, IGrainFactory grains, SchoolClock clock)
    {
        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is not { } profile)
        {
            return null;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
        return new(profile, profile.Season, await Grain(grains, profile).Get(), clock.Today(zone), zone);
    }

    public static ISchoolPlanGrain Grain(IGrainFactory grains, SchoolProfile profile) =>
        grains.GetGrain<ISchoolPlanGrain>(Keys.Plan(profile.Id, profile.Season.Id));

    /// <summary>What everybody may take for the plan: the approved one, and before that the one that the school was founded with.</summary>
    public SeasonPlan Known => Plan.Approved ?? PlanTemplate.Plan;

    public PlannedEvent? Find(string occurrence) => Profile.Events.FirstOrDefault(planned => planned.Id == occurrence);

    public OccurrenceRecord? RecordOf(string occurrence) => Plan.Occurrences.FirstOrDefault(record => record.Id == occurrence);

    public PlanEvent? EventOf(PlannedEvent planned) => Known.Events.FirstOrDefault(known => PlanUnfolding.SeriesOf(known, Season) == planned.Series);
}
