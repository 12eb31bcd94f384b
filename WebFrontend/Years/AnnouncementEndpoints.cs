using System.Net;
using System.Text;
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

    /// <summary>
    /// A link to a year that is shared in a chat says by itself what it leads to: a crawler runs no scripts. The page is the browser program
    /// like any other.
    /// </summary>
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

        var announced = await Task.WhenAll(seasons.Select(season => grains.GetGrain<ISeasonGrain>(Keys.Season(school, season)).IsAnnounced()));
        return Results.Ok(new { School = profile.Name, Items = seasons.Zip(announced).Where(one => one.Second).Select(one => new { Season = one.First }), Next = (string?)null });
    }

    private static async Task<IResult> Get(string school, string season, IGrainFactory grains, HttpContext context)
    {
        // A consent may be withdrawn at any moment.
        context.Response.Headers.CacheControl = "no-store";
        return await AnnouncedYear.Find(school, season, grains) is { } year ? Results.Ok(year) : Problem.NotFound.ToResult();
    }

    private static async Task<IResult> Share(string school, string season, IGrainFactory grains, IWebHostEnvironment host, HttpContext context)
    {
        var page = await Page(host);
        context.Response.Headers.CacheControl = "no-cache";
        return await AnnouncedYear.Find(school, season, grains) is { } year
            ? Results.Content(page.Replace("</head>", $"{SharePreview.Of(year, context.Request)}</head>", StringComparison.Ordinal), "text/html", Encoding.UTF8)
            : Results.Content(page, "text/html", Encoding.UTF8, (int)HttpStatusCode.NotFound);
    }

    private static async Task<string> Page(IWebHostEnvironment host)
    {
        using var reader = new StreamReader(host.WebRootFileProvider.GetFileInfo("index.html").CreateReadStream());
        return await reader.ReadToEndAsync();
    }
}
