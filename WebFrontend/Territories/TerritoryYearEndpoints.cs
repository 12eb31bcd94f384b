using System.Text;
using Engagement.Acts;
using Engagement.Domain;
using Engagement.Problems;
using Engagement.Seals;
using Engagement.Seasons;
using Engagement.Sessions;
using Engagement.Years;

namespace Engagement.Territories;

/// <summary>
/// The end of a year above the school: what is announced, for everybody and for ever, and for those who close it what is awaited and the seal.
/// </summary>
internal static class TerritoryYearEndpoints
{
    /// <summary>So many years back a list goes; an older page keeps its address.</summary>
    private const int Listed = 12;

    public static void MapTerritoryYears(this IEndpointRouteBuilder routes)
    {
        var years = routes.MapGroup("/api/territories/{id}/years").WithTags("Territories");
        years.MapGet("/", List);
        years.MapGet("/{season}", GetAnnounced).Produces<AnnouncedTerritoryYear>();

        var season = routes.MapGroup("/api/territories/{territory}/seasons/{season}").WithTags("Territories");
        season.MapGet("/", Get).Produces<TerritoryYearReading>();
        season.MapPost("/seal", Seal).Produces<TerritoryYearReading>(201).Produces<TerritoryYearReading>();
        season.MapGet("/seal", Export).WithReadingAsAct();
        season.MapPost("/announcement", Announce).Produces<TerritoryYearReading>();
    }

    /// <summary>Pages that are shared in chats.</summary>
    public static void MapSharedTerritoryYears(this WebApplication app) =>
        app.MapGet("/t/{id}/years/{season}", Share).ExcludeFromDescription();

    private static async Task<IResult> Share(string id, string season, TerritoryCatalogue catalogue, IGrainFactory grains, HttpContext context) =>
        await SharedPage.Of(context, await AnnouncedTerritoryYear.Find(id, season, catalogue, grains) is { } year ? SharePreview.Of(year) : null);

    private static async Task<IResult> List(string id, TerritoryCatalogue catalogue, IGrainFactory grains, SchoolClock clock)
    {
        if (catalogue.Find(id) is null)
        {
            return Problem.UnknownTerritory.ToResult();
        }

        var seasons = new List<string>();
        var current = AcademicYear.Of(clock.Today(Territory.Zone));
        for (var season = current; seasons.Count < Listed; season = AcademicYear.Before(season, []))
        {
            seasons.Add(season.Id);
        }

        var announced = await Task.WhenAll(seasons.Select(season => Year(grains, id, season).IsAnnounced()));
        return Results.Ok(new { Current = current.Id, Items = seasons.Zip(announced).Where(one => one.Second).Select(one => new { Season = one.First }), Next = (string?)null });
    }

    private static async Task<IResult> GetAnnounced(string id, string season, TerritoryCatalogue catalogue, IGrainFactory grains) =>
        await AnnouncedTerritoryYear.Find(id, season, catalogue, grains) is { } year ? Results.Ok(year) : Problem.NotFound.ToResult();

    private static Task<IResult> Get(string territory, string season, TerritoryCatalogue catalogue, IGrainFactory grains, HttpContext context) =>
        Allowed(territory, season, catalogue, grains, context, year => Told(year));

    private static Task<IResult> Seal(
        string territory, string season, SealRequest request, TerritoryCatalogue catalogue, IGrainFactory grains, HttpContext context) =>
        Allowed(territory, season, catalogue, grains, context, async year =>
        {
            if (request.Fault is { } fault)
            {
                return fault.ToResult();
            }

            var result = await year.Seal(Access.DeciderOf(context, Right.SealTerritory), request.Reason);
            if (result.Seal is not { } seal)
            {
                return SealProblem.Of(result.Refusal!).ToResult();
            }

            context.Describe($"{territory}/{season}", null, seal.Hash);
            return await Told(year, result.IsNew ? 201 : 200);
        });

    /// <summary>The text whose hash is the seal's, to the byte. It holds counts that are too small for everybody.</summary>
    private static Task<IResult> Export(string territory, string season, TerritoryCatalogue catalogue, IGrainFactory grains, HttpContext context) =>
        Allowed(territory, season, catalogue, grains, context, async year =>
        {
            if (await year.Sealed() is not { } seal)
            {
                return Problem.NotFound.ToResult();
            }

            context.Describe($"{territory}/{season}");
            return Results.File(Encoding.UTF8.GetBytes(seal.Text), "application/json", $"{territory}-{season}.json");
        });

    private static Task<IResult> Announce(string territory, string season, TerritoryCatalogue catalogue, IGrainFactory grains, HttpContext context) =>
        Allowed(territory, season, catalogue, grains, context, async year =>
            await year.Announce(Access.DeciderOf(context, Right.SealTerritory)) ? await Told(year) : SealProblem.Of(SealRefusal.NotSealed).ToResult());

    private static async Task<IResult> Allowed(
        string territory, string season, TerritoryCatalogue catalogue, IGrainFactory grains, HttpContext context, Func<ITerritoryYearGrain, Task<IResult>> act) =>
        Access.RefusalIn(context, Right.SealTerritory, catalogue.PathTo(territory)) is { } refused ? refused.ToResult()
        : AcademicYear.Named(season, []) is null ? Problem.NotFound.ToResult()
        : await act(Year(grains, territory, season));

    private static async Task<IResult> Told(ITerritoryYearGrain year, int status = 200) =>
        await year.Read() is { } reading ? Results.Json(reading, statusCode: status) : Problem.NotFound.ToResult();

    private static ITerritoryYearGrain Year(IGrainFactory grains, string territory, string season) =>
        grains.GetGrain<ITerritoryYearGrain>(Keys.TerritoryYear(territory, season));
}
