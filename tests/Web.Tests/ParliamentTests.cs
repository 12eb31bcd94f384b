using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Engagement.Tests;

/// <summary>From an application to signed minutes and points, over HTTP. Every test has a meeting of its own.</summary>
public sealed class ParliamentTests : IClassFixture<SchoolServer>
{
    private const string Parliament = $"/api/schools/{SchoolServer.School}/parliament";
    private const string Agreement = "2026-1";

    /// <summary>Three in the afternoon in Almaty.</summary>
    private static readonly DateTimeOffset Three = new(2026, 11, 18, 10, 0, 0, TimeSpan.Zero);

    private readonly SchoolServer _server;
    private readonly Guid _id = Guid.CreateVersion7();
    private readonly Guid _item = Guid.CreateVersion7();
    private readonly Guid _point = Guid.CreateVersion7();

    public ParliamentTests(SchoolServer server)
    {
        _server = server;
        _server.Clock.Now = Three;
    }

    private string Meeting => $"{Parliament}/meetings/{_id}";

    [Fact]
    public async Task A_student_applies_is_admitted_gets_points_when_the_minutes_are_signed_and_leaves_alone()
    {
        var (mentor, coordinator, student) = (await _server.SignedIn("mentor.abai"), await _server.SignedIn("coordinator.abai"), await _server.SignedInStudent("abai.s001"));
        Assert.Equal("agreement-outdated", await Refused(await student.PutAsJsonAsync(Own(1), new { agreement = "1999-1" }), 409));
        var applied = await Json(await student.PutAsJsonAsync(Own(1), new { agreement = Agreement }), 200);
        Assert.Equal(("applied", false), (Text(applied, "state"), applied.GetProperty("hasParent").GetBoolean()));

        await Json(await mentor.PostAsJsonAsync($"{Parliament}/meetings", Notice()), 201);
        await Json(await mentor.PostAsJsonAsync($"{Parliament}/meetings", Notice()), 200);
        Assert.Equal("meeting-conflict", await Refused(await mentor.PostAsJsonAsync($"{Parliament}/meetings", Notice(place: "Elsewhere")), 409));
        await SetAgenda(mentor, 1);
        Assert.Equal("on-agenda", Text(await Json(await student.GetAsync(Own(1)), 200), "state"));
        var opened = await Json(await mentor.PostAsJsonAsync($"{Meeting}/opening", new { }), 200);
        Assert.True(opened.GetProperty("number").GetInt32() > 0);
        await Json(await mentor.PostAsJsonAsync($"{Meeting}/present", new { student = "abai.s001" }), 200);

        Assert.Equal("parent-needed", await Refused(await Admit(mentor, 1, true), 422));
        await Json(await mentor.PutAsJsonAsync($"{Parliament}/members/abai.s001/agreement", new { agreement = Agreement }), 200);
        await Json(await Admit(mentor, 1, true), 200);
        Assert.Equal("active", Text(await Json(await student.GetAsync(Own(1)), 200), "state"));

        await Json(await mentor.PutAsJsonAsync($"{Meeting}/secretary", new { student = "abai.s001" }), 200);
        await Json(await mentor.PostAsJsonAsync($"{Meeting}/closing", new { }), 200);
        var held = await Json(await mentor.PostAsJsonAsync($"{Meeting}/filing", new { }), 200);
        var seen = new { version = held.GetProperty("version").GetInt64() };
        Assert.Equal("forbidden", await Refused(await mentor.PostAsJsonAsync($"{Meeting}/signature", seen), 403));
        Assert.Equal("other-version", await Refused(await coordinator.PostAsJsonAsync($"{Meeting}/signature", new { version = seen.version - 1 }), 409));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => coordinator.PostAsJsonAsync($"{Meeting}/signature", seen)));
        Assert.All(answers, answer => Assert.Equal(200, (int)answer.StatusCode));
        var signed = await Json(await coordinator.GetAsync(Meeting), 200);
        Assert.Equal(("signed", "counted"), (Text(signed, "stage"), Text(signed.GetProperty("book"), "state")));

        var points = await Json(await student.GetAsync("/api/students/abai.s001"), 200);
        Assert.Equal(9, points.GetProperty("totals").GetProperty("year").GetInt32());
        Assert.Equal("minutes-locked", await Refused(await mentor.PostAsJsonAsync($"{Meeting}/present", new { student = "abai.s002" }), 409));
        var added = await Json(await coordinator.PutAsJsonAsync($"{Meeting}/addenda/{_point}", new { text = "Қате түзетілді" }), 200);
        Assert.Equal("Қате түзетілді", Text(Assert.Single(added.GetProperty("addenda").EnumerateArray()), "text"));

        var left = await Json(await student.DeleteAsync(Own(1)), 200);
        Assert.Equal(("left", true), (Text(left, "state"), left.GetProperty("mayApply").GetBoolean()));
        Assert.Single(left.GetProperty("past").EnumerateArray());
        Assert.Equal(9, (await Json(await student.GetAsync("/api/students/abai.s001"), 200)).GetProperty("totals").GetProperty("year").GetInt32());
    }

    [Fact]
    public async Task Who_is_not_admitted_is_told_and_nobody_else_is()
    {
        var (mentor, student, other) = (await _server.SignedIn("mentor.abai"), await _server.SignedInStudent("abai.s003"), await _server.SignedInStudent("abai.s005"));
        await Json(await student.PutAsJsonAsync(Own(3), new { agreement = Agreement }), 200);
        await Json(await mentor.PostAsJsonAsync($"{Parliament}/meetings", Notice()), 201);
        await SetAgenda(mentor, 3);
        await Json(await mentor.PostAsJsonAsync($"{Meeting}/opening", new { }), 200);
        await Json(await Admit(mentor, 3, false), 200);
        var held = await Json(await mentor.PostAsJsonAsync($"{Meeting}/closing", new { }), 200);
        using var coordinator = await _server.SignedIn("coordinator.abai");
        await Json(await coordinator.PostAsJsonAsync($"{Meeting}/signature", new { version = held.GetProperty("version").GetInt64() }), 200);

        var own = await Json(await student.GetAsync(Own(3)), 200);
        Assert.Equal(("not-admitted", true), (Text(own, "state"), own.GetProperty("mayApply").GetBoolean()));
        foreach (var seen in new[] { await other.GetStringAsync(Meeting), await other.GetStringAsync(Parliament), await _server.CreateClient().GetStringAsync(Meeting) })
        {
            Assert.DoesNotContain("abai.s003", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("Көрінер3\"", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("not-admitted", seen, StringComparison.Ordinal);
        }

        Assert.Equal("forbidden", await Refused(await other.GetAsync(Own(3)), 403));
        Assert.Equal("applied", Text(await Json(await student.PutAsJsonAsync(Own(3), new { agreement = Agreement }), 200), "state"));
    }

    [Fact]
    public async Task Drafts_are_for_those_who_make_them_and_the_agenda_is_for_the_school()
    {
        var (mentor, student, visitor) = (await _server.SignedIn("mentor.abai"), await _server.SignedInStudent("abai.s007"), _server.CreateClient());
        await Json(await mentor.PostAsJsonAsync($"{Parliament}/meetings", Notice()), 201);
        await SetAgenda(mentor);
        await Json(await mentor.PostAsJsonAsync($"{Meeting}/opening", new { }), 200);
        await Json(await mentor.PutAsJsonAsync($"{Meeting}/items/{_item}/course", new { revision = 0, text = "Құпия талқылау" }), 200);
        Assert.Equal("item-changed", await Refused(await mentor.PutAsJsonAsync($"{Meeting}/items/{_item}/course", new { revision = 0, text = "Басқа" }), 409));
        await Json(await mentor.PostAsJsonAsync($"{Meeting}/present", new { student = "abai.s009" }), 200);

        var seen = await student.GetStringAsync(Meeting);
        Assert.Contains("Қабылдау", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Құпия талқылау", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Көрінер9", seen, StringComparison.Ordinal);
        var outside = await Json(await visitor.GetAsync(Meeting), 200);
        Assert.Empty(outside.GetProperty("agenda").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, outside.GetProperty("place").ValueKind);
        Assert.Equal("forbidden", await Refused(await student.PutAsJsonAsync($"{Meeting}/items/{_item}/course", new { revision = 1, text = "x" }), 403));
    }

    [Fact]
    public async Task The_president_sets_the_agenda_and_sees_names_as_the_school_may()
    {
        var (coordinator, president) = (await _server.SignedIn("coordinator.abai"), await _server.SignedInStudent("abai.s011"));
        var post = await Json(await coordinator.PostAsJsonAsync(
            "/api/schools/abai/posts", new { id = Guid.CreateVersion7(), holder = "abai.s011", code = "president" }), 201);
        await Json(await coordinator.PostAsJsonAsync($"{Parliament}/meetings", Notice()), 201);
        var planned = await Json(await president.GetAsync(Meeting), 200);
        Assert.Equal((true, false), (planned.GetProperty("mayPrepare").GetBoolean(), planned.GetProperty("mayRun").GetBoolean()));
        await SetAgenda(president);
        Assert.Equal("forbidden", await Refused(await president.PostAsJsonAsync($"{Meeting}/opening", new { }), 403));
        var opened = await Json(await coordinator.PostAsJsonAsync($"{Meeting}/opening", new { }), 200);
        Assert.Equal(("abai.s011", "president"), (Text(opened.GetProperty("chair"), "person"), Text(opened.GetProperty("chair"), "role")));
        await Json(await coordinator.PostAsJsonAsync($"{Meeting}/present", new { student = "abai.s012" }), 200);
        Assert.DoesNotContain("Есімі12", await president.GetStringAsync(Meeting), StringComparison.Ordinal);
        Assert.Equal("no-holder", await Refused(await coordinator.PutAsJsonAsync($"{Meeting}/chair", new { role = "speaker" }), 422));
        Assert.True(post.TryGetProperty("id", out _));
        Assert.Equal(204, (int)(await coordinator.DeleteAsync($"/api/schools/abai/posts/{post.GetProperty("id").GetString()}")).StatusCode);
    }

    [Fact]
    public async Task A_class_proposes_the_student_decides_and_another_grade_needs_minutes()
    {
        var (mentor, student) = (await _server.SignedIn("mentor.abai"), await _server.SignedInStudent("abai.s013"));
        await Json(await mentor.PostAsJsonAsync($"{Parliament}/nominations", new { student = "abai.s013" }), 200);
        var own = await Json(await student.GetAsync(Own(13)), 200);
        Assert.Equal(("nominated", true), (Text(own, "state"), own.GetProperty("mayApply").GetBoolean()));
        await Json(await mentor.PostAsJsonAsync($"{Parliament}/meetings", Notice()), 201);
        var agenda = await mentor.PutAsJsonAsync($"{Meeting}/agenda", new { version = 1, items = new[] { new { id = _item, title = "Қабылдау", applicants = new[] { "abai.s013" } } } });
        Assert.Equal("not-applied", await Refused(agenda, 422));
        Assert.Contains("abai.s013", await agenda.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await Json(await student.PutAsJsonAsync(Own(13), new { agreement = Agreement }), 200);
        await SetAgenda(mentor, 13);

        Assert.Equal("not-in-grades", await Refused(await mentor.PostAsJsonAsync($"{Parliament}/nominations", new { student = "abai.s050" }), 422));
        Assert.Equal("exception-unknown", await Refused(await mentor.PostAsJsonAsync($"{Parliament}/nominations", new { student = "abai.s050", exception = _id }), 422));
        using var child = await _server.SignedInStudent("abai.s050");
        Assert.Equal("not-in-grades", await Refused(await child.PutAsJsonAsync(Own(50), new { agreement = Agreement }), 422));
    }

    [Theory]
    [InlineData("kind", "party", "kind")]
    [InlineData("place", "", "place")]
    [InlineData("from", "25:00", "from")]
    [InlineData("day", null, "day")]
    [InlineData("faction", "care", "faction")]
    [InlineData("id", "00000000-0000-0000-0000-000000000000", "id")]
    [InlineData("grades", null, "grades")]
    public async Task A_field_at_fault_is_named(string field, string? value, string named)
    {
        var mentor = await _server.SignedIn("mentor.abai");
        var request = JsonSerializer.SerializeToNode(Notice())!;
        request[field] = value;
        var answer = await mentor.PostAsJsonAsync($"{Parliament}/meetings", request);
        Assert.Equal("invalid-value", await Refused(answer, 400));
        Assert.Contains($"\"field\":\"{named}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kind":"bribe","text":"x"}""")]
    [InlineData("""{"kind":"approved","text":""}""")]
    [InlineData("""{"kind":"task","text":"x"}""")]
    [InlineData("""{"kind":"approved","text":"x","due":"2026-12-01"}""")]
    [InlineData("""{"kind":"approved","text":"x","vote":{"for":-1,"against":0,"abstained":0}}""")]
    [InlineData("""{"kind":"approved","text":"x","decisions":[{"student":"abai.s001","isAdmitted":true}]}""")]
    [InlineData("""{"kind":"admission","text":"x","decisions":[null]}""")]
    public async Task A_resolution_that_makes_no_sense_is_refused(string resolution)
    {
        var mentor = await _server.SignedIn("mentor.abai");
        await Json(await mentor.PostAsJsonAsync($"{Parliament}/meetings", Notice()), 201);
        await SetAgenda(mentor);
        await Json(await mentor.PostAsJsonAsync($"{Meeting}/opening", new { }), 200);
        Assert.Equal("invalid-value", await Refused(await mentor.PutAsJsonAsync($"{Meeting}/items/{_item}/resolutions/{_point}", JsonNode.Parse(resolution)), 400));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var mentor = await _server.SignedIn("mentor.abai");
        Assert.Equal("unknown-meeting", await Refused(await mentor.GetAsync(Meeting), 404));
        Assert.Equal("unknown-meeting", await Refused(await mentor.PostAsJsonAsync($"{Meeting}/opening", new { }), 404));
        Assert.Equal("unknown-school", await Refused(await mentor.GetAsync("/api/schools/nowhere/parliament"), 404));
        await Json(await mentor.PostAsJsonAsync($"{Parliament}/meetings", Notice()), 201);
        Assert.Equal("agenda-empty", await Refused(await mentor.PostAsJsonAsync($"{Meeting}/opening", new { }), 422));
        Assert.Equal("meeting-not-held", await Refused(await mentor.PostAsJsonAsync($"{Meeting}/filing", new { }), 422));
        Assert.Equal("unknown-item", await Refused(await mentor.PutAsJsonAsync($"{Meeting}/items/{_item}/course", new { revision = 0, text = "x" }), 404));
    }

    [Fact]
    public async Task Missed_months_are_told_to_those_who_run_meetings_alone()
    {
        var (mentor, student) = (await _server.SignedIn("mentor.abai"), await _server.SignedInStudent("abai.s015"));
        var months = (await Json(await mentor.GetAsync(Parliament), 200)).GetProperty("months");
        Assert.Contains(months.EnumerateArray(), month => Text(month, "month") == "2026-09-01" && Text(month, "state") == "missed");
        Assert.Empty((await Json(await student.GetAsync(Parliament), 200)).GetProperty("months").EnumerateArray());
    }

    private static string Own(int student) => $"/api/students/{SchoolServer.Student(student)}/parliament";

    private object Notice(string place = "Мәжіліс залы") => new
    {
        id = _id,
        kind = "sitting",
        faction = (string?)null,
        day = SchoolServer.Today,
        from = "15:00",
        place,
        grades = new { from = 8, to = 11 },
    };

    private async Task SetAgenda(HttpClient client, params int[] applicants)
    {
        var version = (await Json(await client.GetAsync(Meeting), 200)).GetProperty("version").GetInt64();
        var items = new[] { new { id = _item, title = "Қабылдау туралы", applicants = applicants.Select(SchoolServer.Student) } };
        await Json(await client.PutAsJsonAsync($"{Meeting}/agenda", new { version, items }), 200);
    }

    private Task<HttpResponseMessage> Admit(HttpClient client, int student, bool isAdmitted) => client.PutAsJsonAsync(
        $"{Meeting}/items/{_item}/resolutions/{_point}",
        new { kind = "admission", text = "", decisions = new[] { new { student = SchoolServer.Student(student), isAdmitted } } });

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static async Task<JsonElement> Json(HttpResponseMessage answer, int status)
    {
        Assert.True(status == (int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<string?> Refused(HttpResponseMessage answer, int status) => (await Json(answer, status)).GetProperty("code").GetString();
}
