using Engagement.Domain;
using Engagement.Problems;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Territories;
using Microsoft.Net.Http.Headers;

namespace Engagement.Boards;

internal static class BoardEndpoints
{
    private const int DefaultTop = 10;
    private const int MostRows = 1000;
    private const int MostSchools = 100;

    public static void MapBoards(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/schools/{school}/boards/{board}", (
            string school, string board, IGrainFactory grains, HttpContext context, string period = "week", int top = DefaultTop) =>
            Answer(BoardNames.OfSchool(school, board), school, period, top, grains, context))
            .WithTags("Boards").Produces<BoardSnapshot>();
        routes.MapGet("/api/schools/{school}/factions/{faction}/index", FactionAccountEndpoint.Get).WithTags("Boards");
        routes.MapGet("/api/factions/{school}/{faction}/boards/{board}", (
            string school, string faction, string board, IGrainFactory grains, HttpContext context, string period = "week", int top = DefaultTop) =>
            Answer(BoardNames.OfFaction(school, faction, board), school, period, top, grains, context))
            .WithTags("Boards").Produces<BoardSnapshot>();
        routes.MapGet("/api/territories/{id}/boards/{board}", (
            string id, string board, IGrainFactory grains, HttpContext context, string period = "quarter", int top = MostSchools, string? band = null) =>
            AnswerTerritory(id, board, period, top, band, grains, context))
            .WithTags("Boards").Produces<BoardSnapshot>();
    }

    /// <summary>A size band may also be named beside the board: <c>schools?band=small</c> is <c>schools-small</c>.</summary>
    private static Task<IResult> AnswerTerritory(
        string id, string board, string period, int top, string? band, IGrainFactory grains, HttpContext context)
    {
        if (band is not null && !SizeBands.Names.Contains(band))
        {
            return Task.FromResult(Problem.Invalid("band", "The band is one of small, medium, large, all.").ToResult());
        }

        if (PeriodNames.Parse(period) is Period.Day or Period.Week or Period.Month)
        {
            return Task.FromResult((Problem.UnknownPeriod with { Title = "Boards above the school show a quarter or a year." }).ToResult());
        }

        var name = board == BoardNames.Schools ? BoardNames.OfBand(band ?? SizeBands.All) : board;
        return Answer(BoardNames.OfTerritory(id, name), null, period, top, grains, context);
    }

    private static async Task<IResult> Answer(string board, string? school, string period, int top, IGrainFactory grains, HttpContext context)
    {
        if (PeriodNames.Parse(period) is not { } stretch)
        {
            return Problem.UnknownPeriod.ToResult();
        }

        if (top < 1)
        {
            return Problem.Invalid("top", "A board shows at least one row.").ToResult();
        }

        top = Math.Min(top, MostRows);

        var (owner, missing) = await BoardAddress.Find(board, grains, context.RequestServices.GetRequiredService<TerritoryCatalogue>());
        if (owner is null)
        {
            return missing!.ToResult();
        }

        var audience = Access.AudienceOf(SessionUser.From(context.User), school);
        if (await owner.GetBoard(board, stretch, audience, top) is not { } snapshot)
        {
            return Problem.UnknownBoard.ToResult();
        }

        var etag = new EntityTagHeaderValue($"\"{snapshot.Version}-{audience}-{top}\"");
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.Vary = "Cookie";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(held => held.Compare(etag, useStrongComparison: false)))
        {
            context.Response.GetTypedHeaders().ETag = etag;
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        context.Response.GetTypedHeaders().ETag = etag;
        return Results.Ok(snapshot);
    }
}
