using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>Giving, withdrawing, nicknames, leaving and the own data, as a browser asks for them.</summary>
public sealed class ConsentTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Board = "/api/schools/abai/boards/students?period=year&top=1000";

    private static string Text => ConsentTexts.Current.Version;

    internal static async Task Allow(HttpClient coordinator, string[] allowed, int parentUpToGrade = 4)
    {
        var answer = await coordinator.PutAsJsonAsync("/api/schools/abai/visibility", new { allowed, parentUpToGrade });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_student_gives_and_withdraws_and_the_very_next_look_at_a_board_obeys()
    {
        var id = SchoolServer.Student(2);
        await Award(id);
        using var student = await server.SignedInStudent(id);
        using var anybody = server.CreateClient();

        var given = await Put(student, id, new() { ["public"] = true });
        Assert.True(Surface(given, "public").GetProperty("shown").GetBoolean());
        Assert.Equal("Есімі2", Surface(given, "public").GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, Surface(given, "public").GetProperty("because").ValueKind);
        Assert.Equal("student", given.GetProperty("acts")[0].GetProperty("by").GetString());
        Assert.Equal(Text, given.GetProperty("acts")[0].GetProperty("text").GetString());
        Assert.Contains("Есімі2", await anybody.GetStringAsync(Board), StringComparison.Ordinal);

        var withdrawn = await Put(student, id, new() { ["public"] = false });
        Assert.Equal("withdrawn", Surface(withdrawn, "public").GetProperty("because").GetString());
        Assert.DoesNotContain("Есімі2", await anybody.GetStringAsync(Board), StringComparison.Ordinal);
        Assert.DoesNotContain(id, await anybody.GetStringAsync(Board), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_is_pushed_to_those_who_watch()
    {
        var id = SchoolServer.Student(21);
        await Award(id);
        await using var hub = await HubClient.Connect(await server.Server.CreateWebSocketClient().ConnectAsync(new("ws://localhost/hubs/live"), default));
        foreach (var board in (string[])["schools/abai/students", "factions/abai/debate/students"])
        {
            Assert.Contains("Көрінер21", (await hub.Invoke("Watch", board, "year")).GetRawText(), StringComparison.Ordinal);
        }

        using var student = await server.SignedInStudent(id);
        await Put(student, id, new() { ["public"] = false });

        var told = new HashSet<string>();
        while (told.Count < 2)
        {
            var (target, board) = await hub.Next();
            Assert.DoesNotContain("Көрінер21", board.GetRawText(), StringComparison.Ordinal);
            if (target == "BoardSnapshot" || board.GetProperty("removed").EnumerateArray().Any(removed => removed.GetString() == id))
            {
                told.Add(board.GetProperty("board").GetString()!);
            }
        }
    }

    [Fact]
    public async Task Whoever_looks_after_a_withdrawal_sees_no_name_though_others_were_watching_before()
    {
        var id = SchoolServer.Student(23);
        await Award(id);
        using var student = await server.SignedInStudent(id);
        await Put(student, id, new() { ["public"] = true });
        foreach (var _ in Enumerable.Range(0, 5))
        {
            await using var before = await Connect();
            Assert.Contains("Көрінер23", (await before.Invoke("Watch", "schools/abai/students", "year")).GetRawText(), StringComparison.Ordinal);
            await Put(student, id, new() { ["public"] = false });

            await using var after = await Connect();
            Assert.DoesNotContain("Көрінер23", (await after.Invoke("Watch", "schools/abai/students", "year")).GetRawText(), StringComparison.Ordinal);
            await Put(student, id, new() { ["public"] = true });
        }

        async Task<HubClient> Connect() => await HubClient.Connect(await server.Server.CreateWebSocketClient().ConnectAsync(new("ws://localhost/hubs/live"), default));
    }

    [Fact]
    public async Task A_consent_counts_for_the_text_that_was_read()
    {
        var id = SchoolServer.Student(4);
        using var student = await server.SignedInStudent(id);
        await Refused(student, 409, "consent-text-outdated", "text", new { text = "1999", surfaces = new { school = true } }, id);
        await Refused(student, 400, "invalid-value", "surfaces.moon", new { text = Text, surfaces = new { moon = true } }, id);
        await Refused(student, 400, "invalid-value", "surfaces", new { text = Text }, id);
        Assert.Equal(200, (int)(await student.PutAsJsonAsync($"/api/students/{id}/consents", new { text = "1999", surfaces = new { school = false } })).StatusCode);
    }

    [Fact]
    public async Task The_school_writes_down_paper_and_sees_the_class_list()
    {
        var id = SchoolServer.Student(42);
        using var coordinator = await server.SignedIn("coordinator.abai");
        await Allow(coordinator, ["school", "public"], parentUpToGrade: 5);
        using var student = await server.SignedInStudent(id);
        await Refused(student, 422, "parent-needed", "surfaces", new { text = Text, surfaces = new { school = true } }, id);

        var answer = await Put(coordinator, id, new() { ["school"] = true });
        Assert.Equal("Есімі42", Surface(answer, "school").GetProperty("name").GetString());
        Assert.True(Surface(answer, "school").GetProperty("words").GetProperty("paper").GetBoolean());

        var list = await coordinator.GetFromJsonAsync<JsonElement>("/api/schools/abai/consents?class=5Б");
        var row = list.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
        Assert.True(row.GetProperty("needsParent").GetBoolean());
        Assert.Equal("school", Surface(row, "picture").GetProperty("because").GetString());
        Assert.All(list.GetProperty("items").EnumerateArray(), one => Assert.Equal("5Б", one.GetProperty("class").GetString()));

        var withdrawn = await Put(student, id, new() { ["school"] = false });
        Assert.Equal("withdrawn", Surface(withdrawn, "school").GetProperty("because").GetString());
        await Allow(coordinator, ["class", "school", "public", "certificate", "badge"]);
    }

    [Fact]
    public async Task Whoever_is_signed_in_at_the_school_sees_what_the_school_may()
    {
        var id = SchoolServer.Student(6);
        await Award(id);
        using var student = await server.SignedInStudent(id);
        await Put(student, id, new() { ["school"] = true });
        using var mate = await server.SignedInStudent(SchoolServer.Student(8));
        using var anybody = server.CreateClient();
        Assert.Contains("Есімі6\"", await mate.GetStringAsync(Board), StringComparison.Ordinal);
        Assert.DoesNotContain("Есімі6\"", await anybody.GetStringAsync(Board), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ж", "nickname-length")]
    [InlineData("8701 123", "nickname-letters")]
    [InlineData("дурак", "nickname-rude")]
    [InlineData("Есімі7 Құпия7", "nickname-full-name")]
    public async Task A_nickname_keeps_plain_rules(string nickname, string code)
    {
        using var student = await server.SignedInStudent(SchoolServer.Student(10));
        var answer = await student.PutAsJsonAsync($"/api/students/{SchoolServer.Student(10)}/nickname", new { nickname });
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((422, code, "nickname"), ((int)answer.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task A_coordinator_turns_a_nickname_down_for_good()
    {
        var id = SchoolServer.Student(11);
        using var student = await server.SignedInStudent(id);
        using var coordinator = await server.SignedIn("coordinator.abai");
        var chosen = await (await student.PutAsJsonAsync($"/api/students/{id}/nickname", new { nickname = " Көк  бөрі " })).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Көк бөрі", chosen.GetProperty("shownName").GetString());

        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/students/{id}/nickname") { Content = JsonContent.Create(new { }) };
        var answer = await (await coordinator.SendAsync(request)).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Есімі11", answer.GetProperty("shownName").GetString());
        var again = await student.PutAsJsonAsync($"/api/students/{id}/nickname", new { nickname = "көк бөрі" });
        Assert.Equal("nickname-turned-down", (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Leaving_takes_one_step_and_no_points()
    {
        var id = SchoolServer.Student(13);
        await Award(id);
        using var student = await server.SignedInStudent(id);
        using var anybody = server.CreateClient();
        const string Faction = "/api/factions/abai/care/boards/students?period=year&top=1000";
        Assert.Contains("Көрінер13", await anybody.GetStringAsync(Faction), StringComparison.Ordinal);
        var before = await student.GetFromJsonAsync<JsonElement>($"/api/students/{id}");
        var points = await FactionPoints(anybody);

        Assert.Equal(HttpStatusCode.OK, (await student.PostAsJsonAsync($"/api/students/{id}/leave", new { from = "faction" })).StatusCode);

        Assert.DoesNotContain("Көрінер13", await anybody.GetStringAsync(Faction), StringComparison.Ordinal);
        Assert.Contains("Көрінер13", await anybody.GetStringAsync(Board), StringComparison.Ordinal);
        var after = await student.GetFromJsonAsync<JsonElement>($"/api/students/{id}");
        Assert.Equal(JsonValueKind.Null, after.GetProperty("faction").ValueKind);
        Assert.Equal(before.GetProperty("totals").GetRawText(), after.GetProperty("totals").GetRawText());
        Assert.Equal(points, await FactionPoints(anybody));

        await student.PostAsJsonAsync($"/api/students/{id}/leave", new { from = "everything" });
        Assert.DoesNotContain("Көрінер13", await anybody.GetStringAsync(Board), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_data_is_a_file_for_programs_and_one_for_people()
    {
        var id = SchoolServer.Student(15);
        await Award(id, "Жақсы сөйледі");
        using var student = await server.SignedInStudent(id);
        var answer = await student.GetAsync($"/api/students/{id}/data");
        Assert.Equal($"attachment; filename=\"{id}.json\"", answer.Content.Headers.GetValues("Content-Disposition").Single());
        var data = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(("Құпия15 Есімі15", "Көрінер15"), (data.GetProperty("name").GetString(), data.GetProperty("nickname").GetString()));
        Assert.Equal("Жақсы сөйледі", data.GetProperty("entries")[0].GetProperty("note").GetString());
        Assert.Equal(2, data.GetProperty("consents").GetArrayLength());
        Assert.Equal("care", data.GetProperty("memberships")[0].GetProperty("faction").GetString());

        var text = await student.GetStringAsync($"/api/students/{id}/data?format=text&language=ru");
        Assert.Contains("Имя: Құпия15 Есімі15", text, StringComparison.Ordinal);
        Assert.Contains("Жақсы сөйледі", text, StringComparison.Ordinal);
        Assert.Contains("на бумаге", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_student_and_the_coordinator_decide()
    {
        var id = SchoolServer.Student(17);
        using var mate = await server.SignedInStudent(SchoolServer.Student(18));
        using var mentor = await server.SignedIn("mentor.abai");
        using var foreign = await server.SignedIn("coordinator.zhambyl");
        using var anybody = server.CreateClient();
        foreach (var (client, status) in ((HttpClient, int)[])[(anybody, 401), (mate, 403), (mentor, 403), (foreign, 403)])
        {
            Assert.Equal(status, (int)(await client.PutAsJsonAsync($"/api/students/{id}/consents", new { text = Text, surfaces = new { school = true } })).StatusCode);
            Assert.Equal(status, (int)(await client.PutAsJsonAsync($"/api/students/{id}/nickname", new { nickname = "Батыр" })).StatusCode);
            Assert.Equal(status, (int)(await client.PostAsJsonAsync($"/api/students/{id}/leave", new { from = "faction" })).StatusCode);
            Assert.Equal(status, (int)(await client.PostAsJsonAsync($"/api/students/{id}/erase", new { name = "x", reason = "y" })).StatusCode);
            Assert.Equal(status, (int)(await client.PutAsJsonAsync("/api/schools/abai/visibility", new { allowed = Array.Empty<string>(), parentUpToGrade = 4 })).StatusCode);
            Assert.Equal(status, (int)(await client.GetAsync($"/api/students/{id}/data")).StatusCode);
            Assert.Equal(status, (int)(await client.GetAsync("/api/schools/abai/consents")).StatusCode);
        }

        using var student = await server.SignedInStudent(id);
        Assert.Equal(403, (int)(await student.PostAsJsonAsync($"/api/students/{id}/erase", new { name = "x", reason = "y" })).StatusCode);
    }

    private async Task Award(string student, string? note = null)
    {
        using var mentor = await server.SignedIn("mentor.abai");
        var answer = await mentor.PostAsJsonAsync("/api/schools/abai/sheets", new
        {
            id = Guid.CreateVersion7(),
            activity = new { day = SchoolServer.Today },
            lines = new[] { new { student, kind = "vol.half", units = 4 } },
            note,
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        string seen;
        do
        {
            seen = await mentor.GetStringAsync(Board);
        }
        while (!seen.Contains(student, StringComparison.Ordinal));
    }

    private static async Task<int> FactionPoints(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("/api/schools/abai/boards/factions?period=year")).GetProperty("rows").EnumerateArray()
            .Single(row => row.GetProperty("id").GetString() == "care").GetProperty("points").GetInt32();

    private static async Task<JsonElement> Put(HttpClient client, string id, Dictionary<string, bool> surfaces)
    {
        var answer = await client.PutAsJsonAsync($"/api/students/{id}/consents", new { text = Text, surfaces });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.GetRawText());
        return body;
    }

    private static async Task Refused(HttpClient client, int status, string code, string field, object body, string id)
    {
        var answer = await client.PutAsJsonAsync($"/api/students/{id}/consents", body);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((status, code, field), ((int)answer.StatusCode, problem.GetProperty("code").GetString(), problem.GetProperty("field").GetString()));
    }

    private static JsonElement Surface(JsonElement answer, string surface) =>
        answer.GetProperty("surfaces").EnumerateArray().Single(one => one.GetProperty("surface").GetString() == surface);
}
