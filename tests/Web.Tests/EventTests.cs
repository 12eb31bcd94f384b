using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Students;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>An event from its sign-up to its points, over HTTP.</summary>
public sealed class EventTests : IAsyncLifetime
{
    private const string School = $"/api/schools/{SchoolServer.School}";

    /// <summary>November's health action, for everybody.</summary>
    private const string Action = "2026-11-1a";

    /// <summary>November's League, for grades 1–4 and 5–10; its link is required.</summary>
    private const string League = "2026-11-2.m11";

    private static readonly byte[] Document = [.. "%PDF-1.7 "u8, .. new byte[100], .. "%%EOF"u8];

    private readonly SchoolServer _server = new() { Settings = { ["Evidence:FileBytes"] = "4096" } };

    private HttpClient _mentor = null!;
    private HttpClient _coordinator = null!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        (_mentor, _coordinator) = (await _server.SignedIn("mentor.abai"), await _server.SignedIn("coordinator.abai"));
        await _coordinator.PostAsJsonAsync($"{School}/plan/approval", new { version = 0 });
        await Grain<IRosterGrain>(Keys.Roster(SchoolServer.School)).Enrol(
            [new("abai.e11", "Grade Eleven", "11А", 11, null, []), new("abai.k1", "Little One", "3А", 3, null, []), new("abai.k2", "Little Two", "3А", 3, null, [])]);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_server).DisposeAsync();

    [Fact]
    public async Task From_sign_up_to_points_that_everybody_gets_once()
    {
        var student = await _server.SignedInStudent("abai.s001");
        Assert.Empty(Items(await Json(await student.GetAsync("/api/students/abai.s001/events"), 200)));
        await Steps(Action, "announcement");
        var soon = Assert.Single(Items(await Json(await student.GetAsync("/api/students/abai.s001/events"), 200)));
        Assert.Equal(("announced", false), (Text(soon, "state"), Bool(soon, "maySignUp")));
        Assert.Equal((409, "sign-up-closed"), await Refused(await student.PutAsJsonAsync($"/api/students/abai.s001/events/{Action}", new { })));
        await Steps(Action, "opening");
        await Json(await _mentor.PutAsJsonAsync(Of(Action, "preparation"), new { places = 1, level = "school" }), 200);
        var own = Assert.Single(Items(await Json(await student.PutAsJsonAsync($"/api/students/abai.s001/events/{Action}", new { }), 200)));
        Assert.Equal((1, false, true), (Int(own, "taken"), Bool(own, "maySignUp"), Bool(own.GetProperty("own"), "mayLeave")));
        var second = await _server.SignedInStudent("abai.s002");
        var waits = Assert.Single(Items(await Json(await second.PutAsJsonAsync($"/api/students/abai.s002/events/{Action}", new { }), 200)));
        Assert.Equal((1, 1), (Int(waits, "waiting"), Int(waits.GetProperty("own"), "turn")));

        await Json(await _mentor.PostAsJsonAsync(Of(Action, "arrivals"), new { students = new[] { "abai.s001", "abai.s002" } }), 200);
        await Json(await _mentor.PostAsJsonAsync(Of(Action, "arrivals"), new { students = new[] { "abai.s003" }, role = "leader" }), 200);
        await Json(await _mentor.PutAsJsonAsync(Of(Action, "arrivals/abai.s002/late"), new { late = true }), 200);
        var listed = await Json(await _mentor.PutAsJsonAsync(Of(Action, "roles/abai.s001"), new { role = "host", given = true }), 200);
        Assert.Equal((3, true, true), (Int(listed, "came"), Bool(listed, "mayConfirm"), Bool(Person(listed, "abai.s002"), "late")));
        Assert.Equal("12:00", Text(Person(listed, "abai.s001"), "came")![11..16]);
        Assert.Equal((404, "not-found"), await Refused(await _mentor.GetAsync(Of(Action, "proposal"))));

        await Delivered(Action);
        var proposal = await Json(await _coordinator.GetAsync(Of(Action, "proposal")), 200);
        Assert.Equal(5 + 10 + 5 + 20, Int(proposal, "granted"));
        Assert.Contains(proposal.GetProperty("lines").EnumerateArray(), line => (Text(line, "kind"), Text(line, "name")) == ("event.lead", "Құпия3 Есімі3"));
        var version = new { version = Int(proposal, "version") };
        var answers = await Task.WhenAll(new[] { _mentor, _coordinator, _mentor }.Select(one => one.PostAsJsonAsync(Of(Action, "confirmation"), version)));
        Assert.All(answers, answer => Assert.Equal(200, (int)answer.StatusCode));
        var account = await Json(await student.GetAsync("/api/students/abai.s001"), 200);
        Assert.Equal(15, Int(account.GetProperty("totals"), "year"));
        var after = await Json(await _mentor.GetAsync(Of(Action, "")), 200);
        Assert.Equal("counted", Text(Assert.Single(after.GetProperty("sheets").EnumerateArray()), "state"));
        Assert.Equal((409, "points-confirmed"), await Refused(await _mentor.DeleteAsync(Of(Action, "arrivals/abai.s001"))));

        var kept = await Json(await student.GetAsync("/api/students/abai.s001/data"), 200);
        Assert.Equal("host", Assert.Single(Assert.Single(kept.GetProperty("events").EnumerateArray()).GetProperty("roles").EnumerateArray()).GetString());
        Assert.Contains("12:00", await student.GetStringAsync("/api/students/abai.s001/data?format=text&language=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grades_that_are_not_invited_are_refused_and_may_help()
    {
        await Steps(League, "announcement", "opening");
        var eleven = await _server.SignedInStudent("abai.e11");
        Assert.Empty(Items(await Json(await eleven.GetAsync("/api/students/abai.e11/events"), 200)));
        Assert.Equal((422, "grade-not-invited"), await Refused(await eleven.PutAsJsonAsync($"/api/students/abai.e11/events/{League}", new { })));
        var refused = await _mentor.PostAsJsonAsync(Of(League, "arrivals"), new { students = new[] { "abai.k1", "abai.e11" } });
        Assert.Contains("abai.e11", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((422, "grade-not-invited"), await Refused(refused));
        var judged = await Json(await _mentor.PostAsJsonAsync(Of(League, "arrivals"), new { students = new[] { "abai.e11" }, role = "judge" }), 200);
        Assert.False(Bool(Person(judged, "abai.e11"), "takesPart"));
        var item = Assert.Single(Items(await Json(await eleven.GetAsync("/api/students/abai.e11/events"), 200)));
        Assert.True(Bool(item.GetProperty("own"), "came"));
    }

    [Fact]
    public async Task A_contest_has_places_and_a_level_and_is_priced_by_both()
    {
        await Json(await _mentor.PutAsJsonAsync(Of(League, "preparation"), new { places = (int?)null, level = "region" }), 200);
        await Json(await _mentor.PostAsJsonAsync(Of(League, "arrivals"), new { students = new[] { "abai.s001", "abai.k1" } }), 200);
        Assert.Equal((422, "place-out-of-range"), await Refused(await _mentor.PutAsJsonAsync(Of(League, "places/abai.s001"), new { place = 4 })));
        await Json(await _mentor.PutAsJsonAsync(Of(League, "places/abai.s001"), new { place = 1 }), 200);
        Assert.Equal((422, "not-checked-in"), await Refused(await _mentor.PutAsJsonAsync(Of(League, "places/abai.s002"), new { place = 1 })));
        Assert.Equal((422, "no-contest"), await Refused(await _mentor.PutAsJsonAsync(Of(Action, "places/abai.s001"), new { place = 1 })));
        await Delivered(League);
        var proposal = await Json(await _mentor.GetAsync(Of(League, "proposal")), 200);
        Assert.Equal(
            [("abai.s001", "contest.part", 10), ("abai.s001", "contest.first", 30), ("abai.k1", "contest.part", 10)],
            proposal.GetProperty("lines").EnumerateArray().Select(line => (Text(line, "student")!, Text(line, "kind")!, Int(line, "granted"))));
    }

    [Fact]
    public async Task The_marks_of_all_judges_propose_the_places()
    {
        string[] came = ["abai.s001", "abai.s002"];
        await Json(await _mentor.PostAsJsonAsync(Of(League, "arrivals"), new { students = came }), 200);
        Assert.Equal((409, "no-marks"), await Refused(await _mentor.PostAsJsonAsync(Of(League, "jury/places"), new { })));
        foreach (var (judge, first) in ((HttpClient, int)[])[(_mentor, 5), (_coordinator, 10)])
        {
            await Json(await judge.PutAsJsonAsync(Of(League, "jury/abai.s001"), new { points = first }), 200);
            await Json(await judge.PutAsJsonAsync(Of(League, "jury/abai.s002"), new { points = 8 }), 200);
        }

        var marked = await Json(await _mentor.GetAsync(Of(League, "")), 200);
        Assert.Equal((2, 5, 15, 2), (
            Int(marked, "judges"), Int(Person(marked, "abai.s001"), "mark"), Int(Person(marked, "abai.s001"), "sum"), Int(Person(marked, "abai.s001"), "proposed")));
        Assert.Equal((422, "mark-out-of-range"), await Refused(await _mentor.PutAsJsonAsync(Of(League, "jury/abai.s001"), new { points = 11 })));
        var placed = await Json(await _coordinator.PostAsJsonAsync(Of(League, "jury/places"), new { }), 200);
        Assert.Equal((2, 1), (Int(Person(placed, "abai.s001"), "place"), Int(Person(placed, "abai.s002"), "place")));
    }

    [Fact]
    public async Task A_file_proves_an_event_and_is_given_to_those_who_work_on_it()
    {
        await Json(await _mentor.PostAsJsonAsync($"{School}/occurrences/{Action}/holding", new { day = SchoolServer.Today }), 200);
        Assert.Equal((422, "file-type"), await Refused(await Send(_mentor, [1, 2, 3])));
        Assert.Equal((413, "body-too-large"), await Refused(await Send(_mentor, [.. Document, .. new byte[4096]])));
        Assert.Equal((422, "unknown-file"), await Refused(await _mentor.PostAsJsonAsync($"{School}/occurrences/{Action}/proof", new { file = "0123456789abcdef0123456789abcdef" })));
        var file = await Json(await Send(_mentor, Document), 201);
        Assert.Equal(("application/pdf", Document.Length), (Text(file, "type"), Int(file, "size")));
        Assert.Equal(Text(file, "id"), Text(await Json(await Send(_mentor, Document), 201), "id"));
        var course = await Json(await _mentor.PostAsJsonAsync($"{School}/occurrences/{Action}/proof", new { file = Text(file, "id") }), 200);
        Assert.Equal(Text(file, "id"), Text(course.GetProperty("proof").GetProperty("file"), "id"));

        var address = $"{School}/occurrences/{Action}/files/{Text(file, "id")}";
        var answer = await _coordinator.GetAsync(address);
        Assert.Equal(Document, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal((404, "unknown-file"), await Refused(await _mentor.GetAsync($"{School}/occurrences/{League}/files/{Text(file, "id")}")));
        Assert.Equal((404, "unknown-file"), await Refused(await _mentor.GetAsync($"{School}/occurrences/{Action}/files/..%2F..%2Fx")));
        Assert.Equal(403, (int)(await (await _server.SignedInStudent("abai.s001")).GetAsync(address)).StatusCode);
        Assert.Equal(401, (int)(await _server.CreateClient().GetAsync(address)).StatusCode);

        Assert.Equal((403, "forbidden"), await Refused(await _mentor.DeleteAsync(address)));
        Assert.Equal(204, (int)(await _coordinator.DeleteAsync(address)).StatusCode);
        Assert.Equal(204, (int)(await _coordinator.DeleteAsync(address)).StatusCode);
        Assert.Equal((404, "unknown-file"), await Refused(await _coordinator.GetAsync(address)));
        Assert.Equal("ProofGiven", Text(await Json(await _coordinator.GetAsync($"{School}/occurrences/{Action}"), 200), "state"), ignoreCase: true);
    }

    [Fact]
    public async Task A_homeroom_teacher_enters_the_own_class_and_sees_nobody_else()
    {
        var teacher = await WithPost("homeroom-teacher", "3А");
        await Json(await _mentor.PostAsJsonAsync(Of(Action, "arrivals"), new { students = new[] { "abai.s001" } }), 200);
        var entered = await Json(await teacher.PostAsJsonAsync(Of(Action, "arrivals"), new { students = new[] { "abai.k1", "abai.k2" } }), 200);
        Assert.Equal(["abai.k1", "abai.k2"], entered.GetProperty("people").EnumerateArray().Select(person => Text(person, "student")!).Order());
        Assert.Equal((3, false, JsonValueKind.Null), (Int(entered, "came"), Bool(entered, "mayRun"), entered.GetProperty("course").ValueKind));
        await Json(await teacher.DeleteAsync(Of(Action, "arrivals/abai.k2")), 200);
        Assert.Equal((403, "forbidden"), await Refused(await teacher.PostAsJsonAsync(Of(Action, "arrivals"), new { students = new[] { "abai.k1", "abai.s001" } })));
        Assert.Equal((403, "forbidden"), await Refused(await teacher.PostAsJsonAsync(Of(Action, "arrivals"), new { students = new[] { "abai.k1" }, role = "helper" })));
        Assert.Equal((403, "forbidden"), await Refused(await teacher.DeleteAsync(Of(Action, "arrivals/abai.s001"))));
        Assert.Equal((403, "forbidden"), await Refused(await teacher.PutAsJsonAsync(Of(Action, "roles/abai.k1"), new { role = "helper", given = true })));
        Assert.Equal((403, "forbidden"), await Refused(await teacher.GetAsync(Of(Action, "proposal"))));
    }

    [Fact]
    public async Task A_factions_mentor_runs_its_events_and_a_mentor_of_the_school_confirms()
    {
        var guide = await WithPost("faction-mentor", "sport-health");
        await Json(await guide.PostAsJsonAsync(Of(Action, "arrivals"), new { students = new[] { "abai.s001" } }), 200);
        Assert.Equal((403, "forbidden"), await Refused(await guide.GetAsync(Of("2026-12-1", ""))));
        await Delivered(Action);
        Assert.False(Bool(await Json(await guide.GetAsync(Of(Action, "")), 200), "mayConfirm"));
        Assert.Equal((403, "forbidden"), await Refused(await guide.PostAsJsonAsync(Of(Action, "confirmation"), new { version = 1 })));
    }

    [Fact]
    public async Task Nobody_acts_for_a_student_and_parents_only_look()
    {
        await Steps(Action, "announcement", "opening");
        var other = await _server.SignedInStudent("abai.s002");
        var link = await Json(await _coordinator.PostAsJsonAsync($"{School}/classes/10А/parent-links", new { students = new[] { "abai.s001" } }), 201);
        var parent = _server.CreateClient();
        (await parent.PostAsJsonAsync("/api/session/card", new { code = Text(link.GetProperty("items")[0], "code") })).EnsureSuccessStatusCode();
        Assert.Single(Items(await Json(await parent.GetAsync("/api/students/abai.s001/events"), 200)));
        foreach (var client in (HttpClient[])[other, parent, _mentor])
        {
            Assert.Equal((403, "forbidden"), await Refused(await client.PutAsJsonAsync($"/api/students/abai.s001/events/{Action}", new { })));
            Assert.Equal((403, "forbidden"), await Refused(await client.DeleteAsync($"/api/students/abai.s001/events/{Action}")));
        }

        Assert.Equal(403, (int)(await other.GetAsync("/api/students/abai.s001/events")).StatusCode);
    }

    [Theory]
    [InlineData("POST", "arrivals", "{}", 400, "invalid-value")]
    [InlineData("POST", "arrivals", "{\"students\":[]}", 400, "invalid-value")]
    [InlineData("POST", "arrivals", "{\"students\":[null]}", 400, "invalid-value")]
    [InlineData("POST", "arrivals", "{\"students\":[\"abai.nobody\"]}", 422, "unknown-student")]
    [InlineData("POST", "arrivals", "{\"students\":[\"zhambyl.s001\"]}", 422, "unknown-student")]
    [InlineData("POST", "arrivals", "{\"students\":[\"abai.s001\"],\"role\":\"king\"}", 422, "unknown-role")]
    [InlineData("PUT", "arrivals/abai.s001/late", "{}", 400, "invalid-value")]
    [InlineData("PUT", "arrivals/abai.s001/late", "{\"late\":true}", 422, "not-checked-in")]
    [InlineData("PUT", "roles/abai.s001", "{\"role\":\"helper\"}", 400, "invalid-value")]
    [InlineData("PUT", "roles/abai.nobody", "{\"role\":\"helper\",\"given\":true}", 422, "unknown-student")]
    [InlineData("PUT", "preparation", "{\"places\":0}", 422, "places-out-of-range")]
    [InlineData("PUT", "preparation", "{\"level\":\"moon\"}", 422, "level-not-allowed")]
    [InlineData("PUT", "unnamed", "{}", 400, "invalid-value")]
    [InlineData("PUT", "unnamed", "{\"number\":-1}", 422, "number-out-of-range")]
    [InlineData("POST", "confirmation", "{}", 400, "invalid-value")]
    [InlineData("POST", "confirmation", "{\"version\":0}", 409, "proof-not-accepted")]
    [InlineData("PUT", "sign-ups/abai.s001", "{}", 409, "sign-up-closed")]
    public async Task What_makes_no_sense_is_refused_with_a_code(string method, string address, string body, int status, string code)
    {
        using var request = new HttpRequestMessage(new(method), Of(Action, address)) { Content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json")) };
        Assert.Equal((status, code), await Refused(await _mentor.SendAsync(request)));
    }

    [Fact]
    public async Task An_event_that_is_not_in_the_plan_is_unknown()
    {
        Assert.Equal((404, "unknown-occurrence"), await Refused(await _mentor.GetAsync(Of("2026-11-77", ""))));
        var student = await _server.SignedInStudent("abai.s001");
        Assert.Equal((404, "unknown-occurrence"), await Refused(await student.PutAsJsonAsync("/api/students/abai.s001/events/2026-11-77", new { })));
    }

    private async Task<HttpClient> WithPost(string post, string of)
    {
        var staff = await Json(await _coordinator.PostAsJsonAsync($"{School}/staff", new { name = "Guide" }), 201);
        await Json(
            await _server.CreateClient().PostAsJsonAsync(
                "/api/invitations", new { code = Text(staff, "code"), login = $"{post}.abai", password = SchoolServer.Password }), 200);
        await Json(await _coordinator.PostAsJsonAsync($"{School}/posts", new { holder = Text(staff, "id"), code = post, of }), 201);
        return await _server.SignedIn($"{post}.abai");
    }

    private async Task Steps(string occurrence, params string[] steps)
    {
        foreach (var step in steps)
        {
            await Json(await _mentor.PostAsJsonAsync($"{School}/occurrences/{occurrence}/{step}", new { }), 200);
        }
    }

    private async Task Delivered(string occurrence)
    {
        await Json(await _mentor.PostAsJsonAsync($"{School}/occurrences/{occurrence}/holding", new { day = SchoolServer.Today }), 200);
        await Json(await _mentor.PostAsJsonAsync($"{School}/occurrences/{occurrence}/proof", new { link = "https://school.kz/1" }), 200);
        await Json(await _coordinator.PostAsJsonAsync($"{School}/occurrences/{occurrence}/acceptance", new { }), 200);
    }

    private static Task<HttpResponseMessage> Send(HttpClient client, byte[] content) =>
        client.PostAsync($"{School}/occurrences/{Action}/files", new ByteArrayContent(content));

    private static string Of(string occurrence, string address) => $"{School}/events/{occurrence}{(address.Length > 0 ? "/" : "")}{address}";

    private TGrain Grain<TGrain>(string key)
        where TGrain : IGrainWithStringKey => _server.Services.GetRequiredService<IGrainFactory>().GetGrain<TGrain>(key);

    private static async Task<JsonElement> Json(HttpResponseMessage answer, int status)
    {
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<(int, string?)> Refused(HttpResponseMessage answer) =>
        ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());

    private static JsonElement.ArrayEnumerator Items(JsonElement answer) => answer.GetProperty("items").EnumerateArray();

    private static JsonElement Person(JsonElement one, string student) =>
        one.GetProperty("people").EnumerateArray().Single(person => Text(person, "student") == student);

    private static string? Text(JsonElement one, string name) => one.GetProperty(name).GetString();

    private static int Int(JsonElement one, string name) => one.GetProperty(name).GetInt32();

    private static bool Bool(JsonElement one, string name) => one.GetProperty(name).GetBoolean();
}
