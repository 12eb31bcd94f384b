using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Engagement.Tests;

public sealed class SheetTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Sheets = $"/api/schools/{SchoolServer.School}/sheets";
    private const string Event = "2026-11-1a";

    [Fact]
    public async Task A_sheet_is_written_and_every_line_priced()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var answer = await mentor.PostAsJsonAsync(Sheets, SheetOf(Line(1, "vol.half", 3), Line(2, "meet.attend")));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var receipt = await Json(answer);
        var lines = receipt.GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal((9, 9, 0), Figures(lines[0]));
        Assert.Equal((3, 3, 0), Figures(lines[1]));
        Assert.Equal(receipt.GetProperty("firstSeq").GetInt64() + 1, receipt.GetProperty("lastSeq").GetInt64());
    }

    [Fact]
    public async Task The_same_sheet_sent_again_gets_the_same_receipt_and_counts_once()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var sheet = SheetOf(Line(3, "vol.half", 2)) with { note = "Жарайсың!" };
        var first = await mentor.PostAsJsonAsync(Sheets, sheet);
        var again = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => mentor.PostAsJsonAsync(Sheets, sheet)));
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.All(again, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var receipt = await first.Content.ReadAsStringAsync();
        foreach (var answer in again)
        {
            Assert.Equal(receipt, await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task The_same_sheet_sent_twice_at_once_is_taken_once()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var sheet = SheetOf(Line(4, "vol.half", 2));
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => mentor.PostAsJsonAsync(Sheets, sheet)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(29, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_sheet_id_with_other_content_is_a_conflict()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var sheet = SheetOf(Line(5, "vol.half", 2));
        await mentor.PostAsJsonAsync(Sheets, sheet);
        await Refused(await mentor.PostAsJsonAsync(Sheets, sheet with { lines = [Line(6, "vol.half", 2)] }), 409, "sheet-conflict", "id");
        await Refused(await mentor.PostAsJsonAsync(Sheets, sheet with { note = "other" }), 409, "sheet-conflict", "id");
    }

    [Fact]
    public async Task A_preview_writes_nothing()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var before = await HeadSeq(mentor);
        var answer = await mentor.PostAsJsonAsync($"{Sheets}/preview", SheetOf(Line(7, "vol.half", 9)));
        Assert.Equal((27, 24, 3), Figures((await Json(answer)).GetProperty("lines")[0]));
        Assert.Equal(before, await HeadSeq(mentor));
    }

    [Fact]
    public async Task An_undone_sheet_frees_its_room_and_stays_in_the_book()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var sheet = SheetOf(Line(8, "vol.half", 8));
        await mentor.PostAsJsonAsync(Sheets, sheet);
        var undone = await mentor.PostAsJsonAsync($"{Sheets}/{sheet.id}/reversal", new { reason = "Басқа оқушы еді" });
        Assert.Equal(HttpStatusCode.Created, undone.StatusCode);
        Assert.Equal(-24, (await Json(undone)).GetProperty("granted").GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await mentor.PostAsJsonAsync($"{Sheets}/{sheet.id}/reversal", new { reason = "Басқа оқушы еді" })).StatusCode);
        var anew = await mentor.PostAsJsonAsync(Sheets, SheetOf(Line(8, "vol.half", 8)));
        Assert.Equal((24, 24, 0), Figures((await Json(anew)).GetProperty("lines")[0]));
    }

    [Fact]
    public async Task Single_lines_can_be_undone_by_number_or_by_student_and_kind()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var sheet = SheetOf(Line(20, "vol.half", 2), Line(21, "vol.half", 2), Line(22, "vol.half", 2));
        var receipt = await Json(await mentor.PostAsJsonAsync(Sheets, sheet));
        var first = receipt.GetProperty("firstSeq").GetInt64();
        var address = $"{Sheets}/{sheet.id}/reversal";
        var byNumber = await Json(await mentor.PostAsJsonAsync(address, new { reason = "Қате", lines = new[] { first } }));
        Assert.Equal(-6, byNumber.GetProperty("granted").GetInt32());
        var byName = await Json(await mentor.PostAsJsonAsync(
            address, new { reason = "Қате", lines = new[] { new { student = SchoolServer.Student(21), kind = "vol.half" } } }));
        Assert.Equal(SchoolServer.Student(21), byName.GetProperty("lines")[0].GetProperty("student").GetString());
        await Refused(await mentor.PostAsJsonAsync(address, new { reason = "Қате", lines = new[] { "x" } }), 400, "invalid-value", "lines[0]");
        await Refused(await mentor.PostAsJsonAsync(address, new { reason = "Қате", id = Guid.NewGuid(), lines = new[] { first } }), 409, "already-reversed");
        await Refused(await mentor.PostAsJsonAsync(address, new { reason = "Қате", lines = new[] { first + 100 } }), 422, "not-reversible");

        var held = (await Json(await mentor.GetAsync($"{Sheets}/{sheet.id}"))).GetProperty("lines").EnumerateArray();
        Assert.Equal([true, true, false], held.Select(line => line.GetProperty("undone").GetBoolean()));
    }

    [Fact]
    public async Task Undoing_needs_a_reason_the_right_and_a_sheet()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var coordinator = await server.SignedIn("coordinator.abai");
        var sheet = SheetOf(Line(9, "vol.half", 1));
        await coordinator.PostAsJsonAsync(Sheets, sheet);
        await Refused(await coordinator.PostAsJsonAsync($"{Sheets}/{sheet.id}/reversal", new { reason = " " }), 422, "reason-required", "reason");
        await Refused(await mentor.PostAsJsonAsync($"{Sheets}/{sheet.id}/reversal", new { reason = "Қате" }), 403, "forbidden");
        await Refused(await mentor.PostAsJsonAsync($"{Sheets}/{Guid.NewGuid()}/reversal", new { reason = "Қате" }), 404, "unknown-sheet");
    }

    public static TheoryData<string, int, string, string?> Rubbish => new()
    {
        { """{"id":""", 400, "malformed-json", null },
        { "not json at all", 400, "malformed-json", null },
        { "[]", 400, "invalid-value", null },
        { """{"id":"7","activity":{"day":"2026-11-18"},"lines":[]}""", 400, "invalid-value", "id" },
        { Body("[]"), 400, "no-lines", "lines" },
        { Body("""[{"student":"abai.nobody","kind":"vol.half"}]"""), 422, "unknown-student", "lines[0]" },
        { Body("""[{"student":"zhambyl.s001","kind":"vol.half"}]"""), 422, "foreign-student", "lines[0]" },
        { Body("""[{"student":"abai.s010","kind":"gift.given"}]"""), 422, "unknown-kind", "lines[0]" },
        { Body("""[{"student":"abai.s010","kind":"vol.half","units":-1}]"""), 422, "units-not-allowed", "lines[0]" },
        { Body("""[{"student":"abai.s010","kind":"vol.half","units":0}]"""), 422, "units-not-allowed", "lines[0]" },
        { Body("""[{"student":"abai.s010","kind":"vol.half","units":1.5}]"""), 400, "invalid-value", "lines[0].units" },
        { Body("""[{"student":"abai.s010","kind":"vol.half","units":99999999999}]"""), 400, "invalid-value", "lines[0].units" },
        { Body("""[{"student":"abai.s010","kind":"meet.attend","units":2}]"""), 422, "units-not-allowed", "lines[0]" },
        { Body("""[{"student":"abai.s010"}]"""), 400, "invalid-value", "lines[0].kind" },
        { Body("""[{"kind":"vol.half"}]"""), 400, "invalid-value", "lines[0].student" },
        { Body("[null]"), 400, "invalid-value", "lines[0].student" },
        { Body("""[{"student":"abai.s010","kind":"vol.half"},{"student":"abai.s010","kind":"vol.half"}]"""), 422, "duplicate-line", "lines[1]" },
        { Body("""[{"student":"abai.s010","kind":"event.part"}]"""), 422, "event-required", "lines[0]" },
        { Body("""[{"student":"abai.s010","kind":"event.part"}]""", @event: "no-such-event"), 422, "unknown-event", "activity.event" },
        { Body("""[{"student":"abai.s010","kind":"event.part"}]""", @event: Event, level: "galaxy"), 422, "unknown-level", "activity.level" },
        { Body("""[{"student":"abai.s010","kind":"vol.half"}]""", level: "region"), 422, "level-not-allowed", "lines[0]" },
        { Body("""[{"student":"abai.s010","kind":"vol.half"}]""", day: "2026-11-19"), 422, "in-the-future", "activity.day" },
        { Body("""[{"student":"abai.s010","kind":"vol.half"}]""", day: "2026-11-03"), 422, "too-late", "activity.day" },
        { Body("""[{"student":"abai.s010","kind":"vol.half"}]""", day: "2025-11-18"), 422, "outside-season", "activity.day" },
        { Body("""[{"student":"abai.s010","kind":"vol.half"}]""", day: "18.11.2026"), 400, "invalid-value", "activity.day" },
    };

    [Theory]
    [MemberData(nameof(Rubbish))]
    public async Task Rubbish_gets_a_problem_of_its_own_and_changes_nothing(string body, int status, string code, string? field)
    {
        var mentor = await server.SignedIn("mentor.abai");
        var before = await HeadSeq(mentor);
        await Refused(await mentor.PostAsync(Sheets, new StringContent(body, Encoding.UTF8, "application/json")), status, code, field);
        Assert.Equal(before, await HeadSeq(mentor));
    }

    [Fact]
    public async Task Too_many_lines_are_refused()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var lines = Enumerable.Range(0, 2001).Select(_ => Line(10, "vol.half")).ToArray();
        await Refused(await mentor.PostAsJsonAsync(Sheets, SheetOf(lines)), 400, "too-many-lines", "lines");
    }

    [Fact]
    public async Task Every_line_at_fault_is_named()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var answer = await mentor.PostAsJsonAsync(Sheets, SheetOf(Line(11, "vol.half"), Line(12, "no.kind"), Line(13, "event.part")));
        Assert.Equal(422, (int)answer.StatusCode);
        var errors = (await Json(answer)).GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal(["unknown-kind", "event-required"], errors.Select(error => error.GetProperty("code").GetString()));
        Assert.Equal([1, 2], errors.Select(error => error.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_refused()
    {
        var mentor = await server.SignedIn("mentor.abai");
        await Refused(await mentor.PostAsync(Sheets, new StringContent("<sheet/>", Encoding.UTF8, "application/xml")), 415, "not-json");
    }

    [Fact]
    public async Task A_full_disk_is_said_and_nothing_is_taken()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var sheet = SheetOf(Line(14, "vol.half", 2));
        var before = await HeadSeq(mentor);
        server.Store.IsFull = true;
        var answer = await mentor.PostAsJsonAsync(Sheets, sheet);
        server.Store.IsFull = false;
        await Refused(answer, 503, "store-unavailable");
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(before, await HeadSeq(mentor));

        var retried = await Eventually(() => mentor.PostAsJsonAsync(Sheets, sheet), answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal((6, 6, 0), Figures((await Json(retried)).GetProperty("lines")[0]));
    }

    [Fact]
    public async Task An_unknown_address_is_a_problem_too()
    {
        var client = server.CreateClient();
        await Refused(await client.GetAsync("/api/nothing"), 404, "not-found");
        await Refused(await client.GetAsync("/api/schools/nowhere"), 404, "unknown-school");
        await Refused(await client.DeleteAsync("/api/schools"), 405, "method-not-allowed");
    }

    private static SheetBody SheetOf(params LineBody[] lines) =>
        new(Guid.CreateVersion7().ToString(), new(SchoolServer.Today), lines, null);

    private static LineBody Line(int student, string kind, int units = 1) => new(SchoolServer.Student(student), kind, units);

    private static string Body(string lines, string day = SchoolDay, string? @event = null, string? level = null) =>
        $$"""
        {"id":"{{Guid.CreateVersion7()}}","activity":{"day":"{{day}}","event":{{JsonSerializer.Serialize(@event)}},"level":{{JsonSerializer.Serialize(level)}}},"lines":{{lines}}}
        """;

    private const string SchoolDay = "2026-11-18";

    private static async Task Refused(HttpResponseMessage answer, int status, string code, string? field = null)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        if (field is not null)
        {
            Assert.Equal(field, problem.GetProperty("field").GetString());
        }
    }

    private static (int Asked, int Granted, int Withheld) Figures(JsonElement line) =>
        (line.GetProperty("asked").GetInt32(), line.GetProperty("granted").GetInt32(), line.GetProperty("withheld").GetInt32());

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.UnprocessableEntity, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static async Task<long> HeadSeq(HttpClient staff)
    {
        long head = 0;
        JsonElement page;
        do
        {
            page = await Eventually(
                async () => await staff.GetAsync($"/api/schools/{SchoolServer.School}/ledger?after={head}&limit=1000"),
                answer => answer.IsSuccessStatusCode) is var answer ? await Json(answer) : default;
            head = page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("lastSeq").GetInt64()).LastOrDefault(head);
        }
        while (page.GetProperty("next").ValueKind != JsonValueKind.Null);
        return head;
    }

    private static async Task<HttpResponseMessage> Eventually(Func<Task<HttpResponseMessage>> send, Func<HttpResponseMessage, bool> isDone)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await send();
            if (isDone(answer) || attempt == 100)
            {
                return answer;
            }

            await Task.Delay(20);
        }
    }

    private sealed record SheetBody(string id, ActivityBody activity, LineBody[] lines, string? note);

    private sealed record ActivityBody(string day);

    private sealed record LineBody(string student, string kind, int units);
}
