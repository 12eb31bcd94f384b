using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Accounts;
using Engagement.Sessions;
using Engagement.Students;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>Awards that need a proof or a second person, over HTTP.</summary>
public sealed class WaitingSheetTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Sheets = $"/api/schools/{SchoolServer.School}/sheets";
    private const string Event = "2026-11-1a";

    [Fact]
    public async Task An_award_of_15_with_a_proof_counts_at_once()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var sheet = SheetOf("report.quarter", 1, proof: "https://example.kz/report");
        Assert.Equal(HttpStatusCode.Created, (await mentor.PostAsJsonAsync(Sheets, sheet)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await mentor.PostAsJsonAsync(Sheets, sheet)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await mentor.PostAsJsonAsync(Sheets, sheet with { proof = "other" })).StatusCode);
        var held = await mentor.GetFromJsonAsync<JsonElement>($"{Sheets}/{sheet.id}");
        Assert.Equal("https://example.kz/report", held.GetProperty("proof").GetString());
    }

    [Fact]
    public async Task Without_a_proof_it_waits_and_counts_only_when_a_second_person_confirms_it()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var coordinator = await server.SignedIn("coordinator.abai");
        var sheet = SheetOf("report.quarter", 2);
        var preview = await Json(await mentor.PostAsJsonAsync($"{Sheets}/preview", sheet), 200);
        Assert.Equal("proof-missing", preview.GetProperty("waits")[0].GetString());

        var first = await Json(await mentor.PostAsJsonAsync(Sheets, sheet), 202);
        Assert.Equal(("pending", "proof-missing"), (first.GetProperty("status").GetString(), first.GetProperty("reasons")[0].GetString()));
        var again = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => mentor.PostAsJsonAsync(Sheets, sheet)));
        foreach (var answer in again)
        {
            Assert.Equal(first.GetRawText(), (await Json(answer, 202)).GetRawText());
        }

        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync($"{Sheets}/{sheet.id}")).StatusCode);
        Assert.Equal(0, await PointsOf(2));
        await Refused(await mentor.PostAsJsonAsync($"{Sheets}/pending/{sheet.id}/confirmation", new { }), 403, "own-sheet");

        var confirmed = await Json(await coordinator.PostAsJsonAsync($"{Sheets}/pending/{sheet.id}/confirmation", new { }), 201);
        Assert.Equal(20, confirmed.GetProperty("granted").GetInt32());
        Assert.Equal(20, await PointsOf(2));
        var repeated = await Json(await coordinator.PostAsJsonAsync($"{Sheets}/pending/{sheet.id}/confirmation", new { }), 200);
        Assert.Equal(confirmed.GetRawText(), repeated.GetRawText());
        Assert.Equal(confirmed.GetRawText(), (await Json(await mentor.PostAsJsonAsync(Sheets, sheet), 200)).GetRawText());

        var held = await coordinator.GetFromJsonAsync<JsonElement>($"{Sheets}/{sheet.id}");
        Assert.Equal("The coordinator of abai", held.GetProperty("confirmer").GetString());
        Assert.DoesNotContain(await Listed(coordinator), item => item.GetProperty("sheet").GetString() == sheet.id);
    }

    [Fact]
    public async Task A_sheet_is_turned_down_with_a_reason_that_its_author_sees_until_it_is_put_away()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var coordinator = await server.SignedIn("coordinator.abai");
        var sheet = SheetOf("report.quarter", 3);
        await Json(await mentor.PostAsJsonAsync(Sheets, sheet), 202);
        var address = $"{Sheets}/pending/{sheet.id}";
        await Refused(await coordinator.PostAsJsonAsync($"{address}/refusal", new { reason = " " }), 422, "reason-required");
        Assert.Equal(HttpStatusCode.NoContent, (await coordinator.PostAsJsonAsync($"{address}/refusal", new { reason = "Есеп жоқ" })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await coordinator.PostAsJsonAsync($"{address}/refusal", new { reason = "Есеп жоқ" })).StatusCode);
        await Refused(await coordinator.PostAsJsonAsync($"{address}/confirmation", new { }), 409, "turned-down");

        var own = Assert.Single(await Listed(mentor), item => item.GetProperty("sheet").GetString() == sheet.id);
        Assert.Equal("Есеп жоқ", own.GetProperty("turnedDown").GetProperty("reason").GetString());
        Assert.Equal("turned-down", (await Json(await mentor.PostAsJsonAsync(Sheets, sheet), 202)).GetProperty("status").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await mentor.DeleteAsync(address)).StatusCode);
        Assert.DoesNotContain(await Listed(mentor), item => item.GetProperty("sheet").GetString() == sheet.id);
        Assert.Equal(0, await PointsOf(3));
    }

    [Fact]
    public async Task A_returned_sheet_is_completed_by_its_author_and_then_counts_in_full()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var coordinator = await server.SignedIn("coordinator.abai");
        using var student = await server.SignedInStudent(SchoolServer.Student(11));
        var sheet = SheetOf("report.quarter", 11);
        await Json(await mentor.PostAsJsonAsync(Sheets, sheet), 202);
        var address = $"{Sheets}/pending/{sheet.id}";
        Assert.Equal(("pending", 20), await PendingOf(student, 11));
        await Refused(await mentor.PostAsJsonAsync($"{address}/return", new { reason = "Өзім" }), 403, "own-sheet");
        await Refused(await mentor.PostAsJsonAsync($"{address}/completion", Completed(11)), 409, "not-returned");
        await Refused(await coordinator.PostAsJsonAsync($"{address}/return", new { reason = "" }), 422, "reason-required");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => coordinator.PostAsJsonAsync($"{address}/return", new { reason = "Күні жоқ", attempt = 1 })));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
        Assert.DoesNotContain(await Listed(coordinator), item => item.GetProperty("sheet").GetString() == sheet.id);
        Assert.Equal(("returned", 20), await PendingOf(student, 11));
        await Refused(await coordinator.PostAsJsonAsync($"{address}/confirmation", new { }), 409, "sheet-returned");
        var own = Assert.Single(await Listed(mentor), item => item.GetProperty("sheet").GetString() == sheet.id);
        Assert.Equal(("returned", "Күні жоқ"), (own.GetProperty("status").GetString(), own.GetProperty("returned").GetProperty("reason").GetString()));
        var repeated = await Json(await mentor.PostAsJsonAsync(Sheets, sheet), 202);
        Assert.Equal(("returned", "Күні жоқ"), (repeated.GetProperty("status").GetString(), repeated.GetProperty("reason").GetString()));

        await Refused(await mentor.PostAsJsonAsync($"{address}/completion", Completed(9999)), 422, "unknown-student");
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => mentor.PostAsJsonAsync($"{address}/completion", Completed(11))));
        foreach (var answer in sent)
        {
            var body = await Json(answer, 202);
            Assert.Equal(("pending", 2), (body.GetProperty("status").GetString(), body.GetProperty("attempt").GetInt32()));
        }

        await Refused(await coordinator.PostAsJsonAsync($"{address}/return", new { reason = "Тағы" }), 409, "already-returned");
        await Refused(await coordinator.PostAsJsonAsync($"{address}/confirmation", new { attempt = 1 }), 409, "sheet-changed");
        var receipt = await Json(await coordinator.PostAsJsonAsync($"{address}/confirmation", new { attempt = 2 }), 201);
        Assert.Equal(20, receipt.GetProperty("granted").GetInt32());
        Assert.Equal(20, await PointsOf(11));
        Assert.Null(await PendingOf(student, 11));
        var held = await coordinator.GetFromJsonAsync<JsonElement>($"{Sheets}/{sheet.id}");
        Assert.Equal("https://example.kz/second", held.GetProperty("proof").GetString());
    }

    [Fact]
    public async Task What_waits_names_nobody_to_the_student()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var coordinator = await server.SignedIn("coordinator.abai");
        using var student = await server.SignedInStudent(SchoolServer.Student(12));
        var sheet = SheetOf("report.quarter", 12) with
        {
            lines = [new(SchoolServer.Student(12), "report.quarter"), new(SchoolServer.Student(13), "report.quarter")],
            note = "Жазба",
        };
        await Json(await mentor.PostAsJsonAsync(Sheets, sheet), 202);
        await coordinator.PostAsJsonAsync($"{Sheets}/pending/{sheet.id}/return", new { reason = "Себебі" });
        var seen = await student.GetStringAsync($"/api/students/{SchoolServer.Student(12)}/pending");
        var data = await student.GetFromJsonAsync<JsonElement>($"/api/students/{SchoolServer.Student(12)}/data");
        Assert.Equal("returned", data.GetProperty("pending")[0].GetProperty("status").GetString());
        Assert.Contains("Awaits confirmation:", await student.GetStringAsync($"/api/students/{SchoolServer.Student(12)}/data?format=text&language=en"), StringComparison.Ordinal);
        foreach (var hidden in (string[])["mentor", "coordinator", SchoolServer.Student(13), "Себебі", "Жазба"])
        {
            Assert.DoesNotContain(hidden, seen, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_student_never_sees_what_waits_for_another()
    {
        using var student = await server.SignedInStudent(SchoolServer.Student(14));
        await Refused(await student.GetAsync($"/api/students/{SchoolServer.Student(15)}/pending"), 403, "forbidden");
    }

    [Fact]
    public async Task The_id_of_a_waiting_sheet_with_other_content_is_a_conflict()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var sheet = SheetOf("report.quarter", 4);
        await Json(await mentor.PostAsJsonAsync(Sheets, sheet), 202);
        await Refused(await mentor.PostAsJsonAsync(Sheets, sheet with { note = "other" }), 409, "sheet-conflict");
    }

    [Fact]
    public async Task What_cannot_be_written_any_more_goes_on_waiting()
    {
        var mentor = await server.SignedIn("mentor.abai");
        var coordinator = await server.SignedIn("coordinator.abai");
        var first = SheetOf("event.lead", 5, @event: Event);
        var second = SheetOf("event.lead", 6, @event: Event);
        await Json(await mentor.PostAsJsonAsync(Sheets, first), 202);
        await Json(await mentor.PostAsJsonAsync(Sheets, second), 202);
        await Json(await coordinator.PostAsJsonAsync($"{Sheets}/pending/{first.id}/confirmation", new { }), 201);
        await Refused(await coordinator.PostAsJsonAsync($"{Sheets}/pending/{second.id}/confirmation", new { }), 422, "no-seat-left");
        Assert.Single(await Listed(coordinator), item => item.GetProperty("sheet").GetString() == second.id);
    }

    [Fact]
    public async Task Two_mentors_at_once_give_a_role_at_an_event_once()
    {
        var (mentor, coordinator) = (await server.SignedIn("mentor.abai"), await server.SignedIn("coordinator.abai"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            (i % 2 == 0 ? mentor : coordinator).PostAsJsonAsync(Sheets, SheetOf("event.help", 7, @event: Event))));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        foreach (var answer in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
        {
            await Refused(answer, 422, "already-awarded");
        }
    }

    [Fact]
    public async Task A_coordinator_writes_ties_down_and_the_next_sheet_is_judged_by_them()
    {
        var coordinator = await server.SignedIn("coordinator.abai");
        await Appoint("parent.abai");
        var parent = await server.SignedIn("parent.abai");
        Assert.Equal(HttpStatusCode.Created, (await parent.PostAsJsonAsync(Sheets, SheetOf("meet.attend", 8))).StatusCode);

        var ties = new { family = new[] { SchoolServer.Student(9) }, guides = new[] { "care" } };
        Assert.Equal(HttpStatusCode.NoContent, (await coordinator.PutAsJsonAsync("/api/schools/abai/ties/id-parent.abai", ties)).StatusCode);
        await Refused(await parent.PostAsJsonAsync(Sheets, SheetOf("meet.attend", 9)), 422, "own-family");
        var thanks = SheetOf("mentor.kudos", 10);
        var waits = await Json(await parent.PostAsJsonAsync(Sheets, thanks), 202);
        Assert.Equal("own-faction", waits.GetProperty("reasons")[0].GetString());

        var other = SheetOf("report.quarter", 9);
        await Json(await coordinator.PostAsJsonAsync(Sheets, other), 202);
        await Refused(await parent.PostAsJsonAsync($"{Sheets}/pending/{other.id}/confirmation", new { }), 422, "own-family");

        var listed = await coordinator.GetFromJsonAsync<JsonElement>("/api/schools/abai/ties");
        var row = listed.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("staff").GetString() == "id-parent.abai");
        Assert.Equal("care", row.GetProperty("guides")[0].GetString());
        Assert.Equal(SchoolServer.Student(9), row.GetProperty("family")[0].GetProperty("student").GetString());
    }

    [Theory]
    [InlineData("GET", "/api/schools/abai/ties")]
    [InlineData("PUT", "/api/schools/abai/ties/id-mentor.abai")]
    public async Task Only_a_coordinator_sees_and_changes_ties(string method, string address)
    {
        foreach (var (login, status) in ((string?, int)[])[(null, 401), ("mentor.abai", 403), ("coordinator.zhambyl", 403)])
        {
            using var client = login is null ? server.CreateClient() : await server.SignedIn(login);
            using var request = new HttpRequestMessage(new(method), address) { Content = JsonContent.Create(new { }) };
            Assert.Equal(status, (int)(await client.SendAsync(request)).StatusCode);
        }
    }

    private async Task Appoint(string login)
    {
        var grains = server.Services.GetRequiredService<IGrainFactory>();
        await grains.GetGrain<IRosterGrain>(Keys.Roster("abai")).Appoint(new($"id-{login}", login));
        await grains.GetGrain<IAccountGrain>(Keys.Account(login)).Save(new(
            $"id-{login}", login, login, "abai", Role.Mentor, server.Hash, "stamp", 0, null, 0));
    }

    private async Task<int> PointsOf(int student)
    {
        var mentor = await server.SignedIn("mentor.abai");
        var account = await mentor.GetFromJsonAsync<JsonElement>($"/api/students/{SchoolServer.Student(student)}");
        return account.GetProperty("totals").GetProperty("year").GetInt32();
    }

    private static object Completed(int student) => new
    {
        lines = new[] { new { student = SchoolServer.Student(student), kind = "report.quarter" } },
        proof = "https://example.kz/second",
    };

    private static async Task<(string Status, int UpTo)?> PendingOf(HttpClient student, int number)
    {
        var answer = await student.GetFromJsonAsync<JsonElement>($"/api/students/{SchoolServer.Student(number)}/pending");
        return answer.GetProperty("items").EnumerateArray().Select(item => ((string, int)?)(item.GetProperty("status").GetString()!, item.GetProperty("upTo").GetInt32()))
            .SingleOrDefault();
    }

    private static async Task<JsonElement[]> Listed(HttpClient staff) =>
        [.. (await staff.GetFromJsonAsync<JsonElement>($"{Sheets}/pending")).GetProperty("items").EnumerateArray()];

    private static SheetBody SheetOf(string kind, int student, string? @event = null, string? proof = null) => new(
        Guid.CreateVersion7().ToString(), new(SchoolServer.Today, @event), [new(SchoolServer.Student(student), kind)], null, proof);

    private static async Task Refused(HttpResponseMessage answer, int status, string code)
    {
        var problem = await Json(answer, status);
        Assert.Equal(code, problem.GetProperty("code").GetString());
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer, int status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private sealed record SheetBody(string id, ActivityBody activity, LineBody[] lines, string? note, string? proof);

    private sealed record ActivityBody(string day, string? @event);

    private sealed record LineBody(string student, string kind);
}
