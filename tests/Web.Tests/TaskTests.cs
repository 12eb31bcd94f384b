using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>Tasks from giving through a return to points, over HTTP.</summary>
public sealed class TaskTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Tasks = "/api/schools/abai/tasks";

    [Fact]
    public async Task A_task_is_given_done_returned_done_again_and_brings_its_points_once()
    {
        var (mentor, student, task) = await Given(1);
        var mine = Mine(await Json(await student.GetAsync(Tasks), 200), task);
        Assert.Equal(("open", "Стенд жасау"), (Text(mine, "state"), Text(mine, "text")));
        var next = (await Json(await student.GetAsync("/api/students/abai.s001/upcoming"), 200)).GetProperty("items").EnumerateArray();
        Assert.Equal("2026-11-20", Text(next.Single(one => Text(one, "kind") == "task"), "day"));

        Assert.Equal("nothing-sent", await Refused(await mentor.PostAsJsonAsync($"{task}/acceptance", new { sending = 1 }), 409));
        Assert.Equal("sent", Text(Mine(await Json(await student.PutAsJsonAsync($"{task}/work", new { words = "Дайын" }), 200), task), "state"));
        Assert.Equal("forbidden", await Refused(await student.PostAsJsonAsync($"{task}/acceptance", new { sending = 1 }), 403));
        await Json(await mentor.PostAsJsonAsync($"{task}/return", new { sending = 1, reason = "Сурет қосыңыз" }), 200);
        await Json(await student.PutAsJsonAsync($"{task}/work", new { words = "Дайын", link = "https://example.kz/1" }), 200);
        Assert.Equal("task-changed", await Refused(await mentor.PostAsJsonAsync($"{task}/acceptance", new { sending = 1 }), 409));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => mentor.PostAsJsonAsync($"{task}/acceptance", new { sending = 2 })));
        Assert.All(answers, answer => Assert.Equal(200, (int)answer.StatusCode));
        mine = Mine(await Json(await student.GetAsync(Tasks), 200), task);
        Assert.Equal(("accepted", "counted", "task.done"), (Text(mine, "state"), Text(mine, "book"), Text(mine, "kind")));
        var account = await Json(await student.GetAsync("/api/students/abai.s001"), 200);
        Assert.Equal(4, Assert.Single(account.GetProperty("entries").EnumerateArray()).GetProperty("granted").GetInt32());
        var kept = (await Json(await student.GetAsync("/api/students/abai.s001/data"), 200)).GetProperty("tasks");
        Assert.Equal(("Стенд жасау", "https://example.kz/1"), (Text(kept[0], "text"), Text(kept[0], "link")));
    }

    [Fact]
    public async Task Who_was_given_a_task_does_it_and_nobody_else_sees_it()
    {
        var (_, _, task) = await Given(2);
        var other = await server.SignedInStudent("abai.s003");
        Assert.Equal("forbidden", await Refused(await other.PutAsJsonAsync($"{task}/work", new { words = "Мен" }), 403));
        var seen = await Json(await other.GetAsync(Tasks), 200);
        Assert.Equal((0, 0), (seen.GetProperty("mine").GetArrayLength(), seen.GetProperty("given").GetArrayLength()));
        Assert.Equal("forbidden", await Refused(await other.DeleteAsync(task), 403));
        Assert.Equal("forbidden", await Refused(await (await server.SignedIn("coordinator.zhambyl")).GetAsync(Tasks), 403));
        Assert.Equal("not-signed-in", await Refused(await server.CreateClient().GetAsync(Tasks), 401));
    }

    /// <summary>Students who lead give tasks within their reach; what brings points an adult accepts.</summary>
    [Fact]
    public async Task A_factions_leader_gives_tasks_to_members_who_may_be_named_and_accepts_none()
    {
        var coordinator = await server.SignedIn("coordinator.abai");
        await Json(await coordinator.PostAsJsonAsync(
            "/api/schools/abai/posts", new { holder = "abai.s004", code = "faction-leader", of = "care", from = "2026-11-01", to = "2027-09-30" }), 201);
        var leader = await server.SignedInStudent("abai.s004");
        var offered = (await Json(await leader.GetAsync(Tasks), 200)).GetProperty("people").EnumerateArray().Select(one => Text(one, "id")).ToList();
        Assert.Contains("abai.s007", offered);
        Assert.DoesNotContain("abai.s008", offered);
        Assert.DoesNotContain("abai.s021", offered);
        Assert.Equal("unknown-student", await Refused(await leader.PostAsJsonAsync(Tasks, Order("care", 8)), 404));
        Assert.Equal("unknown-student", await Refused(await leader.PostAsJsonAsync(Tasks, Order("care", 21)), 404));
        Assert.Equal("forbidden", await Refused(await leader.PostAsJsonAsync(Tasks, Order("debate", 21)), 403));
        Assert.Equal("forbidden", await Refused(await leader.PostAsJsonAsync(Tasks, Order(null, 7)), 403));
        var given = (await Json(await leader.PostAsJsonAsync(Tasks, Order("care", 7)), 200)).GetProperty("given").EnumerateArray().Single(one => Text(one, "student") == "abai.s007");
        Assert.False(given.GetProperty("mayAccept").GetBoolean());
        Assert.Equal("forbidden", await Refused(await leader.PostAsJsonAsync($"{Tasks}/abai.s007/{Text(given, "id")}/acceptance", new { sending = 1 }), 403));
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        var mentor = await server.SignedIn("mentor.abai");
        Assert.Equal("invalid-value", await Refused(await mentor.PostAsJsonAsync(Tasks, new { id = Guid.NewGuid(), students = Array.Empty<string>(), text = "A", due = "2026-11-20" }), 400));
        Assert.Equal("invalid-value", await Refused(await mentor.PostAsJsonAsync(Tasks, new { id = Guid.NewGuid(), students = new[] { "abai.s001" }, text = " ", due = "2026-11-20" }), 400));
        Assert.Equal("unknown-student", await Refused(await mentor.PostAsJsonAsync(Tasks, new { id = Guid.NewGuid(), students = new[] { "zhambyl.s001" }, text = "A", due = "2026-11-20" }), 404));
        Assert.Equal("task-due-passed", await Refused(await mentor.PostAsJsonAsync(Tasks, new { id = Guid.NewGuid(), students = new[] { "abai.s001" }, text = "A", due = "2026-11-17" }), 422));
        var (_, student, task) = await Given(6);
        Assert.Equal("invalid-value", await Refused(await student.PutAsJsonAsync($"{task}/work", new { words = " " }), 400));
        Assert.Equal("invalid-value", await Refused(await student.PutAsJsonAsync($"{task}/work", new { link = "javascript:alert(1)" }), 400));
        Assert.Equal("unknown-task", await Refused(await mentor.DeleteAsync($"{Tasks}/abai.s006/{Guid.NewGuid()}"), 404));
        await Json(await mentor.DeleteAsync(task), 200);
        Assert.Equal("task-withdrawn", await Refused(await student.PutAsJsonAsync($"{task}/work", new { words = "Дайын" }), 409));
    }

    private static object Order(string? faction, params int[] students) => new
    {
        id = Guid.CreateVersion7(),
        students = students.Select(SchoolServer.Student),
        text = "Стенд жасау",
        due = "2026-11-20",
        faction,
    };

    private async Task<(HttpClient Mentor, HttpClient Student, string Task)> Given(int student)
    {
        var mentor = await server.SignedIn("mentor.abai");
        var id = Guid.CreateVersion7();
        var answer = await mentor.PostAsJsonAsync(Tasks, new { id, students = new[] { SchoolServer.Student(student) }, text = "Стенд жасау", due = "2026-11-20" });
        await Json(answer, 200);
        return (mentor, await server.SignedInStudent(SchoolServer.Student(student)), $"{Tasks}/{SchoolServer.Student(student)}/{id}");
    }

    private static JsonElement Mine(JsonElement list, string task) =>
        list.GetProperty("mine").EnumerateArray().Single(one => task.EndsWith(Text(one, "id")!, StringComparison.Ordinal));

    private static async Task<JsonElement> Json(HttpResponseMessage answer, int status)
    {
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<string?> Refused(HttpResponseMessage answer, int status) => Text(await Json(answer, status), "code");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
