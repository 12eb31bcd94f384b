using System.Text.Json.Nodes;
using Engagement.Domain;
using Engagement.Papers;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Summer;

namespace Engagement.Badges;

/// <summary>What anybody needs who checks a badge: public keys, who issues, what was achieved, what was withdrawn. No person is in it.</summary>
internal static class BadgeEndpoints
{
    public static void MapBadges(this WebApplication app)
    {
        // Whatever is wrong with the file of the keys is told at the start.
        _ = app.Services.GetRequiredService<BadgeKeys>();
        var badges = app.MapGroup("/api/badges").WithTags("Badges").AddEndpointFilter(ForEverySite);
        badges.MapGet("/keys", Keys);
        badges.MapGet("/keys/{id}", Key);
        badges.MapGet("/issuers/{territory}", Issuer);
        badges.MapGet("/achievements/{territory}/{year:int}/{course:guid}", Achievement);
        badges.MapGet("/lists/{territory}/{year:int}", StatusList);
        app.MapGet("/.well-known/jwks.json", Keys).AddEndpointFilter(ForEverySite).ExcludeFromDescription();
    }

    /// <summary>Verifiers run in pages of other sites, too.</summary>
    private static ValueTask<object?> ForEverySite(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var headers = invocation.HttpContext.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = "no-cache";
        return next(invocation);
    }

    private static IResult Keys(BadgeKeys keys, HttpContext context)
    {
        var at = new BadgeAddresses(context.Site());
        return Json(new() { ["keys"] = new JsonArray([.. keys.Published.Select(key => key.ToJwk(at.Key(key)))]) }, "application/jwk-set+json");
    }

    private static IResult Key(string id, BadgeKeys keys, HttpContext context) => keys.Published.FirstOrDefault(key => key.Id == id) is { } known
        ? Json(known.ToJwk(new BadgeAddresses(context.Site()).Key(known)), "application/jwk+json")
        : Problem.NotFound.ToResult();

    private static IResult Issuer(string territory, TerritoryCatalogue catalogue, SchoolClock clock, HttpContext context) =>
        Centre(territory, catalogue) is { } centre
            ? Json(OpenBadge.Alone(OpenBadge.Profile(centre, clock.Today(Territory.Zone), new(context.Site()))), "application/ld+json")
            : Problem.UnknownTerritory.ToResult();

    /// <summary>There is none before somebody has a badge of it: what a centre plans is not for everybody.</summary>
    private static async Task<IResult> Achievement(
        string territory, int year, Guid course, IGrainFactory grains, TerritoryCatalogue catalogue, HttpContext context) =>
        Centre(territory, catalogue) is { } centre && IsSeason(year)
        && (await Papers(grains, territory, year).All()).FirstOrDefault(paper => paper.StatusPlace is not null && OpenBadge.CourseOf(paper) == course) is { } first
            ? Json(OpenBadge.Alone(OpenBadge.Achievement(first, centre, year, new(context.Site()))), "application/ld+json")
            : Problem.NotFound.ToResult();

    private static async Task<IResult> StatusList(
        string territory, int year, IGrainFactory grains, TerritoryCatalogue catalogue, SignedBadges badges, SchoolClock clock, HttpContext context)
    {
        var papers = badges.AreThere && Centre(territory, catalogue) is not null && IsSeason(year) ? await Papers(grains, territory, year).All() : [];
        if (papers.All(paper => paper.StatusPlace is null))
        {
            return Problem.NotFound.ToResult();
        }

        context.Response.GetTypedHeaders().CacheControl = new() { Public = true, MaxAge = BadgeStatusList.Fresh };
        return Results.Text(badges.StatusList(papers, territory, year, clock.Today(Territory.Zone), new(context.Site())), "text/plain");
    }

    private static Territory? Centre(string territory, TerritoryCatalogue catalogue) =>
        catalogue.Find(territory) is { Level: not TerritoryLevel.District } found ? found : null;

    private static bool IsSeason(int year) => year is > 2000 and < 2200;

    private static IPapersGrain Papers(IGrainFactory grains, string territory, int year) => grains.GetGrain<IPapersGrain>(Engagement.Keys.Papers(territory, year));

    private static IResult Json(JsonObject said, string type) => Results.Json(said, contentType: type);
}
