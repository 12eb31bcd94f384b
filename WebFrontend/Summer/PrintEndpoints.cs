using System.Collections.Immutable;
using Engagement.Badges;
using Engagement.Domain;
using Engagement.Papers;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;

namespace Engagement.Summer;

/// <summary>
/// The summer's papers as they are printed (S2-21, S2-31): one for its holder, all of them for whoever runs the centre. What was withdrawn
/// is not printed.
/// </summary>
internal static class PrintEndpoints
{
    public static void MapPrinting(this IEndpointRouteBuilder centre)
    {
        centre.MapGet("/papers/{number}.pdf", One);
        centre.MapGet("/papers/{number}.jws", Badge);
        centre.MapGet("/courses/{course:guid}/certificates.pdf", Certificates);
        centre.MapGet("/courses/{course:guid}/certificates.zip", PackedCertificates);
        centre.MapGet("/letters.pdf", Letters);
        centre.MapGet("/letters.zip", PackedLetters);
    }

    private static Task<IResult> One(
        int year, string territory, string number, IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock, HttpContext context) =>
        OfHolder(year, territory, number, grains, catalogue, clock, context, async (summer, paper) =>
            File(PaperPrinting.Pdf(paper.Number, [await Text(summer, paper, context)]), "application/pdf", PaperFileName.Of(paper.Number, paper.Name), context));

    /// <summary>The certificate as an open badge. Its file has no name in it either: it is made to be shown around.</summary>
    private static Task<IResult> Badge(
        int year, string territory, string number, IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock, SignedBadges badges, HttpContext context) =>
        OfHolder(year, territory, number, grains, catalogue, clock, context, async (summer, paper) =>
        {
            if (!badges.AreThere || CourseBadge.CourseOf(paper) is null || await summer.Papers.EnterIntoStatusList(number) is not { } entered)
            {
                return SummerProblem.Of(SummerRefusal.UnknownPaper).ToResult();
            }

            var at = new BadgeAddresses(context.Site());
            return File(badges.Badge(CourseBadge.Of(entered, summer.Territory, year, at), at), "text/plain", $"{number}.jws", context);
        });

    /// <summary>Another's paper answers as one that does not exist.</summary>
    private static async Task<IResult> OfHolder(
        int year, string territory, string number, IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock, HttpContext context,
        Func<Summer, Paper, Task<IResult>> give)
    {
        if (Access.Staff(context) is { } refused)
        {
            return refused.ToResult();
        }

        if (Summer.Find(year, territory, grains, catalogue, clock, context) is not { } summer)
        {
            return Problem.UnknownTerritory.ToResult();
        }

        return await summer.Papers.Find(number) is { Withdrawal: null } paper && (summer.MayRun || paper.Person == summer.Person)
            ? await give(summer, paper)
            : SummerProblem.Of(SummerRefusal.UnknownPaper).ToResult();
    }

    private static Task<IResult> Certificates(
        int year, string territory, Guid course, IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock, HttpContext context) =>
        All(year, territory, grains, catalogue, clock, context, IsOf(course), Pdf);

    private static Task<IResult> PackedCertificates(
        int year, string territory, Guid course, IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock, HttpContext context) =>
        All(year, territory, grains, catalogue, clock, context, IsOf(course), Zip);

    private static Task<IResult> Letters(
        int year, string territory, IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock, HttpContext context) =>
        All(year, territory, grains, catalogue, clock, context, paper => paper.Kind == PaperKind.Letter, Pdf);

    private static Task<IResult> PackedLetters(
        int year, string territory, IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock, HttpContext context) =>
        All(year, territory, grains, catalogue, clock, context, paper => paper.Kind == PaperKind.Letter, Zip);

    private static Func<Paper, bool> IsOf(Guid course) =>
        paper => paper.Kind == PaperKind.Certificate && paper.Subject.StartsWith($"course/{course}/", StringComparison.Ordinal);

    private static async Task<IResult> All(
        int year, string territory, IGrainFactory grains, TerritoryCatalogue catalogue, SchoolClock clock, HttpContext context,
        Func<Paper, bool> isMeant, Func<ImmutableArray<PrintedPaper>, string, HttpContext, IResult> print)
    {
        if (Access.RefusalIn(context, Right.RunSummer, catalogue.PathTo(territory)) is { } refused)
        {
            return refused.ToResult();
        }

        if (Summer.Find(year, territory, grains, catalogue, clock, context) is not { } summer)
        {
            return Problem.UnknownTerritory.ToResult();
        }

        var papers = (await summer.Papers.All()).Where(paper => paper.Withdrawal is null && isMeant(paper)).ToList();
        if (papers.Count == 0)
        {
            return SummerProblem.Of(SummerRefusal.UnknownPaper).ToResult();
        }

        var texts = ImmutableArray.CreateBuilder<PrintedPaper>(papers.Count);
        foreach (var paper in papers)
        {
            texts.Add(await Text(summer, paper, context));
        }

        var first = papers[0];
        var about = first.Kind == PaperKind.Certificate ? first.Title : "алғыс хаттар";
        return print(texts.ToImmutable(), PaperFileName.Stem($"{territory}-{year}", about), context);
    }

    private static IResult Pdf(ImmutableArray<PrintedPaper> papers, string name, HttpContext context) =>
        File(PaperPrinting.Pdf(name, papers), "application/pdf", $"{name}.pdf", context);

    private static IResult Zip(ImmutableArray<PrintedPaper> papers, string name, HttpContext context) =>
        File(PaperPrinting.Zip(papers), "application/zip", $"{name}.zip", context);

    private static IResult File(byte[] content, string type, string name, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(content, type, name);
    }

    private static async Task<PrintedPaper> Text(Summer summer, Paper paper, HttpContext context)
    {
        var course = paper.Kind == PaperKind.Certificate && Guid.TryParse(paper.Subject.Split('/')[1], out var id) ? await summer.Course(id).Get() : null;
        return PaperText.Of(paper, summer.Territory, summer.Season.Year, course?.Plan, context.Site());
    }
}
