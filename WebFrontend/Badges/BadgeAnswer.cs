using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Engagement.Domain;
using Engagement.Papers;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Summer;

namespace Engagement.Badges;

/// <summary>What whoever checks a badge receives.</summary>
internal static class BadgeAnswer
{
    /// <summary>An issuer or an achievement, as a document of its own.</summary>
    public static IResult Of(JsonObject described) => Results.Json(OpenBadge.Alone(described), contentType: "application/ld+json");

    /// <summary>Which badges were withdrawn; nothing before there is a badge.</summary>
    public static IResult List(
        string list, string issuer, ImmutableArray<Paper> papers, SignedBadges badges, SchoolClock clock, HttpContext context)
    {
        if (!badges.AreThere || papers.All(paper => paper.StatusPlace is null))
        {
            return Problem.NotFound.ToResult();
        }

        context.Response.GetTypedHeaders().CacheControl = new() { Public = true, MaxAge = BadgeStatusList.Fresh };
        return Results.Text(badges.StatusList(list, issuer, papers, clock.Today(Territory.Zone), new(context.Site())), "text/plain");
    }
}
