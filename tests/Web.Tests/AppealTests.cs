using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>Appeals over HTTP: asked on the own page, answered by a second person, carried out in the book.</summary>
public sealed class AppealTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Sheets = $"/api/schools/{SchoolServer.School}/sheets";
    private const string Appeals = $"/api/schools/{SchoolServer.School}/appeals";

    [Fact]
    public async Task An_entry_is_questioned_once_and_waits_five_working_days_for_an_answer()
    {
        var (student, entry) = await Awarded(1);
        var appeal = await Json(await student.PostAsJsonAsync(AddressOf(1), Question(entry, "wrong-units", "Мен 4 сағат болдым")), 201);
        Assert.Equal(("open", "2026-11-25"), (appeal.GetProperty("state").GetString(), appeal.GetProperty("dueOn").GetString()));
        var again = await Json(await student.PostAsJsonAsync(AddressOf(1), Question(entry, "wrong-role", null)), 200);
        Assert.Equal(appeal.GetRawText(), again.GetRawText());
        Assert.Single(await Items(student, AddressOf(1)));

        var mentor = await server.SignedIn("mentor.abai");
        var coordinator = await server.SignedIn("coordinator.abai");
        Assert.False(Single(await Items(mentor, Appeals), appeal).GetProperty("mayAnswer").GetBoolean());
        var seen = Single(await Items(coordinator, Appeals), appeal);
        Assert.True(seen.GetProperty("mayAnswer").GetBoolean());
        Assert.False(seen.GetProperty("isOverdue").GetBoolean());
        server.Clock.Now += TimeSpan.FromDays(8);
        Assert.True(Single(await Items(coordinator, Appeals), appeal).GetProperty("isOverdue").GetBoolean());
        server.Clock.Now -= TimeSpan.FromDays(8);
    }

    [Fact]
    public async Task An_answer_that_undoes_writes_the_reversal_in_the_same_step()
    {
        var (student, entry) = await Awarded(2);
        var appeal = await Asked(student, 2, entry);
        var coordinator = await server.SignedIn("coordinator.abai");
        var answer = new { outcome = "undone", words = "Бұл басқа оқушы" };
        var answered = await Json(await coordinator.PostAsJsonAsync($"{Appeals}/{appeal}/answer", answer), 200);
        Assert.Equal("answered", answered.GetProperty("state").GetString());
        Assert.Equal(answered.GetRawText(), (await Json(await coordinator.PostAsJsonAsync($"{Appeals}/{appeal}/answer", answer), 200)).GetRawText());
        Assert.Equal(0, await PointsOf(student, 2));
        Assert.Equal("Бұл басқа оқушы", (await Items(student, AddressOf(2))).Single().GetProperty("answer").GetProperty("words").GetString());
        await Refused(await coordinator.PostAsJsonAsync($"{Appeals}/{appeal}/answer", new { outcome = "stands", words = "Жоқ" }), 409, "already-answered");
    }

    [Fact]
    public async Task An_answer_that_corrects_undoes_the_entry_and_writes_it_anew_even_when_it_is_late()
    {
        var (student, entry) = await Awarded(3);
        var appeal = await Asked(student, 3, entry);
        var coordinator = await server.SignedIn("coordinator.abai");
        server.Clock.Now += TimeSpan.FromDays(20);
        await Refused(
            await coordinator.PostAsJsonAsync($"{Appeals}/{appeal}/answer", new { outcome = "corrected", words = "Иә", kind = "no.such" }), 422, "unknown-kind");
        Assert.Equal(6, await YearPointsOf(student, 3));
        await Json(await coordinator.PostAsJsonAsync($"{Appeals}/{appeal}/answer", new { outcome = "corrected", words = "Иә", kind = "vol.half", units = 4 }), 200);
        server.Clock.Now -= TimeSpan.FromDays(20);
        Assert.Equal(12, await YearPointsOf(student, 3));
    }

    [Fact]
    public async Task The_author_does_not_answer_and_an_answer_has_words()
    {
        var (student, entry) = await Awarded(4);
        var appeal = await Asked(student, 4, entry);
        var (mentor, coordinator) = (await server.SignedIn("mentor.abai"), await server.SignedIn("coordinator.abai"));
        await Refused(await mentor.PostAsJsonAsync($"{Appeals}/{appeal}/answer", new { outcome = "stands", words = "Дұрыс" }), 403, "own-entry");
        await Refused(await coordinator.PostAsJsonAsync($"{Appeals}/{appeal}/answer", new { outcome = "stands", words = "" }), 422, "reason-required");
        await Refused(await coordinator.PostAsJsonAsync($"{Appeals}/{appeal}/answer", new { outcome = "maybe", words = "?" }), 400, "invalid-value");
        await Refused(await coordinator.PostAsJsonAsync($"{Appeals}/{Guid.NewGuid()}/answer", new { outcome = "stands", words = "Дұрыс" }), 404, "unknown-appeal");
        await Json(await coordinator.PostAsJsonAsync($"{Appeals}/{appeal}/answer", new { outcome = "stands", words = "Дұрыс жазылған" }), 200);
        Assert.Equal(6, await PointsOf(student, 4));
        Assert.DoesNotContain(await Items(coordinator, Appeals), item => item.GetProperty("id").GetString() == appeal);
    }

    [Fact]
    public async Task A_relative_is_told_so_and_does_not_answer()
    {
        var coordinator = await server.SignedIn("coordinator.abai");
        var (student, entry) = await Awarded(7);
        var appeal = await Asked(student, 7, entry);
        var ties = "/api/schools/abai/ties/id-coordinator.abai";
        Assert.Equal(204, (int)(await coordinator.PutAsJsonAsync(ties, new { family = new[] { SchoolServer.Student(7) } })).StatusCode);
        var seen = (await Items(coordinator, Appeals)).Single(item => item.GetProperty("id").GetString() == appeal);
        Assert.Equal((false, "family-entry"), (seen.GetProperty("mayAnswer").GetBoolean(), seen.GetProperty("whyNot").GetString()));
        await Refused(await coordinator.PostAsJsonAsync($"{Appeals}/{appeal}/answer", new { outcome = "undone", words = "Иә" }), 403, "family-entry");
        Assert.Equal(6, await PointsOf(student, 7));
        Assert.Equal(204, (int)(await coordinator.PutAsJsonAsync(ties, new { })).StatusCode);
        await Json(await coordinator.PostAsJsonAsync($"{Appeals}/{appeal}/answer", new { outcome = "stands", words = "Иә" }), 200);
    }

    [Fact]
    public async Task The_school_says_within_how_many_days_it_answers_and_what_is_overdue_stands_first()
    {
        var coordinator = await server.SignedIn("coordinator.abai");
        var (slow, slowEntry) = await Awarded(8);
        var (fast, fastEntry) = await Awarded(9);
        var slowAppeal = await Asked(slow, 8, slowEntry);
        foreach (var days in (object?[])[null, 0, 15])
        {
            await Refused(await coordinator.PutAsJsonAsync($"{Appeals}/answer-days", new { days }), 400, "invalid-value");
        }

        Assert.Equal(1, (await Json(await coordinator.PutAsJsonAsync($"{Appeals}/answer-days", new { days = 1 }), 200)).GetProperty("days").GetInt32());
        var act = (await Items(coordinator, "/api/schools/abai/acts?limit=1"))[0];
        Assert.Equal(
            ("PUT /api/schools/{school}/appeals/answer-days", "5", "1"),
            (act.GetProperty("act").GetString(), act.GetProperty("old").GetString(), act.GetProperty("new").GetString()));
        var fastAppeal = await Asked(fast, 9, fastEntry);
        await Json(await coordinator.PutAsJsonAsync($"{Appeals}/answer-days", new { days = 5 }), 200);

        var open = (await Items(coordinator, Appeals)).Select(item => item.GetProperty("id").GetString()).ToList();
        Assert.True(open.IndexOf(fastAppeal) < open.IndexOf(slowAppeal));
        Assert.Equal("2026-11-19", (await Items(fast, AddressOf(9))).Single().GetProperty("dueOn").GetString());
        server.Clock.Now += TimeSpan.FromDays(2);
        var overdue = (await coordinator.GetFromJsonAsync<JsonElement>("/api/schools/abai/oversight")).GetProperty("overdue").EnumerateArray().ToList();
        server.Clock.Now -= TimeSpan.FromDays(2);
        Assert.Equal(fastAppeal, Assert.Single(overdue).GetProperty("appeal").GetString());
        Assert.Equal(SchoolServer.Student(9), overdue[0].GetProperty("student").GetProperty("id").GetString());
        foreach (var appeal in (string[])[slowAppeal, fastAppeal])
        {
            await Json(await coordinator.PostAsJsonAsync($"{Appeals}/{appeal}/answer", new { outcome = "stands", words = "Дұрыс" }), 200);
        }
    }

    [Fact]
    public async Task Only_the_student_questions_the_own_entries()
    {
        var (student, entry) = await Awarded(5);
        using var other = await server.SignedInStudent(SchoolServer.Student(6));
        using var mentor = await server.SignedIn("mentor.abai");
        using var stranger = await server.SignedIn("mentor.zhambyl");
        await Refused(await server.CreateClient().PostAsJsonAsync(AddressOf(5), Question(entry, "not-me", null)), 401, "not-signed-in");
        await Refused(await other.PostAsJsonAsync(AddressOf(5), Question(entry, "not-me", null)), 403, "forbidden");
        await Refused(await mentor.PostAsJsonAsync(AddressOf(5), Question(entry, "not-me", null)), 403, "forbidden");
        await Refused(await other.PostAsJsonAsync(AddressOf(6), Question(entry, "not-me", null)), 404, "unknown-entry");
        await Refused(await student.PostAsJsonAsync(AddressOf(5), Question(entry, "because", null)), 400, "invalid-value");
        await Refused(await other.GetAsync(AddressOf(5)), 403, "forbidden");
        await Refused(await stranger.GetAsync(Appeals), 403, "forbidden");
        await Refused(await student.GetAsync(Appeals), 403, "forbidden");
        await Refused(await stranger.PostAsJsonAsync($"{Appeals}/{Guid.NewGuid()}/answer", new { outcome = "stands", words = "x" }), 403, "forbidden");
    }

    private async Task<(HttpClient Student, (string Sheet, long Seq) Entry)> Awarded(int number)
    {
        var mentor = await server.SignedIn("mentor.abai");
        var receipt = await Json(await mentor.PostAsJsonAsync(Sheets, new
        {
            id = Guid.CreateVersion7(),
            activity = new { day = SchoolServer.Today },
            lines = new[] { new { student = SchoolServer.Student(number), kind = "vol.half", units = 2 } },
        }), 201);
        return (await server.SignedInStudent(SchoolServer.Student(number)),
            (receipt.GetProperty("sheet").GetString()!, receipt.GetProperty("firstSeq").GetInt64()));
    }

    private static async Task<string> Asked(HttpClient student, int number, (string Sheet, long Seq) entry) =>
        (await Json(await student.PostAsJsonAsync(AddressOf(number), Question(entry, "wrong-units", null)), 201)).GetProperty("id").GetString()!;

    private static object Question((string Sheet, long Seq) entry, string reason, string? words) =>
        new { sheet = entry.Sheet, seq = entry.Seq, reason, words };

    private static string AddressOf(int number) => $"/api/students/{SchoolServer.Student(number)}/appeals";

    private static async Task<int> PointsOf(HttpClient student, int number) => await TotalOf(student, number, "day");

    private static async Task<int> YearPointsOf(HttpClient student, int number) => await TotalOf(student, number, "year");

    private static async Task<int> TotalOf(HttpClient student, int number, string period)
    {
        var account = await student.GetFromJsonAsync<JsonElement>($"/api/students/{SchoolServer.Student(number)}");
        return account.GetProperty("totals").GetProperty(period).GetInt32();
    }

    private static async Task<JsonElement[]> Items(HttpClient client, string address) =>
        [.. (await client.GetFromJsonAsync<JsonElement>(address)).GetProperty("items").EnumerateArray()];

    private static JsonElement Single(JsonElement[] items, JsonElement appeal) =>
        items.Single(item => item.GetProperty("id").GetString() == appeal.GetProperty("id").GetString());

    private static async Task Refused(HttpResponseMessage answer, int status, string code) =>
        Assert.Equal(code, (await Json(answer, status)).GetProperty("code").GetString());

    private static async Task<JsonElement> Json(HttpResponseMessage answer, int status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
