using Engagement.Import;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Sessions;
using Engagement.Years;

namespace Engagement.Reporting;

/// <summary>The portfolio of a faction for the contest «Үздік мектеп парламенті», for those who read the report of the year.</summary>
internal static class PortfolioEndpoints
{
    public static void Map(RouteGroupBuilder faction)
    {
        faction.MapGet("/portfolio", Get).Produces<PortfolioAnswer>();
        faction.MapGet("/portfolio.pdf", Pdf);
        faction.MapGet("/portfolio.xlsx", Workbook);
    }

    private static Task<IResult> Get(string school, string faction, IGrainFactory grains, HttpContext context, string? season = null) =>
        Answer(school, faction, season, grains, context, Results.Ok);

    private static Task<IResult> Pdf(
        string school, string faction, IGrainFactory grains, HttpContext context, string? season = null, string language = "kk") =>
        Answer(school, faction, season, grains, context, folio => File(
            ReportPdf.Of(PortfolioDocument.Of(folio, language), DateOnly.FromDateTime(folio.AsOf.DateTime)), ReportFile.Pdf, "pdf", folio, language));

    private static Task<IResult> Workbook(
        string school, string faction, IGrainFactory grains, HttpContext context, string? season = null, string language = "kk") =>
        Answer(school, faction, season, grains, context, folio => File(
            ReportWorkbook.Of(PortfolioDocument.Of(folio, language)), ReportFile.Workbook, "xlsx", folio, language));

    private static async Task<IResult> Answer(
        string school, string faction, string? season, IGrainFactory grains, HttpContext context, Func<PortfolioAnswer, IResult> answer)
    {
        if (Access.Refusal(context, Right.OverseeAwards, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await grains.GetGrain<ISeasonReportGrain>(Keys.SeasonReport(school)).Portfolio(season, faction) is not { } folio)
        {
            return Problem.NotFound.ToResult();
        }

        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        context.Response.Headers.CacheControl = "no-store";
        return answer(PortfolioAnswer.Of(folio, profile, await AnnouncedYear.Find(school, folio.Year.Season, grains)));
    }

    private static IResult File(byte[] content, string type, string ending, PortfolioAnswer folio, string language) => ReportFile.Of(
        content, type, ending, $"{folio.Season} {PeopleHeaders.In(PortfolioWords.Title, language)}", PeopleHeaders.In(folio.Faction.Name, language));
}
