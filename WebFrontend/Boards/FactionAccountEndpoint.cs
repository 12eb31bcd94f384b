using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Boards;

/// <summary>Why a faction has its place: as public as the board that it explains.</summary>
internal static class FactionAccountEndpoint
{
    public static async Task<IResult> Get(string school, string faction, IGrainFactory grains, string period = "quarter")
    {
        if (PeriodNames.Parse(period) is not { } stretch)
        {
            return Problem.UnknownPeriod.ToResult();
        }

        if (stretch == Period.Day)
        {
            return (Problem.UnknownPeriod with { Title = "A single day has no index." }).ToResult();
        }

        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is null)
        {
            return Problem.UnknownSchool.ToResult();
        }

        return await grains.GetGrain<ISchoolGrain>(Keys.School(school)).AccountOf(faction, stretch) is { } account
            ? Results.Ok(FactionAnswer.Of(account, stretch))
            : Problem.UnknownFaction.ToResult();
    }
}
