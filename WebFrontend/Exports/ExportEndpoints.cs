using Engagement.Acts;
using Engagement.Boards;
using Engagement.Plans;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Exports;

/// <summary>What leaves a school as tables. The roll has an endpoint of its own, beside its import.</summary>
internal static class ExportEndpoints
{
    private const int MostRows = 1000;

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        var school = routes.MapGroup("/api/schools/{school}").WithTags("Exports");
        school.MapGet("/exports/{table}", Get).WithReadingAsAct();
        school.MapGet("/archive", ArchiveEndpoint.Get).WithReadingAsAct();
    }

    private static async Task<IResult> Get(
        string school, string table, IGrainFactory grains, SchoolClock clock, ActRecorder acts, HttpContext context,
        string format = "csv", string lang = "kk", string period = "year", string? season = null)
    {
        if (Access.Refusal(context, Right.ExportBook, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await SchoolYear.Find(school, grains, clock, season) is not { } year)
        {
            return Problem.UnknownSchool.ToResult();
        }

        if (!TableFile.IsFormat(format))
        {
            return Problem.Invalid("format", "The format is csv or xlsx.").ToResult();
        }

        if (PeriodNames.Parse(period) is not { } stretch)
        {
            return Problem.UnknownPeriod.ToResult();
        }

        if (await TableOf(table, year, stretch, grains, new ExportWords(lang)) is not { } export)
        {
            return (Problem.NotFound with { Title = "There is no such table." }).ToResult();
        }

        var file = TableFile.Of(export, format, $"{school}-{table}");
        context.Describe(table, @new: format);
        await acts.Write(context);
        return file;
    }

    private static async Task<ExportTable?> TableOf(string table, SchoolYear year, Period period, IGrainFactory grains, ExportWords words)
    {
        var school = year.Profile.Id;
        return table switch
        {
            "plan" => PlanTable.Of(year, words),
            "ledger" => LedgerTable.Of(await LedgerTable.Sheets(grains, school), year.Profile, await Roster(grains, school), words),
            "totals" => TotalsTable.Of(await LedgerTable.Sheets(grains, school), year.Profile, await Roster(grains, school), year.Today, words),
            BoardNames.Factions or BoardNames.Classes or BoardNames.Students => BoardTable.Of((await Board(table, school, period, grains))!, table, words),
            _ => null,
        };
    }

    /// <summary>A file wanders: of students it shows what the school's own screens may show.</summary>
    private static Task<BoardSnapshot?> Board(string table, string school, Period period, IGrainFactory grains) =>
        grains.GetGrain<ISchoolGrain>(Keys.School(school)).GetBoard(BoardNames.OfSchool(school, table), period, Audience.School, MostRows);

    private static async Task<Roster> Roster(IGrainFactory grains, string school) => (await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1))!;
}
