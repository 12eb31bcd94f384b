using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Rubrics;
using Engagement.Seals;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace Engagement.Tests;

/// <summary>A year that was sealed and announced, as everybody sees it; and one that was sealed only.</summary>
public sealed class AnnouncedYearTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Address = $"/api/schools/{SchoolServer.School}/years";
    private const string Year = "2024-2025";
    private const string OnlySealed = "2023-2024";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Decider Deputy = new("id-deputy", "deputy-director");

    [Fact]
    public async Task Everybody_sees_the_winners_under_the_names_of_the_consents_of_the_day_and_nobody_last()
    {
        await Seal(Year, announce: true);
        var text = await server.CreateClient().GetStringAsync($"{Address}/{Year}");
        var year = JsonDocument.Parse(text).RootElement;
        Assert.Equal(["care", "debate"], year.GetProperty("factions").EnumerateArray().Select(one => one.GetProperty("id").GetString()));
        var winners = year.GetProperty("awards")[0].GetProperty("winners").EnumerateArray().ToList();
        Assert.Equal(["Көрінер1", null], winners.Select(one => one.GetProperty("name").GetString()));
        Assert.DoesNotContain("Құпия", text, StringComparison.Ordinal);
        Assert.DoesNotContain(SchoolServer.Student(1), text, StringComparison.Ordinal);
        Assert.DoesNotContain("sport-health", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_it_is_announced_a_sealed_year_is_not_there()
    {
        await Seal(OnlySealed, announce: false);
        var client = server.CreateClient();
        foreach (var path in (string[])[$"{Address}/{OnlySealed}", $"{Address}/2000-2001", $"{Address}/nonsense", $"/s/{SchoolServer.School}/years/{OnlySealed}"])
        {
            Assert.Equal(404, (int)(await client.GetAsync(path)).StatusCode);
        }

        Assert.DoesNotContain(OnlySealed, await client.GetStringAsync($"{Address}/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_link_says_by_itself_what_it_leads_to_and_names_no_person()
    {
        await Seal(Year, announce: true);
        var client = server.CreateClient();
        Assert.Contains(Year, await client.GetStringAsync($"{Address}/"), StringComparison.Ordinal);
        var page = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync($"/s/{SchoolServer.School}/years/{Year}"));
        Assert.Contains("<meta property=\"og:title\" content=\"Мектеп көшбасшылары 2024–2025 · abai\"", page, StringComparison.Ordinal);
        Assert.Contains("content=\"http://localhost/share/year.png\"", page, StringComparison.Ordinal);
        Assert.Contains("<div id=\"app\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Көрінер", page, StringComparison.Ordinal);
        Assert.Equal("image/png", (await client.GetAsync("/share/year.png")).Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_report_of_a_sealed_year_is_read_from_the_seal_whatever_year_it_is_now()
    {
        var seal = await Seal(Year, announce: true);
        var report = await (await server.SignedIn("coordinator.abai"))
            .GetFromJsonAsync<JsonElement>($"/api/schools/{SchoolServer.School}/season-report?season={Year}");
        Assert.Equal((Year, seal.Hash), (report.GetProperty("season").GetString(), report.GetProperty("seal").GetString()));
        Assert.Equal(1, report.GetProperty("factions")[0].GetProperty("figures").GetProperty("plan").GetProperty("due").GetInt32());
    }

    [Fact]
    public async Task The_report_of_an_announced_year_names_its_leaders_by_the_consents_of_the_day_on_the_page_in_print_and_in_the_workbook()
    {
        await Seal(Year, announce: true);
        await Seal(OnlySealed, announce: false);
        const string address = $"/api/schools/{SchoolServer.School}/season-report";
        var coordinator = await server.SignedIn("coordinator.abai");
        var leaders = (await coordinator.GetFromJsonAsync<JsonElement>($"{address}?season={Year}")).GetProperty("leaders");
        Assert.Equal(["Көрінер1", null], leaders[0].GetProperty("winners").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
        Assert.Equal(0, (await coordinator.GetFromJsonAsync<JsonElement>($"{address}?season={OnlySealed}")).GetProperty("leaders").GetArrayLength());

        using var pdf = PdfDocument.Open(await coordinator.GetByteArrayAsync($"{address}.pdf?season={Year}"));
        var text = string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        Assert.Contains("Үздік оқушы 8–11-сыныптар Көрінер1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Құпия", text, StringComparison.Ordinal);
        using var file = new MemoryStream(await coordinator.GetByteArrayAsync($"{address}.xlsx?season={Year}&language=ru"));
        using var workbook = SpreadsheetDocument.Open(file, isEditable: false);
        var last = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Last();
        var rows = ((WorksheetPart)workbook.WorkbookPart.GetPartById(last.Id!)).Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.InnerText));
        Assert.Equal(["Лучший ученик", "8–11 классы", "имя не показывается"], rows.Last());
    }

    [Fact]
    public async Task A_portfolio_tells_the_place_and_the_best_of_a_faction_only_once_the_year_is_announced()
    {
        await Seal(Year, announce: true);
        await Seal(OnlySealed, announce: false);
        var coordinator = await server.SignedIn("coordinator.abai");
        const string address = $"/api/schools/{SchoolServer.School}/factions/care/portfolio";
        var announced = await coordinator.GetFromJsonAsync<JsonElement>($"{address}?season={Year}");
        Assert.Equal(1, announced.GetProperty("place").GetProperty("place").GetInt32());
        var hidden = await coordinator.GetFromJsonAsync<JsonElement>($"{address}?season={OnlySealed}");
        Assert.NotNull(hidden.GetProperty("seal").GetString());
        Assert.Equal((JsonValueKind.Null, 0), (hidden.GetProperty("place").ValueKind, hidden.GetProperty("leaders").GetArrayLength()));
    }

    private async Task<Seal> Seal(string season, bool announce)
    {
        var grains = server.Services.GetRequiredService<IGrainFactory>();
        var seal = await grains.GetGrain<ISealGrain>(Keys.Seal(SchoolServer.School, season, SealWindow.Year))
            .Keep(new(SchoolServer.School, season, SealWindow.Year, new(2025, 6, 20, 7, 0, 0, TimeSpan.Zero), Deputy, Text(season)));
        if (announce)
        {
            Assert.True(await grains.GetGrain<ISeasonGrain>(Keys.Season(SchoolServer.School, season)).Announce(Deputy));
        }

        return seal;
    }

    private static string Text(string season)
    {
        var (calendar, at) = (AcademicYear.Named(season, [AcademicYear.Default(2026)])!, new DateTimeOffset(2025, 6, 20, 12, 0, 0, TimeSpan.FromHours(5)));
        ImmutableArray<SealedFaction> factions =
            [.. new[] { "care", "debate", "sport-health" }.Select((id, i) => new SealedFaction(id, i + 1, false, 900 - i, 700 - i, []))];
        ImmutableArray<SealedAward> awards =
        [
            new("best-student", new GradeRange(8, 11), null, [new(SchoolServer.Student(1), 1, false, 900), new(SchoolServer.Student(2), 2, false, 800)]),
        ];
        return JsonSerializer.Serialize(
            new
            {
                v = 1,
                school = SchoolServer.School,
                season,
                window = SealWindow.Year,
                at,
                by = Deputy,
                cut = new { seq = 0, head = "", sheets = 0 },
                formulas = new { index = 1, ranking = 1, delivery = 1, nominations = 1 },
                facts = new
                {
                    timeZone = "Asia/Almaty",
                    calendar.Quarters,
                    factions = new[] { "care", "debate", "sport-health" },
                    plan = new[] { new { id = "row", row = "row", form = "contest", host = "care", from = calendar.From, to = calendar.From.AddDays(9) } },
                    people = Array.Empty<object>(),
                },
                year = new { factions, lists = Array.Empty<object>() },
                decided = new
                {
                    decisions = Array.Empty<object>(),
                    council = new CouncilConfirmation(new(1, calendar.To), Deputy, at),
                    deputy = new DeputyConfirmation(Deputy, at),
                    awards,
                },
            },
            Format);
    }
}
