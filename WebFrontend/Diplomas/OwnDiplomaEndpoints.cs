using Engagement.Badges;
using Engagement.Papers;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Sessions;
using Engagement.Summer;

namespace Engagement.Diplomas;

/// <summary>
/// A student's own papers of all years, for the student, the parents and those who give them. Another's paper, one that was withdrawn and one
/// whose holder may not be named any more answer as one that does not exist.
/// </summary>
internal static class OwnDiplomaEndpoints
{
    public static void MapOwnDiplomas(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/students/{id}/papers", List).WithTags("Students");
        var paper = routes.MapGroup("/api/schools/{school}/years/{season}/papers").WithTags("Seasons");
        paper.MapGet("/{number}.pdf", One);
        paper.MapGet("/{number}.jws", Badge);
    }

    private static async Task<IResult> List(string id, IGrainFactory grains, SignedBadges badges, HttpContext context)
    {
        if (Access.StudentOr(context, Right.SealSeason, id) is { } refused)
        {
            return refused.ToResult();
        }

        var school = Keys.SchoolOf(id)!;
        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new { Items = await OwnPaper.Of(profile, grains, year => year.Printable(id)), HasBadges = badges.AreThere, Next = (string?)null });
    }

    private static Task<IResult> One(string school, string season, string number, IGrainFactory grains, HttpContext context) =>
        OfHolder(school, season, number, grains, context, (year, paper) => Task.FromResult(
            Results.File(PaperPrinting.Pdf(number, [year.Text(paper, context)]), "application/pdf", PaperFileName.Of(number, paper.Name))));

    /// <summary>As an open badge, without the name.</summary>
    private static Task<IResult> Badge(
        string school, string season, string number, IGrainFactory grains, SignedBadges badges, HttpContext context) =>
        OfHolder(school, season, number, grains, context, async (year, paper) =>
        {
            if (!badges.AreThere || !SchoolBadge.IsFor(paper) || await year.Papers.EnterIntoStatusList(number) is not { } entered)
            {
                return SchoolPapers.UnknownPaper.ToResult();
            }

            var at = new BadgeAddresses(context.Site());
            return Results.File(badges.Badge(SchoolBadge.Of(entered, year.School, season, at), at), "text/plain", $"{number}.jws");
        });

    private static async Task<IResult> OfHolder(
        string school, string season, string number, IGrainFactory grains, HttpContext context, Func<SchoolPapers, Paper, Task<IResult>> give)
    {
        if (Access.OfSchool(context, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await SchoolPapers.Find(school, season, grains) is not { } year)
        {
            return Problem.NotFound.ToResult();
        }

        if (!await year.IsAnnounced(grains))
        {
            return SchoolPapers.NotAnnounced.ToResult();
        }

        var user = SessionUser.From(context.User)!;
        var papers = await year.Papers.Printable(null);
        if (papers.FirstOrDefault(known => known.Number == number) is not { } paper
            || (paper.Person != user.Student && !Access.May(user, Right.SealSeason, school)))
        {
            return SchoolPapers.UnknownPaper.ToResult();
        }

        context.Response.Headers.CacheControl = "no-store";
        return await give(year, paper);
    }
}
