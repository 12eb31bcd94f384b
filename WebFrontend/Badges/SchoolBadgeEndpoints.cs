using Engagement.Diplomas;
using Engagement.Papers;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Badges;

/// <summary>What anybody reads of a school's badges.</summary>
internal static class SchoolBadgeEndpoints
{
    public static void MapSchoolBadges(this IEndpointRouteBuilder badges)
    {
        badges.MapGet("/schools/{school}", Issuer);
        badges.MapGet("/schools/{school}/{season}/achievements/{honour}", Achievement);
        badges.MapGet("/schools/{school}/{season}/list", StatusList);
    }

    private static async Task<IResult> Issuer(string school, IGrainFactory grains, HttpContext context) =>
        await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is { } known
            ? BadgeAnswer.Of(BadgeIssuer.Of(known, new(context.Site())).Profile())
            : Problem.NotFound.ToResult();

    /// <summary>There is none before somebody has a badge of it.</summary>
    private static async Task<IResult> Achievement(string school, string season, string honour, IGrainFactory grains, HttpContext context)
    {
        if (await SchoolPapers.Find(school, season, grains) is not { } year
            || (await year.Papers.All()).FirstOrDefault(paper => paper.StatusPlace is not null && SchoolBadge.NameOf(paper.Honour!) == honour) is not { } first)
        {
            return Problem.NotFound.ToResult();
        }

        var at = new BadgeAddresses(context.Site());
        return BadgeAnswer.Of(SchoolBadge.Achievement(first, year.School, season, at).Described(BadgeIssuer.Of(year.School, at)));
    }

    private static async Task<IResult> StatusList(
        string school, string season, IGrainFactory grains, SignedBadges badges, SchoolClock clock, HttpContext context)
    {
        var papers = await SchoolPapers.Find(school, season, grains) is { } year ? await year.Papers.All() : [];
        var at = new BadgeAddresses(context.Site());
        return BadgeAnswer.List(at.SchoolList(school, season), at.School(school), papers, badges, clock, context);
    }
}
