using Engagement.Boards;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Territories;

/// <summary>District or city, region, republic: what everybody may read.</summary>
internal static class TerritoryEndpoints
{
    public static void MapTerritories(this IEndpointRouteBuilder routes)
    {
        var territories = routes.MapGroup("/api/territories").WithTags("Territories");
        territories.MapGet("/", List);
        territories.MapGet("/{id}", Get);
        territories.MapGet("/{id}/schools/{school}", GetIndex);
    }

    private static IResult List(TerritoryCatalogue catalogue, SchoolClock clock, DateOnly? on = null)
    {
        var day = on ?? clock.Today(Territory.Zone);
        return Results.Ok(new
        {
            Items = catalogue.All.Where(territory => territory.ExistsOn(day))
                .OrderByDescending(territory => territory.Level).ThenBy(territory => territory.NameOn(day).Kk, KazakhOrder.Comparer)
                .Select(territory => TerritoryAnswer.Of(territory, day)),
            Next = (string?)null,
        });
    }

    private static IResult Get(string id, TerritoryCatalogue catalogue, SchoolClock clock, DateOnly? on = null)
    {
        var day = on ?? clock.Today(Territory.Zone);
        return catalogue.Find(id) is { } territory && territory.ExistsOn(day)
            ? Results.Ok(TerritoryAnswer.Whole(territory, catalogue, day))
            : Problem.UnknownTerritory.ToResult();
    }

    /// <summary>How a school's index came about, and its way to the next place on the board of a period and a size band.</summary>
    private static async Task<IResult> GetIndex(
        string id, string school, TerritoryCatalogue catalogue, IGrainFactory grains, string period = "quarter", string band = SizeBands.All)
    {
        if (catalogue.Find(id) is null)
        {
            return Problem.UnknownTerritory.ToResult();
        }

        if (PeriodNames.Parse(period) is not ((Period.Quarter or Period.Year) and var stretch))
        {
            return Problem.UnknownPeriod.ToResult();
        }

        if (!SizeBands.Names.Contains(band))
        {
            return Problem.Invalid("band", "The band is one of small, medium, large, all.").ToResult();
        }

        var territory = grains.GetGrain<ITerritoryGrain>(Keys.Territory(id));
        return await territory.AccountOf(school) is { } account
            ? Results.Ok(IndexAnswer.Of(account, await territory.NextOf(school, BoardNames.OfTerritory(id, BoardNames.OfBand(band)), stretch)))
            : Problem.UnknownSchool.ToResult();
    }
}
