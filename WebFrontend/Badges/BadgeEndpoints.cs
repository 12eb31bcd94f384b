using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Engagement.Diplomas;
using Engagement.Domain;
using Engagement.Papers;
using Engagement.Problems;
using Engagement.Schools;
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
        badges.MapGet("/schools/{school}", School);
        badges.MapGet("/schools/{school}/{season}/achievements/{honour}", SchoolAchievement);
        badges.MapGet("/schools/{school}/{season}/list", SchoolList);
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
            ? Described(BadgeIssuer.Of(centre, clock.Today(Territory.Zone), new(context.Site())).Profile())
            : Problem.UnknownTerritory.ToResult();

    /// <summary>There is none before somebody has a badge of it: what a centre plans is not for everybody.</summary>
    private static async Task<IResult> Achievement(
        string territory, int year, Guid course, IGrainFactory grains, TerritoryCatalogue catalogue, HttpContext context) =>
        Centre(territory, catalogue) is { } centre && IsSeason(year)
        && (await Papers(grains, territory, year).All()).FirstOrDefault(paper => paper.StatusPlace is not null && CourseBadge.CourseOf(paper) == course) is { } first
        && new BadgeAddresses(context.Site()) is var at
            ? Described(CourseBadge.Achievement(first, territory, year, at).Described(BadgeIssuer.Of(centre, first.IssuedOn, at)))
            : Problem.NotFound.ToResult();

    private static async Task<IResult> StatusList(
        string territory, int year, IGrainFactory grains, TerritoryCatalogue catalogue, SignedBadges badges, SchoolClock clock, HttpContext context)
    {
        var papers = Centre(territory, catalogue) is not null && IsSeason(year) ? await Papers(grains, territory, year).All() : [];
        var at = new BadgeAddresses(context.Site());
        return List(at.StatusList(territory, year), at.Issuer(territory), papers, at, badges, clock, context);
    }

    private static async Task<IResult> School(string school, IGrainFactory grains, HttpContext context) =>
        await grains.GetGrain<ISchoolProfileGrain>(Engagement.Keys.Profile(school)).Get() is { } known
            ? Described(BadgeIssuer.Of(known, new(context.Site())).Profile())
            : Problem.NotFound.ToResult();

    private static async Task<IResult> SchoolAchievement(string school, string season, string honour, IGrainFactory grains, HttpContext context) =>
        await SchoolPapers.Find(school, season, grains) is { } year
        && (await year.Papers.All()).FirstOrDefault(paper => paper.StatusPlace is not null && SchoolBadge.NameOf(paper.Honour!) == honour) is { } first
        && new BadgeAddresses(context.Site()) is var at
            ? Described(SchoolBadge.Achievement(first, year.School, season, at).Described(BadgeIssuer.Of(year.School, at)))
            : Problem.NotFound.ToResult();

    private static async Task<IResult> SchoolList(
        string school, string season, IGrainFactory grains, SignedBadges badges, SchoolClock clock, HttpContext context)
    {
        var papers = await SchoolPapers.Find(school, season, grains) is { } year ? await year.Papers.All() : [];
        var at = new BadgeAddresses(context.Site());
        return List(at.SchoolList(school, season), at.School(school), papers, at, badges, clock, context);
    }

    private static IResult List(
        string list, string issuer, ImmutableArray<Paper> papers, BadgeAddresses at, SignedBadges badges, SchoolClock clock, HttpContext context)
    {
        if (!badges.AreThere || papers.All(paper => paper.StatusPlace is null))
        {
            return Problem.NotFound.ToResult();
        }

        context.Response.GetTypedHeaders().CacheControl = new() { Public = true, MaxAge = BadgeStatusList.Fresh };
        return Results.Text(badges.StatusList(list, issuer, papers, clock.Today(Territory.Zone), at), "text/plain");
    }

    private static Territory? Centre(string territory, TerritoryCatalogue catalogue) =>
        catalogue.Find(territory) is { Level: not TerritoryLevel.District } found ? found : null;

    private static bool IsSeason(int year) => year is > 2000 and < 2200;

    private static IPapersGrain Papers(IGrainFactory grains, string territory, int year) => grains.GetGrain<IPapersGrain>(Engagement.Keys.Papers(territory, year));

    private static IResult Described(JsonObject said) => Json(OpenBadge.Alone(said), "application/ld+json");

    private static IResult Json(JsonObject said, string type) => Results.Json(said, contentType: type);
}
