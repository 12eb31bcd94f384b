using System.Collections.Immutable;
using Engagement.Acts;
using Engagement.Papers;
using Engagement.Problems;
using Engagement.Sessions;
using Engagement.Summer;

namespace Engagement.Diplomas;

/// <summary>
/// The papers of a year as those give them who announced it: issue, withdraw, print them all. One is printed by its holder as well
/// (<see cref="OwnDiplomaEndpoints"/>). Whoever may not be named on a paper is not in any of the answers.
/// </summary>
internal static class DiplomaEndpoints
{
    public static void MapDiplomas(this IEndpointRouteBuilder routes)
    {
        var papers = routes.MapGroup("/api/schools/{school}/years/{season}").WithTags("Seasons");
        papers.MapGet("/papers", Get).Produces<PapersAnswer>();
        papers.MapPost("/papers", Issue).Produces<PapersAnswer>();
        papers.MapPost("/papers/{number}/withdrawal", Withdraw).Produces<PapersAnswer>();
        papers.MapGet("/papers.pdf", Pdf).WithReadingAsAct();
        papers.MapGet("/papers.zip", Zip).WithReadingAsAct();
    }

    private static Task<IResult> Get(string school, string season, IGrainFactory grains, HttpContext context) =>
        ForGivers(school, season, grains, context, async year => Told(year, await year.Papers.Read()));

    private static Task<IResult> Issue(string school, string season, IGrainFactory grains, HttpContext context) =>
        ForGivers(school, season, grains, context, async year =>
        {
            context.Describe(season);
            return Told(year, await year.Papers.Issue());
        });

    private static Task<IResult> Withdraw(
        string school, string season, string number, WithdrawalRequest request, IGrainFactory grains, HttpContext context) =>
        ForGivers(school, season, grains, context, async year =>
        {
            if (!WithdrawalReason.IsKnown(request.Reason))
            {
                return Problem.Invalid("reason", $"{WithdrawalReason.WrongName}, {WithdrawalReason.Mistake} or {WithdrawalReason.Declined}.").ToResult();
            }

            if (await year.Papers.Withdraw(number, request.Reason!, SessionUser.From(context.User)!.Id) is null)
            {
                return SchoolPapers.UnknownPaper.ToResult();
            }

            context.Describe(number, null, request.Reason);
            return Told(year, await year.Papers.Read());
        });

    private static Task<IResult> Pdf(string school, string season, IGrainFactory grains, ActRecorder acts, HttpContext context) =>
        All(school, season, grains, acts, context, (papers, name) => Results.File(PaperPrinting.Pdf(name, papers), "application/pdf", $"{name}.pdf"));

    private static Task<IResult> Zip(string school, string season, IGrainFactory grains, ActRecorder acts, HttpContext context) =>
        All(school, season, grains, acts, context, (papers, name) => Results.File(PaperPrinting.Zip(papers), "application/zip", $"{name}.zip"));

    private static Task<IResult> All(
        string school, string season, IGrainFactory grains, ActRecorder acts, HttpContext context, Func<ImmutableArray<PrintedPaper>, string, IResult> print) =>
        ForGivers(school, season, grains, context, async year =>
        {
            var papers = await year.Papers.Printable(null);
            if (papers.IsEmpty)
            {
                return SchoolPapers.UnknownPaper.ToResult();
            }

            var file = print([.. papers.Select(paper => year.Text(paper, context))], PaperFileName.Stem($"{school}-{season}", "дипломдар, алғыс хаттар, сертификаттар"));
            context.Describe(season, @new: $"{papers.Length}");
            await acts.Write(context);
            return file;
        });

    private static async Task<IResult> ForGivers(
        string school, string season, IGrainFactory grains, HttpContext context, Func<SchoolPapers, Task<IResult>> give)
    {
        if (Access.Refusal(context, Right.SealSeason, school) is { } refused)
        {
            return refused.ToResult();
        }

        if (await SchoolPapers.Find(school, season, grains) is not { } year)
        {
            return Problem.NotFound.ToResult();
        }

        context.Response.Headers.CacheControl = "no-store";
        return await year.IsAnnounced(grains) ? await give(year) : SchoolPapers.NotAnnounced.ToResult();
    }

    private static IResult Told(SchoolPapers year, SchoolPapersReading reading) =>
        Results.Ok(new PapersAnswer(year.Season.Id, reading.Waiting, [.. reading.Papers.Select(PaperRow.Of)], null));

    private sealed record WithdrawalRequest(string? Reason);

    /// <param name="Waiting">How many papers would be issued now.</param>
    private sealed record PapersAnswer(string Season, int Waiting, ImmutableArray<PaperRow> Items, string? Next);
}

/// <param name="Honour">What it is for.</param>
/// <param name="Withdrawn">Null while it is valid.</param>
internal sealed record PaperRow(string Number, string Kind, string Name, Honour Honour, DateOnly IssuedOn, WithdrawnPaper? Withdrawn)
{
    public static PaperRow Of(Paper paper) => new(
        paper.Number, paper.Kind, paper.Name, paper.Honour!, paper.IssuedOn, paper.Withdrawal is { } one ? new(one.At, one.Reason!) : null);
}

internal sealed record WithdrawnPaper(DateTimeOffset At, string Reason);
