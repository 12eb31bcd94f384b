using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>Votes and reports among what is next for a student, and who else hears of them.</summary>
public sealed class UpcomingDutyTests : IClassFixture<SchoolServer>
{
    private const string Student = "abai.s001";

    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(5));

    private readonly SchoolServer _server;

    public UpcomingDutyTests(SchoolServer server)
    {
        _server = server;
        _server.Clock.Now = Friday;
    }

    [Fact]
    public async Task A_vote_is_announced_awaited_and_gone_when_it_is_given_and_nobody_else_hears_of_it()
    {
        using var mentor = await _server.SignedIn("mentor.abai");
        using var student = await _server.SignedInStudent(Student);
        var id = Guid.CreateVersion7();
        var notice = new { id, kind = "president", voters = new { grades = new { from = 8, to = 11 } }, day = "2026-11-23", from = "09:00", to = "14:00" };
        (await mentor.PostAsJsonAsync("/api/schools/abai/elections", notice)).EnsureSuccessStatusCode();
        var announced = Assert.Single(await Items(student, "election"));
        Assert.Equal(("voter", "2026-11-23", "09:00:00", true), (Text(announced, "state"), Text(announced, "day"), Text(announced, "from"), announced.GetProperty("isOwn").GetBoolean()));
        using var young = await _server.SignedInStudent("abai.s050");
        Assert.Empty(await Items(young, "election", "abai.s050"));

        _server.Clock.Now = Friday.AddDays(3);
        Assert.Equal("vote", Text(Assert.Single(await Items(student, "election")), "state"));
        Assert.Empty(await Items(mentor, "election"));
        (await student.PostAsJsonAsync($"/api/schools/abai/elections/{id}/ballot", new { choices = Array.Empty<int>() })).EnsureSuccessStatusCode();
        Assert.Empty(await Items(student, "election"));
    }

    [Fact]
    public async Task A_report_is_awaited_by_its_deadline_until_it_is_sent_and_only_its_author_is_reminded()
    {
        using var coordinator = await _server.SignedIn("coordinator.abai");
        using var student = await _server.SignedInStudent(Student);
        var post = Guid.CreateVersion7();
        (await coordinator.PostAsJsonAsync(
            "/api/schools/abai/posts", new { id = post, holder = Student, code = "faction-leader", of = "care", from = "2026-11-09" })).EnsureSuccessStatusCode();
        var weeks = await Items(student, "report");
        Assert.Contains(weeks, item => Text(item, "state") == "overdue");
        var week = Assert.Single(weeks, item => Text(item, "state") == "open");
        Assert.Equal(($"{post}/2026-11-16", "2026-11-23", "18:00:00"), (Text(week, "id"), Text(week, "day"), Text(week, "until")));
        Assert.Empty(await Items(coordinator, "report"));

        (await student.PutAsJsonAsync($"/api/schools/abai/reports/{Text(week, "id")}", new { text = "Апта қорытындысы" })).EnsureSuccessStatusCode();
        Assert.DoesNotContain(await Items(student, "report"), item => Text(item, "id") == Text(week, "id"));
    }

    private static async Task<List<JsonElement>> Items(HttpClient client, string kind, string student = Student) =>
        [.. (await client.GetFromJsonAsync<JsonElement>($"/api/students/{student}/upcoming")).GetProperty("items").EnumerateArray().Where(item => Text(item, "kind") == kind)];

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
