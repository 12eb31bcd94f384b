using Engagement.Domain;
using Engagement.Papers;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Summer;

namespace Engagement.Badges;

/// <summary>What anybody reads of a summer centre's badges.</summary>
internal static class CentreBadgeEndpoints
{
    public static void MapCentreBadges(this IEndpointRouteBuilder badges)
    {
        badges.MapGet("/issuers/{territory}", Issuer);
        badges.MapGet("/achievements/{territory}/{year:int}/{course:guid}", Achievement);
        badges.MapGet("/lists/{territory}/{year:int}", StatusList);
    }

    private static IResult Issuer(string territory, TerritoryCatalogue catalogue, SchoolClock clock, HttpContext context) =>
        Centre(territory, catalogue) is { } centre
            ? BadgeAnswer.Of(BadgeIssuer.Of(centre, clock.Today(Territory.Zone), new(context.Site())).Profile())
            : Problem.UnknownTerritory.ToResult();

    /// <summary>There is none before somebody has a badge of it: what a centre plans is not for everybody.</summary>
    private static async Task<IResult> Achievement(
        string territory, int year, Guid course, IGrainFactory grains, TerritoryCatalogue catalogue, HttpContext context)
    {
        if (Centre(territory, catalogue) is not { } centre || !IsSeason(year)
            || (await Papers(grains, territory, year).All()).FirstOrDefault(paper => paper.StatusPlace is not null && CourseBadge.CourseOf(paper) == course) is not { } first)
        {
            return Problem.NotFound.ToResult();
        }

        var at = new BadgeAddresses(context.Site());
        return BadgeAnswer.Of(CourseBadge.Achievement(first, territory, year, at).Described(BadgeIssuer.Of(centre, first.IssuedOn, at)));
    }

    private static async Task<IResult> StatusList(
        string territory, int year, IGrainFactory grains, TerritoryCatalogue catalogue, SignedBadges badges, SchoolClock clock, HttpContext context)
    {
        var papers = Centre(territory, catalogue) is not null && IsSeason(year) ? await Papers(grains, territory, year).All() : [];
        var at = new BadgeAddresses(context.Site());
        return BadgeAnswer.List(at.StatusList(territory, year), at.Issuer(territory), papers, badges, clock, context);
    }

    private static Territory? Centre(string territory, TerritoryCatalogue catalogue) =>
        catalogue.Find(territory) is { Level: not TerritoryLevel.District } found ? found : null;

    private static bool IsSeason(int year) => year is > 2000 and < 2200;

    private static IPapersGrain Papers(IGrainFactory grains, string territory, int year) => grains.GetGrain<IPapersGrain>(Keys.Papers(territory, year));
}
