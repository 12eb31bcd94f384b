using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>Initiatives from three fields to a public result, over HTTP.</summary>
public sealed class InitiativeTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Initiatives = "/api/schools/abai/initiatives";

    private static readonly object Garden = new { title = "Мектеп бағы", why = "Көлеңке болады", how = "Көшет отырғызамыз", directions = new[] { "ecological" } };

    [Fact]
    public async Task An_idea_becomes_a_project_with_a_task_and_a_public_result_that_bring_points_once()
    {
        var (author, friend, mentor) = (await server.SignedInStudent("abai.s001"), await server.SignedInStudent("abai.s003"), await server.SignedIn("mentor.abai"));
        var one = $"{Initiatives}/{Guid.CreateVersion7()}";
        Assert.Equal("idea", Stage(await Json(await author.PutAsJsonAsync(one, Garden), 200)));
        Assert.Equal("unknown-initiative", await Refused(await friend.GetAsync(one), 404));
        Assert.Equal("own-initiative", await Refused(await author.PutAsJsonAsync($"{one}/support", new { }), 403));
        Assert.Equal("gathering", Stage(await Json(await mentor.PostAsJsonAsync($"{one}/opening", new { revision = 1 }), 200)));
        Assert.Equal(1, Head(await Json(await friend.PutAsJsonAsync($"{one}/support", new { }), 200)).GetProperty("supporters").GetInt32());
        Assert.Equal(0, Head(await Json(await friend.DeleteAsync($"{one}/support"), 200)).GetProperty("supporters").GetInt32());
        Assert.Equal("forbidden", await Refused(await friend.PostAsJsonAsync($"{one}/acceptance", new { revision = 1 }), 403));
        Assert.Equal("invalid-value", await Refused(await mentor.PostAsJsonAsync($"{one}/acceptance", new { revision = 1, meeting = Guid.NewGuid() }), 400));
        Assert.Equal("underway", Stage(await Json(await mentor.PostAsJsonAsync($"{one}/acceptance", new { revision = 1 }), 200)));

        var stage = Guid.CreateVersion7();
        await Json(await friend.PutAsJsonAsync($"{one}/participation", new { }), 200);
        Assert.Equal("forbidden", await Refused(await friend.PutAsJsonAsync($"{one}/project", new { stages = Array.Empty<object>() }), 403));
        Assert.Equal("invalid-value", await Refused(await author.PutAsJsonAsync($"{one}/project", new { events = new[] { "none" } }), 400));
        await Json(await author.PutAsJsonAsync($"{one}/project", new { stages = new[] { new { id = stage, title = "Жер қазу", due = "2026-11-25" } }, events = new[] { "2026-11-1a" } }), 200);
        await Json(await author.PutAsJsonAsync($"{one}/project/stages/{stage}", new { }), 200);
        Assert.Equal("not-in-project", await Refused(await author.PostAsJsonAsync($"{one}/project/tasks", Task("abai.s005")), 422));
        var planned = await Json(await author.PostAsJsonAsync($"{one}/project/tasks", Task("abai.s003")), 200);
        Assert.Equal(("Күрек әкелу", "open"), (Text(planned.GetProperty("tasks")[0], "text"), Text(planned.GetProperty("tasks")[0], "state")));
        Assert.True(planned.GetProperty("stages")[0].GetProperty("isDone").GetBoolean());
        Assert.Equal(1, planned.GetProperty("events").GetArrayLength());
        var mine = (await Json(await friend.GetAsync("/api/schools/abai/tasks"), 200)).GetProperty("mine");
        Assert.Equal("initiative", Text(mine[0].GetProperty("origin"), "kind"));

        var result = new { words = "Он көшет отырғызылды", link = "https://example.kz/bag", crew = new[] { "abai.s001", "abai.s003" } };
        Assert.Equal("described", Stage(await Json(await author.PutAsJsonAsync($"{one}/result", result), 200)));
        Assert.Equal("unknown-initiative", await Refused(await server.CreateClient().GetAsync(one), 404));
        var answers = await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(0, 4).Select(_ => mentor.PostAsJsonAsync($"{one}/result/acceptance", new { revision = 2 })));
        Assert.All(answers, answer => Assert.Equal(200, (int)answer.StatusCode));
        var open = await Json(await server.CreateClient().GetAsync(one), 200);
        Assert.Equal(("done", "Он көшет отырғызылды"), (Stage(open), Text(open.GetProperty("result"), "words")));
        Assert.Equal(0, open.GetProperty("tasks").GetArrayLength());
        Assert.All(open.GetProperty("team").EnumerateArray(), member => Assert.Equal(JsonValueKind.Null, member.GetProperty("id").ValueKind));
        var account = await Json(await author.GetAsync("/api/students/abai.s001"), 200);
        Assert.Equal([8, 20], account.GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("granted").GetInt32()).Order());
        var kept = (await Json(await author.GetAsync("/api/students/abai.s001/data"), 200)).GetProperty("initiatives");
        Assert.Equal("author", Text(kept[0], "as"));
    }

    [Fact]
    public async Task Returned_with_a_reason_it_is_written_anew()
    {
        var (author, mentor) = (await server.SignedInStudent("abai.s007"), await server.SignedIn("mentor.abai"));
        var one = $"{Initiatives}/{Guid.CreateVersion7()}";
        await Json(await author.PutAsJsonAsync(one, Garden), 200);
        Assert.Equal("returned", Stage(await Json(await mentor.PostAsJsonAsync($"{one}/return", new { revision = 1, reason = "Қайда?" }), 200)));
        Assert.Equal("Қайда?", Text((await Json(await author.GetAsync(one), 200)).GetProperty("returns")[0], "reason"));
        await Json(await author.PutAsJsonAsync(one, new { title = "Мектеп бағы", why = "Көлеңке", how = "Аулада", directions = new[] { "ecological" } }), 200);
        Assert.Equal("initiative-changed", await Refused(await mentor.PostAsJsonAsync($"{one}/opening", new { revision = 1 }), 409));
        Assert.Equal("withdrawn", Stage(await Json(await author.PostAsJsonAsync($"{one}/withdrawal", new { }), 200)));
    }

    [Fact]
    public async Task A_faction_leader_looks_at_the_ideas_of_the_faction_only()
    {
        var coordinator = await server.SignedIn("coordinator.abai");
        await Json(await coordinator.PostAsJsonAsync(
            "/api/schools/abai/posts", new { holder = "abai.s022", code = "faction-leader", of = "debate", from = "2026-11-01", to = "2027-09-30" }), 201);
        var (leader, author) = (await server.SignedInStudent("abai.s022"), await server.SignedInStudent("abai.s025"));
        var (own, foreign) = ($"{Initiatives}/{Guid.CreateVersion7()}", $"{Initiatives}/{Guid.CreateVersion7()}");
        await Json(await author.PutAsJsonAsync(own, new { title = "A", why = "B", how = "C", directions = new[] { "debate" }, faction = "debate" }), 200);
        await Json(await author.PutAsJsonAsync(foreign, new { title = "A", why = "B", how = "C", directions = new[] { "debate" }, faction = "care" }), 200);
        Assert.Equal("gathering", Stage(await Json(await leader.PostAsJsonAsync($"{own}/opening", new { revision = 1 }), 200)));
        Assert.Equal("forbidden", await Refused(await leader.PostAsJsonAsync($"{foreign}/opening", new { revision = 1 }), 403));
        Assert.Equal("forbidden", await Refused(await leader.PostAsJsonAsync($"{own}/acceptance", new { revision = 1 }), 403));
    }

    [Fact]
    public async Task A_school_adds_directions_of_its_own_and_ideas_name_known_ones()
    {
        var (author, mentor) = (await server.SignedInStudent("abai.s009"), await server.SignedIn("mentor.abai"));
        var id = Guid.CreateVersion7();
        var list = await Json(await mentor.PutAsJsonAsync($"/api/schools/abai/directions/{id}", new { kk = "Робототехника" }), 200);
        Assert.Equal($"own-{id}", Text(list.GetProperty("directions").EnumerateArray().Last(), "code"));
        Assert.Equal(19, list.GetProperty("directions").GetArrayLength());
        Assert.Equal("unknown-direction", await Refused(await author.PutAsJsonAsync(
            $"{Initiatives}/{Guid.CreateVersion7()}", new { title = "A", why = "B", how = "C", directions = new[] { "money" } }), 422));
        await Json(await author.PutAsJsonAsync(
            $"{Initiatives}/{Guid.CreateVersion7()}", new { title = "A", why = "B", how = "C", directions = new[] { $"own-{id}" } }), 200);
        foreach (var body in new object[] { new { title = "", why = "B", how = "C", directions = new[] { "art" } }, new { title = "A", why = "B", how = "C" } })
        {
            Assert.Equal("invalid-value", await Refused(await author.PutAsJsonAsync($"{Initiatives}/{Guid.CreateVersion7()}", body), 400));
        }
    }

    [Fact]
    public async Task A_box_full_of_unread_ideas_takes_no_more_of_the_same_student()
    {
        var author = await server.SignedInStudent("abai.s011");
        foreach (var _ in Enumerable.Range(0, 5))
        {
            await Json(await author.PutAsJsonAsync($"{Initiatives}/{Guid.CreateVersion7()}", Garden), 200);
        }

        Assert.Equal("too-many-initiatives", await Refused(await author.PutAsJsonAsync($"{Initiatives}/{Guid.CreateVersion7()}", Garden), 422));
    }

    private static object Task(string student) => new { id = Guid.CreateVersion7(), student, text = "Күрек әкелу", due = "2026-11-20" };

    private static JsonElement Head(JsonElement whole) => whole.GetProperty("head");

    private static string? Stage(JsonElement whole) => Text(Head(whole), "stage");

    private static async Task<JsonElement> Json(HttpResponseMessage answer, int status)
    {
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<string?> Refused(HttpResponseMessage answer, int status) => Text(await Json(answer, status), "code");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
