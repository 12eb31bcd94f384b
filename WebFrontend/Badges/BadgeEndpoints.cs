using System.Text.Json.Nodes;
using Engagement.Papers;
using Engagement.Problems;

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
        badges.MapCentreBadges();
        badges.MapSchoolBadges();
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
        var set = new JsonObject { ["keys"] = new JsonArray([.. keys.Published.Select(key => key.ToJwk(at.Key(key)))]) };
        return Results.Json(set, contentType: "application/jwk-set+json");
    }

    private static IResult Key(string id, BadgeKeys keys, HttpContext context) => keys.Published.FirstOrDefault(key => key.Id == id) is { } known
        ? Results.Json(known.ToJwk(new BadgeAddresses(context.Site()).Key(known)), contentType: "application/jwk+json")
        : Problem.NotFound.ToResult();
}
