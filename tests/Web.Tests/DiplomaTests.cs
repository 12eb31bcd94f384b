using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Domain;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Engagement.Tests;

/// <summary>Diplomas and letters of thanks of a school: who gives them, who receives them, and what they say to whoever checks them.</summary>
public sealed class DiplomaTests : IAsyncLifetime
{
    private const string Papers = $"/api/schools/abai/years/{HonouredYear.Season}/papers";

    /// <summary>Consents to a paper in <see cref="InitializeAsync"/>, as the second does.</summary>
    private const string First = "abai.s001";
    private const string Second = "abai.s002";

    /// <summary>Never consents.</summary>
    private const string Third = "abai.s003";
    private const string Activist = "abai.s004";
    private const string Leader = "abai.s005";

    private readonly SchoolServer _server = new();
    private HttpClient _coordinator = null!;

    public async Task InitializeAsync()
    {
        await ((IAsyncLifetime)_server).InitializeAsync();
        _coordinator = await _server.SignedIn("coordinator.abai");
        foreach (var student in (string[])[First, Second, Activist, Leader])
        {
            await Consent(student, true);
        }
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_server).DisposeAsync();

    [Fact]
    public async Task Before_the_year_is_announced_nothing_is_printed_for_anybody()
    {
        await Seal(announce: false);
        using var student = await _server.SignedInStudent(First);
        foreach (var year in (string[])[HonouredYear.Season, "2026-2027"])
        {
            var papers = $"/api/schools/abai/years/{year}/papers";
            Assert.Equal("not-announced", await Refused(await _coordinator.GetAsync(papers), 409));
            Assert.Equal("not-announced", await Refused(await _coordinator.PostAsJsonAsync(papers, new { }), 409));
            Assert.Equal("not-announced", await Refused(await _coordinator.GetAsync($"{papers}.pdf"), 409));
            Assert.Equal("not-announced", await Refused(await _coordinator.GetAsync($"{papers}.zip"), 409));
            Assert.Equal("not-announced", await Refused(await student.GetAsync($"{papers}/ABAI-2025-D0001.pdf"), 409));
        }

        Assert.Equal("not-found", await Refused(await _coordinator.GetAsync("/api/schools/abai/years/nonsense/papers"), 404));
    }

    [Fact]
    public async Task Papers_are_issued_to_those_who_may_be_named_and_nothing_tells_of_anybody_else()
    {
        await Seal();
        Assert.Equal(4, (await Json(await _coordinator.GetAsync(Papers))).GetProperty("waiting").GetInt32());
        var answer = await Issue();
        Assert.Equal(0, answer.GetProperty("waiting").GetInt32());
        Assert.Equal(
            ["ABAI-2025-D0001 Құпия1 Есімі1 1", "ABAI-2025-D0002 Құпия2 Есімі2 2", "ABAI-2025-T0001 Құпия4 Есімі4 ", "ABAI-2025-T0002 Құпия5 Есімі5 "],
            Rows(answer));
        Assert.DoesNotContain("Құпия3", answer.GetRawText(), StringComparison.Ordinal);

        // Again it is the same; a consent that came since adds one.
        Assert.Equal(Rows(answer), Rows(await Issue()));
        await Consent(Third, true);
        Assert.Contains("ABAI-2025-D0003 Құпия3 Есімі3 3", Rows(await Issue()));
    }

    [Fact]
    public async Task All_of_them_are_one_document_or_a_document_each()
    {
        await Seal();
        Assert.Equal("unknown-paper", await Refused(await _coordinator.GetAsync($"{Papers}.pdf"), 404));
        await Issue();
        using var pdf = PdfDocument.Open(await _coordinator.GetByteArrayAsync($"{Papers}.pdf"));
        Assert.Equal(4, pdf.NumberOfPages);
        foreach (var said in (string[])["I ДӘРЕЖЕЛІ ДИПЛОМ", "Диплом I степени", "Құпия1 Есімі1", "«Үздік оқушы»", "№ ABAI-2025-D0001", "2024–2025 оқу жылы", "Мектеп директоры"])
        {
            Assert.Contains(said, Words(pdf.GetPage(1)), StringComparison.Ordinal);
        }

        Assert.Contains("АЛҒЫС ХАТ", Words(pdf.GetPage(3)), StringComparison.Ordinal);
        Assert.Contains("Қамқорлық фракциясы", Words(pdf.GetPage(4)), StringComparison.Ordinal);

        using var zip = new ZipArchive(new MemoryStream(await _coordinator.GetByteArrayAsync($"{Papers}.zip")));
        Assert.Equal("ABAI-2025-D0001 Құпия1 Есімі1.pdf", zip.Entries[0].FullName);
        Assert.Equal(4, zip.Entries.Count);

        // When a consent is withdrawn, the paper is not printed any more.
        await Consent(First, false);
        using var fewer = PdfDocument.Open(await _coordinator.GetByteArrayAsync($"{Papers}.pdf"));
        Assert.Equal(3, fewer.NumberOfPages);
        var newest = (await _coordinator.GetFromJsonAsync<JsonElement>("/api/schools/abai/acts?limit=1")).GetProperty("items")[0];
        Assert.Equal("GET /api/schools/{school}/years/{season}/papers.pdf", newest.GetProperty("act").GetString());
    }

    [Fact]
    public async Task A_student_finds_and_prints_the_own_paper_and_nobody_elses()
    {
        await Seal();
        await Issue();
        using var student = await _server.SignedInStudent(First);
        var own = (await Json(await student.GetAsync($"/api/students/{First}/papers"))).GetProperty("items");
        var paper = Assert.Single(own.EnumerateArray());
        Assert.Equal(("ABAI-2025-D0001", HonouredYear.Season), (paper.GetProperty("number").GetString(), paper.GetProperty("season").GetString()));
        using var file = await student.GetAsync($"{Papers}/ABAI-2025-D0001.pdf");
        Assert.Equal((200, "no-store"), ((int)file.StatusCode, file.Headers.CacheControl?.ToString()));
        Assert.Equal(await file.Content.ReadAsByteArrayAsync(), await student.GetByteArrayAsync($"{Papers}/ABAI-2025-D0001.pdf"));

        foreach (var number in (string[])["ABAI-2025-D0002", "ABAI-2025-D0009"])
        {
            Assert.Equal("unknown-paper", await Refused(await student.GetAsync($"{Papers}/{number}.pdf"), 404));
        }

        await Consent(First, false);
        Assert.Equal("unknown-paper", await Refused(await student.GetAsync($"{Papers}/ABAI-2025-D0001.pdf"), 404));
        Assert.Contains("ABAI-2025-D0001", await student.GetStringAsync($"/api/students/{First}/data"), StringComparison.Ordinal);
        Assert.Contains("ABAI-2025-D0001: Үздік оқушы", await student.GetStringAsync($"/api/students/{First}/data?format=text"), StringComparison.Ordinal);
        Assert.Equal(0, (await Json(await student.GetAsync($"/api/students/{First}/papers"))).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Who_holds_a_paper_learns_that_it_is_genuine_and_nothing_that_does_not_stand_on_it()
    {
        await Seal();
        await Issue();
        var answer = await Check("abai-2025-d0001", "Құпия1 Есімі1");
        Assert.Equal(
            ["state", "kind", "on", "school", "season", "honour", "number"],
            answer.EnumerateObject().Select(part => part.Name));
        Assert.Equal(("genuine", "diploma", 1), (
            answer.GetProperty("state").GetString(), answer.GetProperty("kind").GetString(), answer.GetProperty("honour").GetProperty("degree").GetInt32()));
        foreach (var (number, name) in ((string, string)[])
                 [("ABAI-2025-D0001", "Құпия2 Есімі2"), ("ABAI-2025-D0009", "Құпия1 Есімі1"), ("ZHAMBYL-2025-D0001", "Құпия1 Есімі1"), ("NOBODY-2025-D0001", "Құпия1 Есімі1")])
        {
            Assert.Equal("""{"state":"unknown"}""", (await Check(number, name)).GetRawText());
        }
    }

    [Fact]
    public async Task A_withdrawn_paper_says_so_and_nobody_prints_it()
    {
        await Seal();
        await Issue();
        Assert.Equal("invalid-value", await Refused(await Withdraw("ABAI-2025-D0001", "Because"), 400));
        Assert.Equal("unknown-paper", await Refused(await Withdraw("ABAI-2025-D0009", "mistake"), 404));
        Assert.Equal(200, (int)(await Withdraw("ABAI-2025-D0001", "mistake")).StatusCode);
        var answer = await Check("ABAI-2025-D0001", "Құпия1 Есімі1");
        Assert.Equal("""{"state":"withdrawn","on":"2026-11-18"}""", answer.GetRawText());
        Assert.Equal("unknown-paper", await Refused(await _coordinator.GetAsync($"{Papers}/ABAI-2025-D0001.pdf"), 404));
        Assert.DoesNotContain("ABAI-2025-D0003 Құпия1 Есімі1 1", Rows(await Issue()));
        await Withdraw("ABAI-2025-D0002", "wrong-name");
        Assert.Contains("ABAI-2025-D0003 Құпия2 Есімі2 2", Rows(await Issue()));
    }

    [Fact]
    public async Task Who_is_erased_is_erased_from_the_register_too()
    {
        await Seal();
        await Issue();
        var erased = await _coordinator.PostAsJsonAsync($"/api/students/{First}/erase", new { reason = "өтініш", name = "Құпия1 Есімі1" });
        Assert.True(erased.IsSuccessStatusCode, await erased.Content.ReadAsStringAsync());
        foreach (var name in (string[])["Құпия1 Есімі1", "-", "."])
        {
            Assert.Equal("unknown", (await Check("ABAI-2025-D0001", name)).GetProperty("state").GetString());
        }
    }

    [Fact]
    public async Task Verified_hours_up_to_the_cut_are_a_volunteers_certificate()
    {
        const string papers = "/api/schools/abai/years/2026-2027/papers";
        await Volunteer(First, 11);
        await Volunteer(Third, 12);
        var cut = await Volunteer(Second, 9);
        await HonouredYear.Seal(_server, [], [], Leader, season: "2026-2027", cut: cut);
        await Volunteer(Second, 8);
        var answer = await Json(await _coordinator.PostAsJsonAsync(papers, new { }));
        Assert.Equal(["ABAI-2027-T0001 Құпия5 Есімі5 ", "ABAI-2027-V0001 Құпия1 Есімі1 "], Rows(answer));
        using var pdf = PdfDocument.Open(await _coordinator.GetByteArrayAsync($"{papers}.pdf"));
        Assert.Contains("5,5 сағат", Words(pdf.GetPage(2)), StringComparison.Ordinal);

        var check = await Check("ABAI-2027-V0001", "Құпия1 Есімі1");
        Assert.Equal(("genuine", "volunteer", 11), (
            check.GetProperty("state").GetString(), check.GetProperty("kind").GetString(), check.GetProperty("honour").GetProperty("halfHours").GetInt32()));
        using var student = await _server.SignedInStudent(First);
        Assert.Contains(
            "ABAI-2027-V0001: Ерікті жұмыс, 5.5 h", await student.GetStringAsync($"/api/students/{First}/data?format=text"), StringComparison.Ordinal);
    }

    private Task<long> Volunteer(string student, int halves) => HonouredYear.Volunteer(_server, student, halves);

    private Task Seal(bool announce = true) => HonouredYear.Seal(_server, [First, Second, Third], [Activist], Leader, announce);

    private async Task<JsonElement> Issue() => await Json(await _coordinator.PostAsJsonAsync(Papers, new { }));

    private Task<HttpResponseMessage> Withdraw(string number, string reason) => _coordinator.PostAsJsonAsync($"{Papers}/{number}/withdrawal", new { reason });

    private async Task<JsonElement> Check(string number, string name) =>
        await Json(await _server.CreateClient().PostAsJsonAsync("/api/papers/check", new { number, name }));

    private async Task Consent(string student, bool isGiven)
    {
        var answer = await _coordinator.PutAsJsonAsync(
            $"/api/students/{student}/consents", new { text = ConsentTexts.Current.Version, surfaces = new { certificate = isGiven } });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string[] Rows(JsonElement answer) =>
    [
        .. answer.GetProperty("items").EnumerateArray().Select(one =>
            $"{one.GetProperty("number").GetString()} {one.GetProperty("name").GetString()} {one.GetProperty("honour").GetProperty("degree")}"),
    ];

    private static string Words(Page page) => string.Join(
        ' ', page.Letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y, 1)).Select(line => string.Concat(line.Select(letter => letter.Value))));

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<string?> Refused(HttpResponseMessage answer, int status)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
    }
}
