using Engagement.Import;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seals;
using Engagement.Sessions;
using Engagement.Years;

namespace Engagement.Reporting;

/// <summary>The report of a quarter and of the year, for those who look after a school: for a page, in print and as a workbook.</summary>
internal static class SeasonReportEndpoints
{
    public static void MapSeasonReports(this IEndpointRouteBuilder routes)
    {
        var report = routes.MapGroup("/api/schools/{school}").WithTags("Reports");
        report.MapGet("/season-report", Get).Produces<ReportAnswer>();
        report.MapGet("/season-report.pdf", Pdf);
        report.MapGet("/season-report.xlsx", Workbook);
        PortfolioEndpoints.Map(report.MapGroup("/factions/{faction}"));
    }

    private static Task<IResult> Get(string school, IGrainFactory grains, HttpContext context, string? season = null, string window = SealWindow.Year) =>
        Answer(school, season, window, grains, context, Results.Ok);

    private static Task<IResult> Pdf(
        string school, IGrainFactory grains, HttpContext context, string? season = null, string window = SealWindow.Year, string language = "kk") =>
        Answer(school, season, window, grains, context, report => File(
            ReportPdf.Of(ReportDocument.Of(report, language), DateOnly.FromDateTime(report.AsOf.DateTime)), ReportFile.Pdf, "pdf", report, language));

    private static Task<IResult> Workbook(
        string school, IGrainFactory grains, HttpContext context, string? season = null, string window = SealWindow.Year, string language = "kk") =>
        Answer(school, season, window, grains, context, report => File(
            ReportWorkbook.Of(ReportDocument.Of(report, language)),
            ReportFile.Workbook, "xlsx", report, language));

    private static async Task<IResult> Answer(
        string school, string? season, string window, IGrainFactory grains, HttpContext context, Func<ReportAnswer, IResult> answer)
    {
        if (Access.Refusal(context, Right.OverseeAwards, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await grains.GetGrain<ISeasonReportGrain>(Keys.SeasonReport(school)).Read(season, window) is not { } report)
        {
            return Problem.NotFound.ToResult();
        }

        var profile = (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get())!;
        context.Response.Headers.CacheControl = "no-store";
        var announced = report.Window == SealWindow.Year ? await AnnouncedYear.Find(school, report.Season, grains) : null;
        return answer(ReportAnswer.Of(report, profile, announced));
    }

    private static IResult File(byte[] content, string type, string ending, ReportAnswer report, string language) =>
        ReportFile.Of(content, type, ending, $"{report.Season} {report.Window}", PeopleHeaders.In(report.School, language));
}
