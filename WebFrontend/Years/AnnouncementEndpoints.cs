using Engagement.Domain;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Seals;

namespace Engagement.Years;

/// <summary>The years that a school has announced, for everybody and for ever.</summary>
internal static class AnnouncementEndpoints
{
    /// <summary>So many years back a list goes; an older page keeps its address.</summary>
    private const int Listed = 12;

    public static void MapAnnouncedYears(this IEndpointRouteBuilder routes)
    {
        var years = routes.MapGroup("/api/schools/{school}/years").WithTags("Seasons");
        years.MapGet("/", List);
        years.MapGet("/{season}", Get).Produces<AnnouncedYear>();
    }

    /// <summary>Pages that are shared in chats.</summary>
    public static void MapSharedYears(this WebApplication app) =>
        app.MapGet("/s/{school}/years/{season}", Share).ExcludeFromDescription();

    private static async Task<IResult> List(string school, IGrainFactory grains)
    {
        if (await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() is not { } profile)
        {
            return Problem.NotFound.ToResult();
        }

        var seasons = new List<string>();
        for (var season = profile.Season; seasons.Count < Listed; season = AcademicYear.Before(season, profile.Years()))
        {
            seasons.Add(season.Id);
        }

        var announced = await Task.WhenAll(seasons.Select(season => grains.GetGrain<ISeasonGrain>(Keys.Season(school, season)).AnnouncedAt()));
        return Results.Ok(new { School = profile.Name, Items = seasons.Zip(announced).Where(one => one.Second is not null).Select(one => new { Season = one.First }), Next = (string?)null });
    }

    private static async Task<IResult> Get(string school, string season, IGrainFactory grains, HttpContext context)
    {
        // A consent may be withdrawn at any moment.
        context.Response.Headers.CacheControl = "no-store";
        return await AnnouncedYear.Find(school, season, grains) is { } year ? Results.Ok(year) : Problem.NotFound.ToResult();
    }

    private static async Task<IResult> Share(string school, string season, IGrainFactory grains, HttpContext context) =>
        await SharedPage.Of(context, await AnnouncedYear.Find(school, season, grains) is { } year ? SharePreview.Of(year) : null);
}
