using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Territories;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>The year of a district over HTTP: sealed and announced by who holds a post there or above it, seen by everybody afterwards.</summary>
public sealed class TerritoryYearTests : IAsyncLifetime
{
    private const string District = "sairam-district";
    private const string Season = $"/api/territories/{District}/seasons/2026-2027";
    private const string Years = $"/api/territories/{District}/years";

    private readonly SchoolServer _server = new();
    private HttpClient _organiser = null!;

    public async Task InitializeAsync()
    {
        _server.Clock.Now = new(2027, 6, 3, 12, 0, 0, TimeSpan.FromHours(5));
        await _server.InitializeAsync();
        var grains = _server.Services.GetRequiredService<IGrainFactory>();
        await grains.GetGrain<IPostsGrain>(Keys.Posts("zhambyl"))
            .Give(new(Guid.NewGuid(), "id-coordinator.zhambyl", PostKind.RepublicanOrganiser, "kz", new(2027, 1, 1), null));
        _organiser = await _server.SignedIn("coordinator.zhambyl");
        var district = grains.GetGrain<ITerritoryGrain>(Keys.Territory(District));
        foreach (var (school, each) in ((string, int)[])[("bir", 30), ("eki", 50), ("ush", 40)])
        {
            await district.Report(new(school, 1, 0, "2026-2027", ScoreHistogram.Empty, [FiguresOf(school, each)]));
        }
    }

    public async Task DisposeAsync() => await ((IAsyncLifetime)_server).DisposeAsync();

    [Fact]
    public async Task It_is_sealed_then_announced_and_then_everybody_sees_its_schools_but_not_the_last()
    {
        var visitor = _server.CreateClient();
        var closing = await Json(await _organiser.GetAsync($"{Season}/"), 200);
        Assert.Equal(("closing", "2027-06-02", "2027-08-31"), (Text(closing, "state"), Text(closing, "sealableFrom"), Text(closing, "sealableTo")));
        Assert.Equal("not-sealed", Text(await Json(await _organiser.PostAsJsonAsync($"{Season}/announcement", new { }), 409), "code"));
        Assert.Equal(404, (int)(await _organiser.GetAsync($"{Season}/seal")).StatusCode);

        var closed = await Json(await _organiser.PostAsJsonAsync($"{Season}/seal", new { }), 201);
        Assert.Equal("sealed", Text(closed, "state"));
        Assert.Equal(Text(closed, "hash"), Text(await Json(await _organiser.PostAsJsonAsync($"{Season}/seal", new { }), 200), "hash"));
        var text = await _organiser.GetStringAsync($"{Season}/seal");
        Assert.Null(TerritorySealVerifier.FaultIn(text, []));

        foreach (var path in (string[])[$"{Years}/2026-2027", $"/t/{District}/years/2026-2027"])
        {
            Assert.Equal(404, (int)(await visitor.GetAsync(path)).StatusCode);
        }

        Assert.Equal(0, (await Json(await visitor.GetAsync($"{Years}/"), 200)).GetProperty("items").GetArrayLength());
        await Json(await _organiser.PostAsJsonAsync($"{Season}/announcement", new { }), 200);
        var year = await Json(await visitor.GetAsync($"{Years}/2026-2027"), 200);
        Assert.Equal(Text(closed, "hash"), Text(year, "hash"));
        Assert.Equal(["all", "medium"], year.GetProperty("lists").EnumerateArray().Select(list => Text(list, "band")));
        Assert.Equal(["eki", "ush"], year.GetProperty("lists")[0].GetProperty("schools").EnumerateArray().Select(school => Text(school, "id")));
        Assert.Equal("2026-2027", Text((await Json(await visitor.GetAsync($"{Years}/"), 200)).GetProperty("items")[0], "season"));
        var page = WebUtility.HtmlDecode(await visitor.GetStringAsync($"/t/{District}/years/2026-2027"));
        Assert.Contains("<meta property=\"og:title\" content=\"Жыл мектебі 2026–2027 · Сайрам ауданы\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_waited_for_is_said_in_writing()
    {
        var grains = _server.Services.GetRequiredService<IGrainFactory>();
        var late = FiguresOf("tort", 20);
        await grains.GetGrain<ITerritoryGrain>(Keys.Territory(District)).Report(new(
            "tort", 1, 0, "2026-2027", ScoreHistogram.Empty, [late with { Quarters = [.. late.Quarters.Take(2)] }]));
        var awaited = (await Json(await _organiser.GetAsync($"{Season}/"), 200)).GetProperty("awaited");
        Assert.Equal(("tort", 2), (Text(awaited[0], "school"), awaited[0].GetProperty("quarters").GetInt32()));

        var refused = await Json(await _organiser.PostAsJsonAsync($"{Season}/seal", new { reason = " " }), 409);
        Assert.Equal(("still-waiting", "reason"), (Text(refused, "code"), Text(refused, "field")));
        Assert.Equal("reason", Text(await Json(await _organiser.PostAsJsonAsync($"{Season}/seal", new { reason = new string('а', 1001) }), 400), "field"));
        await Json(await _organiser.PostAsJsonAsync($"{Season}/seal", new { reason = "Мектеп жөндеуде" }), 201);
        var text = await _organiser.GetStringAsync($"{Season}/seal");
        Assert.DoesNotContain("жөндеуде", text, StringComparison.Ordinal);
        Assert.Contains("\"waived\":{\"schools\":1,", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_it_is_announced_its_boards_tell_nothing_to_anybody()
    {
        foreach (var client in (HttpClient[])[_server.CreateClient(), _organiser])
        {
            var board = await Json(await client.GetAsync($"/api/territories/{District}/boards/schools?period=year"), 200);
            Assert.True(board.GetProperty("isFrozen").GetBoolean());
            Assert.Equal(0, board.GetProperty("rows").GetArrayLength());
            Assert.Equal(404, (int)(await client.GetAsync($"/api/territories/{District}/schools/bir?period=year")).StatusCode);
        }

        await _organiser.PostAsJsonAsync($"{Season}/seal", new { });
        await _organiser.PostAsJsonAsync($"{Season}/announcement", new { });
        var told = await Json(await _organiser.GetAsync($"/api/territories/{District}/boards/schools?period=year"), 200);
        Assert.Equal(["eki", "ush", "bir"], told.GetProperty("rows").EnumerateArray().Select(row => Text(row, "id")));
        Assert.Equal(200, (int)(await _organiser.GetAsync($"/api/territories/{District}/schools/bir?period=year")).StatusCode);
    }

    [Theory]
    [InlineData("/api/territories/nowhere/years/2026-2027")]
    [InlineData("/api/territories/nowhere/years/")]
    [InlineData($"{Years}/2026-2028")]
    [InlineData($"{Years}/🙂")]
    [InlineData("/t/nowhere/years/2026-2027")]
    public async Task What_is_no_year_or_no_territory_is_not_there(string path) =>
        Assert.Equal(404, (int)(await _server.CreateClient().GetAsync(path)).StatusCode);

    private static SchoolFigures FiguresOf(string school, int each) => new(
        school, new(school, school, school), District, "2026-2027", 300, new(2027, 5, 20), new(each * 1200, 0, 30, 8, null),
        [.. Enumerable.Range(1, 4).Select(number => QuarterOf(number, each))]);

    private static QuarterFigures QuarterOf(int number, int each) =>
        new(number, 8, 300, new(each * 300, 0, 8, 8, null), each * 60, 150, 1, 1) { Seal = $"{number:D64}" };

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static async Task<JsonElement> Json(HttpResponseMessage answer, int status)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
