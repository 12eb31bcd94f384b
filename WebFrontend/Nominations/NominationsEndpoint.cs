using Engagement.Problems;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Nominations;

/// <summary>Whom the rules would propose for the nominations of the year, for those who look after a school.</summary>
internal static class NominationsEndpoint
{
    public static void MapNominations(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/schools/{school}/nominations", Get).WithTags("Nominations");

    private static async Task<IResult> Get(string school, IGrainFactory grains, HttpContext context, string? season = null)
    {
        if (Access.Refusal(context, Right.OverseeAwards, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await grains.GetGrain<INominationsGrain>(Keys.Nominations(school)).Read(season) is not { } reading)
        {
            return Problem.NotFound.ToResult();
        }

        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        var students = roster!.Students.ToDictionary(student => student.Id);
        return Results.Ok(new
        {
            reading.Season,
            reading.AsOf,
            Lists = reading.Lists.Select(list => new
            {
                list.Nomination,
                list.Band,
                list.Faction,
                list.Seats,
                Rows = list.Rows.Select(row => new
                {
                    row.Id,
                    students.GetValueOrDefault(row.Id)?.Name,
                    students.GetValueOrDefault(row.Id)?.Class,
                    row.Place,
                    row.IsShared,
                    row.Decided,
                    row.Score,
                    row.IsProposed,
                    row.Weeks,
                    row.Hosts,
                    row.Last,
                    row.Parts,
                    row.Gates,
                }),
            }),
        });
    }
}
