using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>News from the PR post over a second person to the feed, and to the plan as a proof; over HTTP.</summary>
public sealed class NewsTests : IClassFixture<SchoolServer>
{
    private const string School = "/api/schools/abai";
    private const string Pr = "abai.s011";

    private static readonly DateTimeOffset Noon = new(2026, 11, 18, 12, 0, 0, TimeSpan.FromHours(5));

    private readonly SchoolServer _server;
    private readonly Guid _id = Guid.CreateVersion7();

    public NewsTests(SchoolServer server)
    {
        _server = server;
        _server.Clock.Now = Noon;
    }

    private string One => $"{School}/news/{_id}";

    [Fact]
    public async Task What_the_pr_post_writes_is_read_by_a_second_person_before_the_school_sees_it()
    {
        var (mentor, pr, reader) = (await _server.SignedIn("mentor.abai"), await PrPost(), await _server.SignedInStudent("abai.s020"));
        Assert.Equal(403, (int)(await reader.PutAsJsonAsync(One, Request())).StatusCode);
        Assert.Equal("waiting", Text(Own(await Json(await pr.PutAsJsonAsync(One, Request()), 200)), "state"));
        Assert.Null(Find(await Json(await reader.GetAsync($"{School}/news"), 200)));
        Assert.Equal("forbidden", await Refused(await pr.PostAsJsonAsync($"{One}/approval", new { version = 1 }), 403));
        Assert.Equal(1, await Waiting(mentor));

        await Json(await mentor.PostAsJsonAsync($"{One}/return", new { version = 1, reason = "unclear" }), 200);
        Assert.Equal("unclear", Text(Own(await Json(await pr.GetAsync($"{School}/news"), 200)), "returned"));
        await Json(await pr.PutAsJsonAsync(One, Request(body: "Жәшік кітапхана жанында, 27 қарашаға дейін.")), 200);
        Assert.Equal("news-changed", await Refused(await mentor.PostAsJsonAsync($"{One}/approval", new { version = 1 }), 409));
        var seen = Own(await Json(await mentor.GetAsync($"{School}/news"), 200)).GetProperty("version").GetInt64();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => mentor.PostAsJsonAsync($"{One}/approval", new { version = seen })));
        Assert.All(answers, answer => Assert.Equal(200, (int)answer.StatusCode));
        Assert.Equal(0, await Waiting(mentor));

        var item = Find(await Json(await reader.GetAsync($"{School}/news"), 200))!.Value;
        Assert.Equal(("published", "Көрінер11"), (Text(item, "state"), Text(item, "by")));
        Assert.Equal(403, (int)(await reader.DeleteAsync(One)).StatusCode);
        await Json(await mentor.DeleteAsync(One), 200);
        Assert.Null(Find(await Json(await reader.GetAsync($"{School}/news"), 200)));
        var kept = (await Json(await pr.GetAsync($"/api/students/{Pr}/data"), 200)).GetProperty("news");
        Assert.Contains(kept.EnumerateArray(), one => Text(one, "title") == "Кітап жинау басталды");
    }

    [Fact]
    public async Task The_link_of_a_publication_is_the_proof_of_the_event_and_takes_it_off_the_queue()
    {
        const string occurrence = "2026-11-1a";
        var (coordinator, mentor, pr) = (await _server.SignedIn("coordinator.abai"), await _server.SignedIn("mentor.abai"), await PrPost());
        var plan = await Json(await coordinator.GetAsync($"{School}/plan/draft"), 200);
        await Json(await coordinator.PostAsJsonAsync($"{School}/plan/approval", new { version = plan.GetProperty("version").GetInt32() }), 200);
        Assert.Equal("invalid-value", await Refused(await pr.PutAsJsonAsync(One, About(occurrence)), 400));
        await Json(await mentor.PostAsJsonAsync($"{School}/occurrences/{occurrence}/holding", new { day = SchoolServer.Today }), 200);
        Assert.Equal(occurrence, Text(Assert.Single((await Json(await pr.GetAsync($"{School}/news"), 200)).GetProperty("queue").EnumerateArray()), "id"));
        Assert.Equal("invalid-value", await Refused(await pr.PutAsJsonAsync(One, About(occurrence, link: null)), 400));

        await Json(await pr.PutAsJsonAsync(One, About(occurrence)), 200);
        var published = await Json(await mentor.PostAsJsonAsync($"{One}/approval", new { version = 1 }), 200);
        Assert.Equal("given", Text(Own(published), "evidence"));
        Assert.Empty(published.GetProperty("queue").EnumerateArray());
        var course = await Json(await mentor.GetAsync($"{School}/occurrences/{occurrence}"), 200);
        Assert.Equal(("proofGiven", "https://parliament.example/1"), (Text(course, "state"), Text(course.GetProperty("proof"), "link")));
        await Json(await pr.PutAsJsonAsync(One, About(occurrence)), 200);
        await Json(await mentor.PostAsJsonAsync($"{School}/occurrences/{occurrence}/acceptance", new { }), 200);
    }

    [Fact]
    public async Task A_class_and_a_faction_read_what_is_theirs_and_strangers_nothing()
    {
        var mentor = await _server.SignedIn("mentor.abai");
        await Json(await mentor.PutAsJsonAsync(One, Request(scope: "class", of: "10А")), 200);
        var faction = Guid.CreateVersion7();
        await Json(await mentor.PutAsJsonAsync($"{School}/news/{faction}", Request(scope: "faction", of: "debate")), 200);
        var (care, young) = (await _server.SignedInStudent("abai.s002"), await _server.SignedInStudent("abai.s050"));
        var list = await Json(await care.GetAsync($"{School}/news"), 200);
        Assert.NotNull(Find(list));
        Assert.DoesNotContain(list.GetProperty("items").EnumerateArray(), item => Text(item, "id") == faction.ToString());
        Assert.Equal(JsonValueKind.Null, list.GetProperty("mayPublish").ValueKind);
        Assert.Null(Find(await Json(await young.GetAsync($"{School}/news"), 200)));
        Assert.Equal("not-signed-in", await Refused(await _server.CreateClient().GetAsync($"{School}/news"), 401));
        Assert.Equal("forbidden", await Refused(await (await _server.SignedIn("mentor.zhambyl")).GetAsync($"{School}/news"), 403));
    }

    [Fact]
    public async Task What_is_published_at_night_is_shown_in_the_morning()
    {
        var (mentor, reader) = (await _server.SignedIn("mentor.abai"), await _server.SignedInStudent("abai.s022"));
        _server.Clock.Now = Noon.AddHours(10);
        var own = Own(await Json(await mentor.PutAsJsonAsync(One, Request()), 200));
        Assert.Equal((false, "2026-11-19T07:00:00+05:00"), (own.GetProperty("isShown").GetBoolean(), Text(own, "at")));
        Assert.Null(Find(await Json(await reader.GetAsync($"{School}/news"), 200)));
        _server.Clock.Now = Noon.AddHours(19);
        Assert.NotNull(Find(await Json(await reader.GetAsync($"{School}/news"), 200)));
    }

    [Fact]
    public async Task What_names_a_student_marks_a_child_or_makes_no_sense_is_refused()
    {
        var mentor = await _server.SignedIn("mentor.abai");
        Assert.Equal("names-a-student", await Refused(await mentor.PutAsJsonAsync(One, Request(body: "Жеңімпаз – Құпия3 Есімі3")), 422));
        Assert.Equal("marks-a-child", await Refused(await mentor.PutAsJsonAsync(One, Request(title: "Концерт для сирот")), 422));
        Assert.Equal("invalid-value", await Refused(await mentor.PutAsJsonAsync(One, Request(title: "  ")), 400));
        Assert.Equal("invalid-value", await Refused(await mentor.PutAsJsonAsync(One, Request(body: new string('a', 1_501))), 400));
        Assert.Equal("invalid-value", await Refused(await mentor.PutAsJsonAsync(One, Request(scope: "class", of: "12Я")), 400));
        Assert.Equal("invalid-value", await Refused(await mentor.PutAsJsonAsync(One, Request(scope: "region")), 400));
        Assert.Equal("invalid-value", await Refused(await mentor.PutAsJsonAsync(One, Request(link: "javascript:alert(1)")), 400));
        Assert.Equal("unknown-news", await Refused(await mentor.PostAsJsonAsync($"{One}/approval", new { version = 1 }), 404));
        Assert.Equal("invalid-value", await Refused(await mentor.PostAsJsonAsync($"{One}/return", new { version = 1, reason = "ugly" }), 400));
    }

    private static object Request(
        string scope = "school", string? of = null, string title = "Кітап жинау басталды", string body = "Жәшік кітапхана жанында.", string? link = null) =>
        new { scope, of, title, body, link };

    private static object About(string occurrence, string? link = "https://parliament.example/1") =>
        new { scope = "school", title = "Акция өтті", body = "Барлығына рақмет.", link, @event = occurrence };

    private async Task<HttpClient> PrPost()
    {
        var posts = _server.Services.GetRequiredService<IGrainFactory>().GetGrain<IPostsGrain>(Keys.Posts(SchoolServer.School));
        await posts.Give(new(new("0199a0a0-0000-7000-8000-0000000000c1"), Pr, "pr", null, new(2026, 9, 1), null));
        return await _server.SignedInStudent(Pr);
    }

    private JsonElement Own(JsonElement list) => Find(list)!.Value;

    private JsonElement? Find(JsonElement list) =>
        list.GetProperty("items").EnumerateArray().Where(item => Text(item, "id") == _id.ToString()).Select(item => (JsonElement?)item).SingleOrDefault();

    private static async Task<int> Waiting(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>($"{School}/to-do")).GetProperty("items").EnumerateArray()
        .Where(item => Text(item, "kind") == "approve-news").Select(item => item.GetProperty("count").GetInt32()).SingleOrDefault();

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    private static async Task<JsonElement> Json(HttpResponseMessage answer, int status)
    {
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<string?> Refused(HttpResponseMessage answer, int status) => Text(await Json(answer, status), "code");
}
