using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Accounts;
using Engagement.Students;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>From the notice to the post held, over HTTP. Every test has an election of its own, on a day of its own.</summary>
public sealed class ElectionTests : IClassFixture<SchoolServer>
{
    private const string Elections = $"/api/schools/{SchoolServer.School}/elections";

    private static readonly DateTimeOffset Eight = new(2026, 11, 18, 3, 0, 0, TimeSpan.Zero);

    private readonly SchoolServer _server;
    private readonly Guid _id = Guid.CreateVersion7();

    public ElectionTests(SchoolServer server)
    {
        _server = server;
        _server.Clock.Now = Eight;
    }

    private string One => $"{Elections}/{_id}";

    [Fact]
    public async Task An_election_from_its_notice_to_the_post_held()
    {
        var (mentor, first, second) = (await _server.SignedIn("mentor.abai"), await Candidate(1), await Candidate(3));
        await Json(await mentor.PostAsJsonAsync(Elections, Request()), 201);
        await Json(await mentor.PostAsJsonAsync(Elections, Request()), 200);
        Assert.Equal("election-conflict", await Refused(await mentor.PostAsJsonAsync(Elections, Request(to: "16:00")), 409));
        await Json(await first.PutAsJsonAsync($"{One}/candidacy", new { }), 200);
        var stood = await Json(await second.PutAsJsonAsync($"{One}/candidacy", new { }), 200);
        Assert.Equal(2, stood.GetProperty("candidates").GetArrayLength());
        var kept = (await Json(await first.GetAsync("/api/students/abai.s001/data"), 200)).GetProperty("candidacies");
        Assert.Contains(kept.EnumerateArray(), one => Text(one, "kind") == "president");
        Assert.Equal("not-voting", await Refused(await Vote(first, 1), 409));

        _server.Clock.Now = Eight.AddHours(2);
        foreach (var voter in Enumerable.Range(1, 6))
        {
            using var student = await _server.SignedInStudent(SchoolServer.Student(voter));
            var voted = await Json(await Vote(student, voter <= 4 ? 2 : 1), 200);
            Assert.Equal((voter, true), (Int(voted, "voted"), voted.GetProperty("own").GetProperty("hasVoted").GetBoolean()));
            Assert.Equal(JsonValueKind.Null, voted.GetProperty("rounds")[0].GetProperty("result").ValueKind);
            Assert.Equal("already-voted", await Refused(await Vote(student, 1), 409));
        }

        _server.Clock.Now = Eight.AddHours(8);
        var counted = await Json(await mentor.GetAsync(One), 200);
        Assert.Equal("counted", Text(counted, "stage"));
        var result = counted.GetProperty("rounds")[0].GetProperty("result");
        Assert.Equal((2, 4), (Int(result.GetProperty("votes")[0], "candidate"), Int(result.GetProperty("votes")[0], "votes")));
        Assert.Equal(6, Int(result, "voted"));
        var confirmed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => mentor.PostAsJsonAsync($"{One}/confirmation", new { })));
        Assert.All(confirmed, answer => Assert.Equal(200, (int)answer.StatusCode));
        Assert.Equal("2027-09-30", Text((await Json(await mentor.GetAsync(One), 200)).GetProperty("term"), "to"));
        var posts = await Grains.GetGrain<IPostsGrain>(Keys.Posts(SchoolServer.School)).HeldBy(SchoolServer.Student(3), new(2026, 11, 18));
        Assert.Equal("president", Assert.Single(posts).Code);
    }

    [Fact]
    public async Task Nobody_sees_who_voted_or_a_count_before_the_end_and_the_log_holds_no_ballot()
    {
        var (mentor, coordinator, candidate, student) =
            (await _server.SignedIn("mentor.abai"), await _server.SignedIn("coordinator.abai"), await Candidate(5), await _server.SignedInStudent("abai.s012"));
        await Json(await mentor.PostAsJsonAsync(Elections, Request()), 201);
        await Json(await candidate.PutAsJsonAsync($"{One}/candidacy", new { }), 200);
        _server.Clock.Now = Eight.AddHours(2);
        await Json(await Vote(student, 1), 200);
        foreach (var client in new[] { mentor, coordinator, candidate, _server.CreateClient() })
        {
            var seen = await (await client.GetAsync(One)).Content.ReadAsStringAsync();
            Assert.DoesNotContain("abai.s0", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("\"votes\"", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("\"hasVoted\":true", seen, StringComparison.Ordinal);
        }

        var acts = await coordinator.GetStringAsync("/api/schools/abai/acts?limit=200");
        Assert.DoesNotContain("/ballot", acts, StringComparison.Ordinal);
        Assert.DoesNotContain(_server.Log.Lines, line => line.Contains("/ballot", StringComparison.Ordinal) && line.Contains("abai.s0", StringComparison.Ordinal));
        Assert.Equal(404, (int)(await coordinator.GetAsync($"{One}/ballots")).StatusCode);
        Assert.Equal(404, (int)(await coordinator.GetAsync($"{One}/ballot")).StatusCode);
    }

    [Fact]
    public async Task Candidates_are_named_to_the_school_only_and_not_after_a_withdrawn_consent()
    {
        var (mentor, candidate, classmate) = (await _server.SignedIn("mentor.abai"), await Candidate(7), await _server.SignedInStudent("abai.s013"));
        await Json(await mentor.PostAsJsonAsync(Elections, Request()), 201);
        await Json(await candidate.PutAsJsonAsync($"{One}/candidacy", new { }), 200);
        Assert.NotNull(await NameFor(classmate));
        Assert.NotNull(await NameFor(mentor));
        Assert.Null(await NameFor(_server.CreateClient()));
        Assert.Null(await NameFor(await _server.SignedInStudent("zhambyl.s001")));
        await Consent(candidate, 7, false);
        Assert.Null(await NameFor(classmate));
    }

    [Fact]
    public async Task Who_is_not_shown_to_the_school_is_told_to_consent_first()
    {
        var (mentor, student) = (await _server.SignedIn("mentor.abai"), await _server.SignedInStudent("abai.s014"));
        await Json(await mentor.PostAsJsonAsync(Elections, Request()), 201);
        await Consent(student, 14, false);
        Assert.Equal("candidate-not-shown", await Refused(await student.PutAsJsonAsync($"{One}/candidacy", new { }), 422));
    }

    [Fact]
    public async Task A_voter_of_another_school_another_grade_or_with_a_parents_link_is_refused()
    {
        var mentor = await _server.SignedIn("mentor.abai");
        await Json(await mentor.PostAsJsonAsync(Elections, Request()), 201);
        _server.Clock.Now = Eight.AddHours(2);
        Assert.Equal("forbidden", await Refused(await Vote(await _server.SignedInStudent("zhambyl.s001")), 403));
        Assert.Equal("not-eligible", await Refused(await Vote(await _server.SignedInStudent("abai.s050")), 422));
        Assert.Equal("forbidden", await Refused(await Vote(mentor), 403));
        Assert.Equal("not-signed-in", await Refused(await Vote(_server.CreateClient()), 401));
    }

    [Theory]
    [InlineData("""{}""", "choices")]
    [InlineData("""{"choices":null}""", "choices")]
    public async Task A_ballot_that_says_nothing_is_none(string body, string field)
    {
        var (mentor, student) = (await _server.SignedIn("mentor.abai"), await _server.SignedInStudent("abai.s015"));
        await Json(await mentor.PostAsJsonAsync(Elections, Request()), 201);
        _server.Clock.Now = Eight.AddHours(2);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var answer = await student.PostAsync($"{One}/ballot", content);
        Assert.Equal((400, field), ((int)answer.StatusCode, Text(await answer.Content.ReadFromJsonAsync<JsonElement>(), "field")));
        Assert.Equal("unknown-candidate", await Refused(await Vote(student, 1), 422));
        await Json(await Vote(student), 200);
    }

    [Theory]
    [InlineData("kind", "king")]
    [InlineData("seats", 2)]
    [InlineData("seats", 0)]
    [InlineData("from", "16:00")]
    [InlineData("from", "nine")]
    [InlineData("day", null)]
    [InlineData("id", null)]
    public async Task What_makes_no_sense_is_refused_with_the_field_at_fault(string field, object? value)
    {
        var mentor = await _server.SignedIn("mentor.abai");
        var request = JsonSerializer.SerializeToNode(Request())!;
        request[field] = JsonSerializer.SerializeToNode(value);
        var answer = await mentor.PostAsJsonAsync(Elections, request);
        Assert.Equal((400, field), ((int)answer.StatusCode, Text(await answer.Content.ReadFromJsonAsync<JsonElement>(), "field")));
        Assert.Equal("unknown-election", await Refused(await mentor.GetAsync(One), 404));
    }

    [Fact]
    public async Task Classes_are_set_up_in_bulk_once_and_the_homeroom_teacher_runs_the_own_one()
    {
        var (coordinator, teacher) = (await _server.SignedIn("coordinator.abai"), await Teacher("3А"));
        await Grains.GetGrain<IRosterGrain>(Keys.Roster(SchoolServer.School)).Enrol(
            [.. Enumerable.Range(1, 6).Select(number => new Student($"abai.y{number}", $"Кіші {number}", "3А", 3, null, []))]);
        var batch = new { id = _id, day = "2026-11-19", from = "09:00", to = "12:00", seats = 1 };
        Assert.Equal("forbidden", await Refused(await teacher.PostAsJsonAsync($"{Elections}/classes", batch), 403));
        Assert.Equal("invalid-value", await Refused(await coordinator.PostAsJsonAsync($"{Elections}/classes", new { batch.id, batch.day, batch.from, batch.to, classes = new[] { "99Я" } }), 400));
        await Json(await coordinator.PostAsJsonAsync($"{Elections}/classes", batch), 200);
        var list = await Json(await coordinator.PostAsJsonAsync($"{Elections}/classes", batch), 200);
        var ofClasses = list.GetProperty("items").EnumerateArray().Where(one => Text(one, "kind") == "class" && Text(one.GetProperty("rounds")[0], "day") == "2026-11-19").ToList();
        Assert.Equal(ofClasses.Count, ofClasses.Select(one => Text(one, "class")).Distinct().Count());
        var young = ofClasses.Single(one => Text(one, "class") == "3А");
        var other = ofClasses.First(one => Text(one, "class") == "10А");
        Assert.True(young.GetProperty("byHands").GetBoolean());

        _server.Clock.Now = Eight.AddHours(26);
        var hands = new { present = 6, candidates = new[] { new { student = "abai.y1", hands = 4 }, new { student = "abai.y2", hands = 2 } } };
        Assert.Equal("forbidden", await Refused(await teacher.PutAsJsonAsync($"{Elections}/{Text(other, "id")}/hand-count", hands), 403));
        var counted = await Json(await teacher.PutAsJsonAsync($"{Elections}/{Text(young, "id")}/hand-count", hands), 200);
        Assert.Equal("counted", Text(counted, "stage"));
        var confirmed = await Json(await teacher.PostAsJsonAsync($"{Elections}/{Text(young, "id")}/confirmation", new { }), 200);
        Assert.Equal("confirmed", Text(confirmed, "stage"));
        var post = Assert.Single(await Grains.GetGrain<IPostsGrain>(Keys.Posts(SchoolServer.School)).HeldBy("abai.y1", new(2026, 11, 19)));
        Assert.Equal(("class-body-member", "3А"), (post.Code, post.Of));
    }

    [Fact]
    public async Task Called_off_it_takes_no_ballots_and_gives_no_posts()
    {
        var (mentor, student) = (await _server.SignedIn("mentor.abai"), await _server.SignedInStudent("abai.s016"));
        await Json(await mentor.PostAsJsonAsync(Elections, Request()), 201);
        Assert.Equal("cancelled", Text(await Json(await mentor.PostAsJsonAsync($"{One}/cancellation", new { }), 200), "stage"));
        _server.Clock.Now = Eight.AddHours(2);
        Assert.Equal("not-voting", await Refused(await Vote(student), 409));
        Assert.Equal("nothing-to-confirm", await Refused(await mentor.PostAsJsonAsync($"{One}/confirmation", new { }), 422));
    }

    private IGrainFactory Grains => _server.Services.GetRequiredService<IGrainFactory>();

    private object Request(string to = "15:00") => new
    {
        id = _id,
        kind = "president",
        seats = (int?)null,
        day = "2026-11-18",
        from = "09:00",
        to,
    };

    private Task<HttpResponseMessage> Vote(HttpClient client, params int[] choices) => client.PostAsJsonAsync($"{One}/ballot", new { choices });

    private async Task<HttpClient> Candidate(int number)
    {
        var client = await _server.SignedInStudent(SchoolServer.Student(number));
        await Consent(client, number, true);
        return client;
    }

    private static async Task Consent(HttpClient client, int number, bool school)
    {
        var address = $"/api/students/{SchoolServer.Student(number)}/consents";
        var text = Text(await client.GetFromJsonAsync<JsonElement>(address), "text");
        (await client.PutAsJsonAsync(address, new { text, surfaces = new { school, @public = false } })).EnsureSuccessStatusCode();
    }

    private async Task<string?> NameFor(HttpClient client) =>
        Text((await Json(await client.GetAsync(One), 200)).GetProperty("candidates")[0], "name");

    private async Task<HttpClient> Teacher(string of)
    {
        var coordinator = await _server.SignedIn("coordinator.abai");
        var staff = await Json(await coordinator.PostAsJsonAsync("/api/schools/abai/staff", new { name = $"Teacher {_id}" }), 201);
        await Json(await _server.CreateClient().PostAsJsonAsync(
            "/api/invitations", new { code = Text(staff, "code"), login = "teacher.abai", password = SchoolServer.Password }), 200);
        await Grains.GetGrain<IRosterGrain>(Keys.Roster(SchoolServer.School)).Enrol([new("abai.y1", "Кіші 1", of, 3, null, [])]);
        await Json(await coordinator.PostAsJsonAsync("/api/schools/abai/posts", new { holder = Text(staff, "id"), code = "homeroom-teacher", of }), 201);
        return await _server.SignedIn("teacher.abai");
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer, int status)
    {
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<string?> Refused(HttpResponseMessage answer, int status) => Text(await Json(answer, status), "code");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
