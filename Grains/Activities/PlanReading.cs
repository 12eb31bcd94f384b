using System.Globalization;
using Engagement.Domain;
using Engagement.Schools;

namespace Engagement.Activities;

internal static class PlanReading
{
    private static readonly int Month = "2026-10".Length;

    /// <summary>
    /// The plan of the year that an occurrence is of, also of a year that is over: its id begins with its month. What a school was founded with
    /// may be called otherwise, and is of the year that the school lives in.
    /// </summary>
    public static async Task<ISchoolPlanGrain> PlanOf(this IGrainFactory grains, string school, string occurrence)
    {
        var profile = await grains.ProfileOf(school);
        var season = occurrence.Length > Month && DateOnly.TryParseExact(occurrence.AsSpan(0, Month), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? AcademicYear.Of(month, profile.Years())
            : profile.Season;
        return grains.GetGrain<ISchoolPlanGrain>(Keys.Plan(school, season.Id));
    }
}
