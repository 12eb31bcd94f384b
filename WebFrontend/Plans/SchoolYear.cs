using Engagement.Activities;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Plans;

/// <summary>A school with the plan of one of its years, as a request needs both.</summary>
internal sealed record SchoolYear(SchoolProfile Profile, Season Season, SchoolPlan Plan, DateOnly Today, TimeZoneInfo Zone)
{
    /// <param name="season">The year that the school lives in when left out; the next one can be planned as well, and those that are over read.</param>
    /// <returns>Null when there is no such school, or no such year at it.</returns>
    public static async Task<SchoolYear?> Find(string school, IGrainFactory grains, SchoolClock clock, string? season = null)
    {
        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is not { } profile)
        {
            return null;
        }

        Season[] open = [.. profile.Years(), AcademicYear.After(profile.Season.To, profile.Years())];
        if (open.FirstOrDefault(one => one.Id == (season ?? profile.Season.Id)) is not { } year)
        {
            return null;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);
        return new(profile, year, await Grain(grains, school, year).Get(), clock.Today(zone), zone);
    }

    public static ISchoolPlanGrain Grain(IGrainFactory grains, string school, Season season) =>
        grains.GetGrain<ISchoolPlanGrain>(Keys.Plan(school, season.Id));

    public bool IsCurrent => Season.Id == Profile.Season.Id;

    /// <summary>Another year has begun since.</summary>
    public bool IsOver => Season.From < Profile.Season.From;

    public PlannedEvent? Find(string occurrence) => Profile.Events.FirstOrDefault(planned => planned.Id == occurrence);

    public OccurrenceRecord? RecordOf(string occurrence) => Plan.Occurrences.FirstOrDefault(record => record.Id == occurrence);

    public PlanEvent? EventOf(PlannedEvent planned) => Plan.Known.Events.FirstOrDefault(known => PlanUnfolding.SeriesOf(known, Season) == planned.Series);
}
