using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>What waits for somebody of the staff: by their rights, never what is their own, and gone when it is done.</summary>
public sealed class ToDoTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string School = "/api/schools/abai";

    [Fact]
    public async Task A_sheet_waits_for_the_second_person_and_for_its_author_when_it_comes_back()
    {
        using var mentor = await server.SignedIn("mentor.abai");
        using var coordinator = await server.SignedIn("coordinator.abai");
        var before = await Waiting(coordinator);
        var id = Guid.CreateVersion7();
        var sheet = new { id, activity = new { day = SchoolServer.Today }, lines = new[] { new { student = "abai.s003", kind = "report.quarter", units = 1 } } };
        Assert.Equal(202, (int)(await mentor.PostAsJsonAsync($"{School}/sheets", sheet)).StatusCode);
        Assert.Equal(Of(before, "confirm-sheets") + 1, Of(await Waiting(coordinator), "confirm-sheets"));
        Assert.Equal((0, 0), (Of(await Waiting(mentor), "confirm-sheets"), Of(await Waiting(mentor), "returned-sheets")));

        (await coordinator.PostAsJsonAsync($"{School}/sheets/pending/{id}/return", new { reason = "Дәлелі жоқ", attempt = 1 })).EnsureSuccessStatusCode();
        Assert.Equal(Of(before, "confirm-sheets"), Of(await Waiting(coordinator), "confirm-sheets"));
        Assert.Equal(1, Of(await Waiting(mentor), "returned-sheets"));
    }

    [Fact]
    public async Task A_report_waits_for_whoever_may_accept_it()
    {
        using var mentor = await server.SignedIn("mentor.abai");
        using var coordinator = await server.SignedIn("coordinator.abai");
        using var student = await server.SignedInStudent("abai.s005");
        var post = Guid.CreateVersion7();
        (await coordinator.PostAsJsonAsync(
            $"{School}/posts", new { id = post, holder = "abai.s005", code = "faction-leader", of = "care", from = "2026-11-09" })).EnsureSuccessStatusCode();
        (await student.PutAsJsonAsync($"{School}/reports/{post}/2026-11-09", new { text = "Апта қорытындысы" })).EnsureSuccessStatusCode();
        Assert.Equal((1, 0), (Of(await Waiting(coordinator), "accept-reports"), Of(await Waiting(mentor), "accept-reports")));
    }

    [Fact]
    public async Task Tasks_that_were_done_and_new_ideas_wait_for_whoever_may_look_at_them()
    {
        using var mentor = await server.SignedIn("mentor.abai");
        using var student = await server.SignedInStudent("abai.s009");
        var (task, idea) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var order = new { id = task, students = new[] { "abai.s009" }, text = "Стенд жасау", due = "2026-11-25" };
        (await mentor.PostAsJsonAsync($"{School}/tasks", order)).EnsureSuccessStatusCode();
        Assert.Equal((0, 0), (Of(await Waiting(mentor), "accept-tasks"), Of(await Waiting(mentor), "review-ideas")));
        (await student.PutAsJsonAsync($"{School}/tasks/abai.s009/{task}/work", new { words = "Дайын" })).EnsureSuccessStatusCode();
        var words = new { title = "Кітап бұрышы", why = "Оқитын жер аз", how = "Сөре қоямыз", directions = new[] { "culture" } };
        (await student.PutAsJsonAsync($"{School}/initiatives/{idea}", words)).EnsureSuccessStatusCode();
        Assert.Equal((1, 1), (Of(await Waiting(mentor), "accept-tasks"), Of(await Waiting(mentor), "review-ideas")));
        (await mentor.PostAsJsonAsync($"{School}/tasks/abai.s009/{task}/acceptance", new { sending = 1 })).EnsureSuccessStatusCode();
        (await mentor.PostAsJsonAsync($"{School}/initiatives/{idea}/opening", new { revision = 1 })).EnsureSuccessStatusCode();
        Assert.Equal((0, 0), (Of(await Waiting(mentor), "accept-tasks"), Of(await Waiting(mentor), "review-ideas")));
    }

    [Fact]
    public async Task Nothing_is_told_to_students_and_to_other_schools_and_no_name_to_anybody()
    {
        using var student = await server.SignedInStudent("abai.s007");
        Assert.Equal(403, (int)(await student.GetAsync($"{School}/to-do")).StatusCode);
        using var foreign = await server.SignedIn("mentor.zhambyl");
        Assert.Equal(403, (int)(await foreign.GetAsync($"{School}/to-do")).StatusCode);
        Assert.Equal(401, (int)(await server.CreateClient().GetAsync($"{School}/to-do")).StatusCode);
        using var coordinator = await server.SignedIn("coordinator.abai");
        Assert.DoesNotContain("abai.s", await coordinator.GetStringAsync($"{School}/to-do"), StringComparison.Ordinal);
    }

    private static async Task<List<JsonElement>> Waiting(HttpClient client) =>
        [.. (await client.GetFromJsonAsync<JsonElement>($"{School}/to-do")).GetProperty("items").EnumerateArray()];

    private static int Of(List<JsonElement> items, string kind) =>
        items.Where(item => item.GetProperty("kind").GetString() == kind).Select(item => item.GetProperty("count").GetInt32()).SingleOrDefault();
}
