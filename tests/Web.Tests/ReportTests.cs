using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>Reports from opening by the calendar through a return to points, over HTTP.</summary>
public sealed class ReportTests : IClassFixture<SchoolServer>
{
    private const string Reports = "/api/schools/abai/reports";
    private const string Week = "2026-11-16";

    private static readonly DateTimeOffset Sunday = new(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(5));

    private readonly SchoolServer _server;

    public ReportTests(SchoolServer server)
    {
        _server = server;
        _server.Clock.Now = Sunday;
    }

    [Fact]
    public async Task A_report_opens_by_itself_is_sent_returned_sent_again_and_brings_its_points_once()
    {
        var (coordinator, student, post) = await Leader(1, "care");
        var open = OwnIn(await Json(await student.GetAsync(Reports), 200), Week);
        Assert.Equal(("open", "2026-11-23T18:00:00+05:00"), (Text(open, "state"), Text(open, "deadline")));
        Assert.Equal("nothing-sent", await Refused(await coordinator.PostAsJsonAsync($"{post}/acceptance", new { sending = 1 }), 409));

        var sent = await Json(await student.PutAsJsonAsync(post, new { text = "Апта қорытындысы" }), 200);
        Assert.Equal(("sent", "report.week"), (Text(sent.GetProperty("head"), "state"), Text(sent.GetProperty("head"), "kind")));
        Assert.Equal("report-sent", await Refused(await student.PutAsJsonAsync(post, new { text = "Басқаша" }), 409));
        Assert.Equal("forbidden", await Refused(await student.PostAsJsonAsync($"{post}/acceptance", new { sending = 1 }), 403));
        await Json(await coordinator.PostAsJsonAsync($"{post}/return", new { sending = 1, reason = "Толығырақ" }), 200);
        Assert.Equal("report-returned", await Refused(await coordinator.PostAsJsonAsync($"{post}/acceptance", new { sending = 1 }), 409));

        _server.Clock.Now = Sunday.AddDays(2);
        await Json(await student.PutAsJsonAsync(post, new { text = "Толық есеп" }), 200);
        Assert.Equal("report-changed", await Refused(await coordinator.PostAsJsonAsync($"{post}/acceptance", new { sending = 1 }), 409));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => coordinator.PostAsJsonAsync($"{post}/acceptance", new { sending = 2 })));
        Assert.All(answers, answer => Assert.Equal(200, (int)answer.StatusCode));
        var accepted = OwnIn(await Json(await student.GetAsync(Reports), 200), Week);
        Assert.Equal(("accepted", "counted", "report.week"), (Text(accepted, "state"), Text(accepted, "book"), Text(accepted, "kind")));
        var account = await Json(await student.GetAsync("/api/students/abai.s001"), 200);
        Assert.Equal(5, Assert.Single(account.GetProperty("entries").EnumerateArray()).GetProperty("granted").GetInt32());
        var kept = (await Json(await student.GetAsync("/api/students/abai.s001/data"), 200)).GetProperty("reports");
        Assert.Equal(("faction-leader", "Толық есеп"), (Text(kept[0], "post"), Text(kept[0], "text")));
    }

    [Fact]
    public async Task Another_student_a_mentor_and_another_school_read_nothing()
    {
        var (_, author, post) = await Leader(16, "debate");
        await Json(await author.PutAsJsonAsync(post, new { text = "Құпия емес, бірақ өзімдікі" }), 200);
        var other = await _server.SignedInStudent("abai.s020");
        Assert.Equal("unknown-report", await Refused(await other.GetAsync(post), 404));
        Assert.Equal("unknown-report", await Refused(await other.PutAsJsonAsync(post, new { text = "Бөтен" }), 404));
        Assert.Equal(0, (await Json(await other.GetAsync(Reports), 200)).GetProperty("items").GetArrayLength());
        Assert.Equal("forbidden", await Refused(await (await _server.SignedIn("mentor.abai")).GetAsync(Reports), 403));
        Assert.Equal("forbidden", await Refused(await (await _server.SignedIn("coordinator.zhambyl")).GetAsync(post), 403));
        Assert.Equal("not-signed-in", await Refused(await _server.CreateClient().GetAsync(Reports), 401));
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        var (coordinator, author, post) = await Leader(17, "ecology-labour");
        Assert.Equal("invalid-value", await Refused(await author.PutAsJsonAsync(post, new { text = "  " }), 400));
        Assert.Equal("invalid-value", await Refused(await author.PutAsJsonAsync(post, new { text = new string('a', 2_001) }), 400));
        Assert.Equal("invalid-value", await Refused(await coordinator.PostAsJsonAsync($"{post}/return", new { sending = 1 }), 400));
        Assert.Equal("invalid-value", await Refused(await coordinator.PostAsJsonAsync($"{post}/acceptance", new { }), 400));
        foreach (var period in new[] { "2026-10-26", "2026-11-23", "2026-11-17", "2026-2027-q9", "w%2F1" })
        {
            Assert.Equal("unknown-report", await Refused(await author.GetAsync(post.Replace(Week, period, StringComparison.Ordinal)), 404));
        }
    }

    [Fact]
    public async Task What_was_never_sent_leaves_the_list_with_the_days_in_which_the_book_takes_it()
    {
        var (_, author, _) = await Leader(21, "self-knowledge");
        Assert.Equal(1, (await Json(await author.GetAsync(Reports), 200)).GetProperty("items").GetArrayLength());
        _server.Clock.Now = Sunday.AddDays(15);
        Assert.DoesNotContain((await Json(await author.GetAsync(Reports), 200)).GetProperty("items").EnumerateArray(), one => Text(one, "period") == Week);
    }

    [Fact]
    public async Task A_factions_mentor_accepts_what_the_own_leader_reports()
    {
        var (coordinator, author, post) = await Leader(18, "culture-art");
        var staff = await Json(await coordinator.PostAsJsonAsync("/api/schools/abai/staff", new { name = "Art guide" }), 201);
        await Json(await _server.CreateClient().PostAsJsonAsync(
            "/api/invitations", new { code = Text(staff, "code"), login = "art.abai", password = SchoolServer.Password }), 200);
        await Json(await coordinator.PostAsJsonAsync("/api/schools/abai/posts", new { holder = Text(staff, "id"), code = "faction-mentor", of = "culture-art" }), 201);
        var guide = await _server.SignedIn("art.abai");
        await Json(await author.PutAsJsonAsync(post, new { text = "Есеп" }), 200);
        var (_, _, foreign) = await Leader(19, "information");
        Assert.Equal("unknown-report", await Refused(await guide.GetAsync(foreign), 404));
        Assert.Equal("accepted", Text((await Json(await guide.PostAsJsonAsync($"{post}/acceptance", new { sending = 1 }), 200)).GetProperty("head"), "state"));
    }

    private async Task<(HttpClient Coordinator, HttpClient Student, string Report)> Leader(int number, string faction)
    {
        var coordinator = await _server.SignedIn("coordinator.abai");
        var post = await Json(await coordinator.PostAsJsonAsync("/api/schools/abai/posts", new
        {
            holder = SchoolServer.Student(number),
            code = "faction-leader",
            of = faction,
            from = "2026-11-16",
            to = "2027-09-30",
        }), 201);
        return (coordinator, await _server.SignedInStudent(SchoolServer.Student(number)), $"{Reports}/{Text(post, "id")}/{Week}");
    }

    private static JsonElement OwnIn(JsonElement list, string period) =>
        list.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("isOwn").GetBoolean() && Text(one, "period") == period);

    private static async Task<JsonElement> Json(HttpResponseMessage answer, int status)
    {
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<string?> Refused(HttpResponseMessage answer, int status) => Text(await Json(answer, status), "code");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
