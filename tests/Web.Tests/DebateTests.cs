using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>Tournaments over HTTP: who sees and who does what, and that the award counts once (S3-48, S3-72).</summary>
public sealed class DebateTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    [Fact]
    public async Task The_february_debates_of_the_plan_can_be_announced_as_they_stand()
    {
        using var mentor = await server.SignedIn("mentor.abai");
        var events = await mentor.GetFromJsonAsync<JsonElement>("/api/schools/abai/events?from=2027-02-01&to=2027-02-28&limit=1000");
        var debates = events.GetProperty("items").EnumerateArray()
            .Where(planned => planned.GetProperty("form").GetString() is "debate" or "discussion-debate" && planned.GetProperty("host").GetString() == "debate").ToArray();
        Assert.Equal(4, debates.Length);
        foreach (var planned in debates)
        {
            var id = Guid.CreateVersion7();
            await Json(await mentor.PostAsJsonAsync("/api/schools/abai/debates", new
            {
                id,
                title = planned.GetProperty("title").GetProperty("kk").GetString(),
                format = "apf",
                league = new { language = "kk", level = "beginner" },
                @event = planned.GetProperty("id").GetString(),
                day = SchoolServer.Today,
            }), 201);
            var grades = planned.GetProperty("grades")[0];
            var isFifth = grades.GetProperty("from").GetInt32() <= 5;
            var isTenth = grades.GetProperty("to").GetInt32() >= 10;
            await InvitedAre(mentor, id, isFifth, "abai.s041", "abai.s042");
            await InvitedAre(mentor, id, isTenth, "abai.s001", "abai.s002");
        }
    }

    [Fact]
    public async Task What_anybody_sees_grows_with_release_confirmation_and_opening()
    {
        using var anybody = server.CreateClient();
        var debate = await new HeldDebate(server).Announced();
        await debate.Draw(isSilent: true);
        Assert.Empty((await debate.Seen(anybody)).GetProperty("rounds").EnumerateArray());
        Assert.DoesNotContain("байлық", (await debate.Seen(anybody)).GetRawText(), StringComparison.Ordinal);

        await Json(await debate.Mentor.PostAsJsonAsync($"{debate.Address}/rounds/1/release", new { }), 200);
        Assert.Contains("байлық", (await debate.Seen(anybody)).GetRawText(), StringComparison.Ordinal);
        using var judge = await server.SignedInStudent(HeldDebate.Judge);
        await Json(await judge.PutAsJsonAsync(debate.BallotAddress, await debate.Ballot()), 200);
        await Json(await debate.Mentor.PostAsJsonAsync($"{debate.BallotAddress}/confirmation", new { entry = 1 }), 200);
        Assert.Equal(JsonValueKind.Null, RoomOf(await debate.Seen(anybody)).GetProperty("result").ValueKind);
        Assert.Equal("a", RoomOf(await debate.Seen(debate.Mentor)).GetProperty("result")[0].GetProperty("team").GetString());
        Assert.All((await debate.Seen(anybody)).GetProperty("standings").EnumerateArray(), team => Assert.Equal(0, team.GetProperty("points").GetInt32()));
        Assert.Empty((await debate.Seen(anybody)).GetProperty("speakers").EnumerateArray());

        await Json(await debate.Mentor.PostAsJsonAsync($"{debate.Address}/rounds/1/opening", new { }), 200);
        var opened = await debate.Seen(anybody);
        Assert.Equal("a", RoomOf(opened).GetProperty("result")[0].GetProperty("team").GetString());
        Assert.Equal(49, RoomOf(opened).GetProperty("result")[0].GetProperty("marks").GetDecimal());
        Assert.Empty(RoomOf(opened).GetProperty("slips").EnumerateArray());

        // Odd students may be shown, even ones may not; lists end in the middle; nobody is named by id.
        Assert.Equal(["Көрінер1"], opened.GetProperty("speakers").EnumerateArray().Select(speaker => speaker.GetProperty("name").GetString()));
        Assert.Equal("a", Assert.Single(opened.GetProperty("standings").EnumerateArray()).GetProperty("team").GetString());
        Assert.DoesNotContain("abai.s0", opened.GetRawText(), StringComparison.Ordinal);
        Assert.Single((await anybody.GetFromJsonAsync<JsonElement>("/api/schools/abai/debates")).GetProperty("items").EnumerateArray(), item => item.GetProperty("id").GetGuid() == debate.Id);
    }

    [Fact]
    public async Task A_judge_has_the_ballot_of_the_own_room_only_and_another_person_confirms_it()
    {
        var debate = await new HeldDebate(server).Released();
        using var judge = await server.SignedInStudent(HeldDebate.Judge);
        using var other = await server.SignedInStudent("abai.s010");
        var ballot = await debate.Ballot();
        await Refused(await server.CreateClient().PutAsJsonAsync(debate.BallotAddress, ballot), 401, "not-signed-in");
        await Refused(await other.PutAsJsonAsync(debate.BallotAddress, ballot), 403, "forbidden");
        await Refused(await other.PutAsJsonAsync(debate.BallotAddress.Replace("s009", "s010", StringComparison.Ordinal), ballot), 403, "not-on-panel");
        await Refused(await judge.PostAsJsonAsync($"{debate.Address}/close", new { }), 403, "forbidden");
        await Refused(await judge.PutAsJsonAsync(debate.BallotAddress, new { marks = new[] { new { seat = 0, speaker = "abai.s001", mark = 25.25m, rank = 1 } } }), 400, "invalid-value");

        var faults = await Json(await judge.PutAsJsonAsync(debate.BallotAddress, await debate.Ballot(firstMark: "31")), 422);
        Assert.Equal("ballot-invalid", faults.GetProperty("code").GetString());
        Assert.Equal("mark-out-of-range", faults.GetProperty("errors")[0].GetProperty("code").GetString());

        Assert.Equal(4, RoomOf(await debate.Seen(judge)).GetProperty("teams").EnumerateArray().Count() * 2);
        await Json(await judge.PutAsJsonAsync(debate.BallotAddress, ballot), 200);
        await Json(await judge.PutAsJsonAsync(debate.BallotAddress, ballot), 200);
        await Refused(await judge.PostAsJsonAsync($"{debate.BallotAddress}/confirmation", new { entry = 1 }), 403, "own-ballot");
        await Json(await debate.Mentor.PostAsJsonAsync($"{debate.BallotAddress}/return", new { entry = 1, reason = "Ранг қате" }), 200);
        Assert.Equal("Ранг қате", RoomOf(await debate.Seen(judge)).GetProperty("slips")[0].GetProperty("returned").GetString());
        Assert.Empty(RoomOf(await debate.Seen(other)).GetProperty("slips").EnumerateArray());

        // From paper: the mentor types it, the judge confirms.
        await Json(await debate.Mentor.PutAsJsonAsync(debate.BallotAddress, ballot), 200);
        await Refused(await debate.Mentor.PostAsJsonAsync($"{debate.BallotAddress}/confirmation", new { entry = 2 }), 403, "own-ballot");
        await Refused(await judge.PostAsJsonAsync($"{debate.BallotAddress}/confirmation", new { entry = 1 }), 409, "ballot-changed");
        var confirmed = await Json(await judge.PostAsJsonAsync($"{debate.BallotAddress}/confirmation", new { entry = 2 }), 200);
        Assert.Equal("closed", confirmed.GetProperty("rounds")[0].GetProperty("stage").GetString());
    }

    [Fact]
    public async Task Closed_it_proposes_the_sheet_and_however_often_it_is_confirmed_it_awards_once()
    {
        var debate = await new HeldDebate(server).Closed();
        var proposed = await Json(await debate.Mentor.GetAsync($"{debate.Address}/proposal"), 200);
        Assert.Equal(
            ["debate.best abai.s001", "debate.judge abai.s009", "debate.part abai.s001", "debate.part abai.s002", "debate.part abai.s003", "debate.part abai.s004", "debate.win abai.s001", "debate.win abai.s002"],
            proposed.GetProperty("lines").EnumerateArray().Select(line => $"{line.GetProperty("kind").GetString()} {line.GetProperty("student").GetString()}").Order(StringComparer.Ordinal));

        using var coordinator = await server.SignedIn("coordinator.abai");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(turn => (turn % 2 == 0 ? debate.Mentor : coordinator).PostAsJsonAsync($"{debate.Address}/award", new { })));
        Assert.Equal([200, 200, 200, 200, 200, 201], answers.Select(answer => (int)answer.StatusCode).Order());
        var sheets = await Task.WhenAll(answers.Select(answer => Json(answer, (int)answer.StatusCode)));
        Assert.Single(sheets.Select(sheet => sheet.GetProperty("sheet").GetGuid()).Distinct());
        var granted = (await PointsOf(debate.Mentor, 1), await PointsOf(debate.Mentor, 3));
        Assert.Equal((20, 8), granted);

        await Refused(await debate.Mentor.PostAsJsonAsync($"{debate.Address}/correction", new { reason = "" }), 422, "reason-required");
        var corrected = await Json(await coordinator.PostAsJsonAsync($"{debate.Address}/correction", new { reason = "Баға қате" }), 200);
        Assert.Equal(("open", 1), (corrected.GetProperty("stage").GetString(), corrected.GetProperty("revision").GetInt32()));
        Assert.Equal((granted.Item1 - 20, granted.Item2 - 8), (await PointsOf(debate.Mentor, 1), await PointsOf(debate.Mentor, 3)));
        await Json(await debate.Mentor.PostAsJsonAsync($"{debate.Address}/close", new { }), 200);
        await Json(await debate.Mentor.PostAsJsonAsync($"{debate.Address}/award", new { }), 201);
        Assert.Equal(granted, (await PointsOf(debate.Mentor, 1), await PointsOf(debate.Mentor, 3)));
        await Json(await coordinator.PostAsJsonAsync($"{debate.Address}/correction", new { reason = "Келесі сынаққа орын" }), 200);
    }

    [Fact]
    public async Task What_is_wrong_is_said()
    {
        var debate = await new HeldDebate(server).Announced();
        var mentor = debate.Mentor;
        await Refused(await mentor.PostAsJsonAsync("/api/schools/abai/debates", debate.Announcement("Another")), 409, "tournament-conflict");
        await Json(await mentor.PostAsJsonAsync("/api/schools/abai/debates", debate.Announcement()), 201);
        await Refused(await mentor.PostAsJsonAsync("/api/schools/abai/debates", debate.Announcement(" ")), 400, "invalid-value");
        await Refused(await mentor.PostAsJsonAsync($"{debate.Address}/close", new { }), 422, "no-rounds");
        await Refused(await mentor.GetAsync($"{debate.Address}/proposal"), 409, "tournament-open");
        await Refused(await mentor.PostAsJsonAsync($"{debate.Address}/award", new { }), 409, "tournament-open");
        await Refused(await mentor.PutAsJsonAsync($"{debate.Address}/judges", new { judges = new[] { "abai.nobody" } }), 422, "unknown-student");
        await Refused(await mentor.PostAsJsonAsync($"{debate.Address}/rounds/4/release", new { }), 404, "unknown-round");
        await Refused(await mentor.GetAsync($"/api/schools/abai/debates/{Guid.NewGuid()}"), 404, "unknown-tournament");
        await Refused(await mentor.GetAsync("/api/schools/nowhere/debates"), 404, "unknown-school");
    }

    [Fact]
    public async Task Whoever_watches_is_told_at_once()
    {
        var debate = await new HeldDebate(server).Announced();
        var sockets = server.Server.CreateWebSocketClient();
        await using var hub = await HubClient.Connect(await sockets.ConnectAsync(new("ws://localhost/hubs/live"), default));
        await hub.Invoke("WatchFlow", "abai", $"debates/{debate.Id}");
        await debate.Draw();
        var (target, news) = await hub.Next();
        Assert.Equal("FlowChanged", target);
        Assert.Equal($"debates/{debate.Id}", news.GetProperty("flow").GetString());
    }

    private static async Task InvitedAre(HttpClient mentor, Guid id, bool areInvited, params string[] members)
    {
        var answer = await mentor.PutAsJsonAsync($"/api/schools/abai/debates/{id}/teams", new { teams = new[] { new { id = "a", name = "Қыран", members } } });
        if (areInvited)
        {
            await Json(answer, 200);
        }
        else
        {
            await Refused(answer, 422, "grade-not-invited");
        }
    }

    private static JsonElement RoomOf(JsonElement view) => view.GetProperty("rounds")[0].GetProperty("rooms")[0];

    private static async Task<int> PointsOf(HttpClient client, int student) =>
        (await client.GetFromJsonAsync<JsonElement>($"/api/students/{SchoolServer.Student(student)}")).GetProperty("totals").GetProperty("year").GetInt32();

    private static async Task Refused(HttpResponseMessage answer, int status, string code) =>
        Assert.Equal(code, (await Json(answer, status)).GetProperty("code").GetString());

    private static Task<JsonElement> Json(HttpResponseMessage answer, int status) => HeldDebate.Json(answer, status);
}
