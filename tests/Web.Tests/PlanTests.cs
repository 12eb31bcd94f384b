using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Sessions;
using Engagement.Students;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>The plan over HTTP: everybody reads it, editors draft, the director's approval makes it hold, proofs need a second pair of eyes.</summary>
public sealed class PlanTests : IAsyncLifetime
{
    private const string School = $"/api/schools/{SchoolServer.School}";

    private readonly SchoolServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_server).DisposeAsync();

    private static object Fair => new
    {
        month = 3,
        title = new { kk = "Жәрмеңке", ru = "Ярмарка; добра, и дел", en = "Fair" },
        recurrence = "once",
        host = "care",
        grades = new[] { new { from = 5, to = 11 } },
        responsible = new[] { "mentor" },
        evidence = "socialPostWithLink",
    };

    [Fact]
    public async Task Everybody_reads_the_plan_and_its_calendar()
    {
        var nobody = _server.CreateClient();
        var plan = await nobody.GetFromJsonAsync<JsonElement>($"{School}/plan");
        Assert.Equal((9, 10, 42), (Count(plan, "months"), Count(plan, "projects"), Count(plan, "events")));
        Assert.Equal(JsonValueKind.Null, plan.GetProperty("approval").ValueKind);
        Assert.Equal("2026-09-1a", Text(plan.GetProperty("events")[0], "series"));
        Assert.Null(Text(Assert.Single(plan.GetProperty("delivery").EnumerateArray()), "faction"));
        Assert.Equal(9, Count(await (await _server.SignedIn("mentor.abai")).GetFromJsonAsync<JsonElement>($"{School}/plan"), "delivery"));

        var calendar = await nobody.GetFromJsonAsync<JsonElement>($"{School}/calendar?from=2026-11-01&to=2026-11-30&faction=sport-health");
        Assert.Equal("2026-11-18", Text(calendar, "today"));
        Assert.All(calendar.GetProperty("items").EnumerateArray(), item => Assert.Equal(("sport-health", null), (Text(item, "host"), Text(item, "overdue"))));
        Assert.Equal(0, Count(await nobody.GetFromJsonAsync<JsonElement>($"{School}/calendar?faction=culture-art&grade=11"), "items"));
        Assert.Equal(404, (int)(await nobody.GetAsync($"{School}/calendar?faction=chess")).StatusCode);
        Assert.Equal(400, (int)(await nobody.GetAsync($"{School}/calendar?from=2026-12-01&to=2026-11-01")).StatusCode);
        Assert.Equal(404, (int)(await nobody.GetAsync("/api/schools/nowhere/plan")).StatusCode);
    }

    [Fact]
    public async Task From_the_draft_to_the_accepted_proof()
    {
        var (coordinator, mentor, nobody) = (await _server.SignedIn("coordinator.abai"), await _server.SignedIn("mentor.abai"), _server.CreateClient());
        var draft = await Body(await mentor.PostAsJsonAsync($"{School}/plan/events", Fair));
        Assert.Equal(("2027-03-5", "added"), (Text(draft.GetProperty("changes")[0], "series"), Text(draft.GetProperty("changes")[0], "kind")));
        Assert.Equal(42, Count(await nobody.GetFromJsonAsync<JsonElement>($"{School}/plan"), "events"));
        Assert.Equal((403, "forbidden"), await Refused(mentor, "plan/approval", new { version = 1 }));
        Assert.Equal((409, "plan-not-approved"), await Refused(mentor, "occurrences/2026-11-2.m11/announcement", new { }));
        Assert.Equal((409, "other-version"), await Refused(coordinator, "plan/approval", new { version = 0 }));
        var approved = await Body(await coordinator.PostAsJsonAsync($"{School}/plan/approval", new { version = 1 }));
        Assert.False(approved.GetProperty("waitsForApproval").GetBoolean());
        Assert.Equal((409, "nothing-to-approve"), await Refused(coordinator, "plan/approval", new { version = 1 }));
        var plan = await nobody.GetFromJsonAsync<JsonElement>($"{School}/plan");
        Assert.Equal((43, "coordinator", null), (Count(plan, "events"), Text(plan.GetProperty("approval"), "post"), Text(plan.GetProperty("approval"), "name")));
        Assert.Contains("2027-03-5", await nobody.GetStringAsync($"{School}/events?from=2027-03-01"), StringComparison.Ordinal);

        const string league = "2026-11-2.m11";
        await Step(mentor, league, "announcement", new { });
        var held = await Step(mentor, league, "holding", new { day = SchoolServer.Today, tookPart = 40, comment = "Two courts" });
        Assert.Equal(["giveProof"], held.GetProperty("may").EnumerateArray().Select(step => step.GetString()));
        Assert.Equal((422, "proof-needs-link"), await Refused(mentor, $"occurrences/{league}/proof", new { reference = "Instagram" }));
        var proven = await Step(mentor, league, "proof", new { link = "https://example.kz/league" });
        Assert.Equal(["return"], proven.GetProperty("may").EnumerateArray().Select(step => step.GetString()));
        Assert.Equal("held", StateOf(await nobody.GetFromJsonAsync<JsonElement>($"{School}/calendar"), league));
        Assert.Equal("proofGiven", StateOf(await mentor.GetFromJsonAsync<JsonElement>($"{School}/calendar"), league));
        Assert.Equal((422, "own-proof"), await Refused(mentor, $"occurrences/{league}/acceptance", new { }));
        var accepted = await Step(coordinator, league, "acceptance", new { });
        Assert.Equal(("accepted", 4), (Text(accepted, "state"), Count(accepted, "steps")));
        Assert.Equal((409, "no-such-step"), await Refused(coordinator, $"occurrences/{league}/return", new { reason = "Late" }));
        var seen = Item(await nobody.GetFromJsonAsync<JsonElement>($"{School}/calendar"), league);
        Assert.Equal(("accepted", "https://example.kz/league"), (Text(seen, "state"), Text(seen, "link")));

        var acts = await coordinator.GetFromJsonAsync<JsonElement>(
            $"{School}/acts?act={Uri.EscapeDataString("POST /api/schools/{school}/occurrences/{id}/acceptance")}&limit=9");
        var act = acts.GetProperty("items").EnumerateArray().First(row => Text(row, "new") is not null);
        Assert.Equal((league, "ProofGiven", "Accepted"), (act.GetProperty("target").GetProperty("id").GetString(), Text(act, "old"), Text(act, "new")));
        Assert.Equal(4, Count(await Step(coordinator, league, "acceptance", new { }), "steps"));
    }

    [Fact]
    public async Task Calendars_of_phones_keep_up_with_the_plan()
    {
        var coordinator = await _server.SignedIn("coordinator.abai");
        await coordinator.PostAsJsonAsync($"{School}/plan/events", Fair);
        await coordinator.PostAsJsonAsync($"{School}/plan/approval", new { version = 1 });
        await Step(coordinator, "2027-03-5", "move", new { from = "2027-03-10", to = "2027-03-11", reason = "Holiday" });
        await Step(coordinator, "2027-01-1", "cancellation", new { reason = "Frost" });

        var answer = await _server.CreateClient().GetAsync($"{School}/calendar.ics?faction=care&lang=ru");
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var text = (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
        var events = text.Split("BEGIN:VEVENT\r\n")[1..];
        Assert.Equal(5, events.Length);
        var fair = Assert.Single(events, one => one.Contains("UID:2027-03-5@abai.koshbasshy\r\n", StringComparison.Ordinal));
        Assert.Contains("DTSTART;VALUE=DATE:20270310\r\nDTEND;VALUE=DATE:20270312\r\nSUMMARY:Ярмарка\\; добра\\, и дел\r\n", fair, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", Assert.Single(events, one => one.Contains("UID:2027-01-1@", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("X-WR-CALNAME:abai · ", text, StringComparison.Ordinal);

        // A grade's own: the younger ones find neither the sitting of the parliament nor what is for the older ones.
        var young = await _server.CreateClient().GetStringAsync($"{School}/calendar.ics?grade=3");
        Assert.Contains("UID:2026-10-4.w47@", young, StringComparison.Ordinal);
        Assert.DoesNotContain("UID:2026-10-2.", young, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_year_can_be_planned_and_no_other()
    {
        var coordinator = await _server.SignedIn("coordinator.abai");
        var next = await coordinator.GetFromJsonAsync<JsonElement>($"{School}/plan/draft?season=2027-2028");
        Assert.Equal("2027-09-01", Text(next.GetProperty("season"), "from"));
        Assert.StartsWith("2027-09-", Text(next.GetProperty("events")[0], "series"), StringComparison.Ordinal);
        Assert.Equal(200, (int)(await coordinator.DeleteAsync($"{School}/plan/events/2028-05-1?season=2027-2028")).StatusCode);
        Assert.Equal(200, (int)(await coordinator.PostAsJsonAsync($"{School}/plan/approval?season=2027-2028", new { version = 1 })).StatusCode);

        var shown = await _server.CreateClient().GetFromJsonAsync<JsonElement>($"{School}/plan?season=2027-2028");
        Assert.Equal(0, shown.GetProperty("delivery").GetArrayLength());
        Assert.DoesNotContain(shown.GetProperty("events").EnumerateArray(), planned => Text(planned, "series") == "2028-05-1");
        var current = await _server.CreateClient().GetFromJsonAsync<JsonElement>($"{School}/plan");
        Assert.Contains(current.GetProperty("events").EnumerateArray(), planned => Text(planned, "series") == "2027-05-1");
        foreach (var season in (string[])["2028-2029", "2025-2026", "", "next"])
        {
            var answer = await coordinator.GetAsync($"{School}/plan/draft?season={season}");
            Assert.Equal(404, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_overdue_is_told_to_those_who_work_on_it_only()
    {
        var mentor = await _server.SignedIn("mentor.abai");
        Assert.True(Item(await mentor.GetFromJsonAsync<JsonElement>($"{School}/calendar"), "2026-10-1a").GetProperty("overdue").GetBoolean());
        var student = await _server.SignedInStudent("abai.s001");
        Assert.Null(Text(Item(await student.GetFromJsonAsync<JsonElement>($"{School}/calendar"), "2026-10-1a"), "overdue"));
    }

    [Fact]
    public async Task A_mentor_of_one_faction_runs_the_events_of_that_faction()
    {
        var coordinator = await _server.SignedIn("coordinator.abai");
        await coordinator.PostAsJsonAsync($"{School}/plan/approval", new { version = 0 });
        var helper = await MentorOf("sport-health");
        await Step(helper, "2026-11-1a", "announcement", new { });
        Assert.Equal((403, "forbidden"), await Refused(helper, "occurrences/2026-12-1/announcement", new { }));
        Assert.Equal((403, "forbidden"), await Refused(helper, "occurrences/2026-11-1a/acceptance", new { }));
    }

    [Fact]
    public async Task What_is_over_is_not_edited_and_nonsense_is_refused_with_its_field()
    {
        var mentor = await _server.SignedIn("mentor.abai");
        using var takeOut = new HttpRequestMessage(HttpMethod.Delete, $"{School}/plan/events/2026-09-2") { Content = JsonContent.Create(new { }) };
        Assert.Equal("event-over", Text(await Body(await mentor.SendAsync(takeOut)), "code"));
        var refused = await Body(await mentor.PutAsJsonAsync($"{School}/plan/events/2027-03-1", new { }));
        Assert.Equal(("title-needed", "title"), (Text(refused, "code"), Text(refused, "field")));
        var gaps = (await mentor.GetFromJsonAsync<JsonElement>($"{School}/plan/draft")).GetProperty("gaps");
        Assert.Contains(gaps.EnumerateArray(), gap => (Text(gap, "series"), Text(gap, "field")) == ("2027-01-1", "project"));
    }

    private async Task<HttpClient> MentorOf(string faction)
    {
        var grains = _server.Services.GetRequiredService<IGrainFactory>();
        await grains.GetGrain<IRosterGrain>(Keys.Roster("abai")).Appoint(new("id-helper", "Helper"));
        await grains.GetGrain<IAccountGrain>(Keys.Account("helper.abai")).Save(new(
            "id-helper", "helper.abai", "Helper", "abai", Role.Staff, _server.Hash, "stamp", 0, null, 0));
        await grains.GetGrain<IPostsGrain>(Keys.Posts("abai")).Give(new(Guid.NewGuid(), "id-helper", PostKind.FactionMentor, faction, new(2026, 9, 1), null));
        return await _server.SignedIn("helper.abai");
    }

    private static async Task<JsonElement> Step(HttpClient client, string occurrence, string step, object body)
    {
        var answer = await client.PostAsJsonAsync($"{School}/occurrences/{occurrence}/{step}", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await Body(answer);
    }

    private static async Task<(int Status, string? Code)> Refused(HttpClient client, string address, object body)
    {
        var answer = await client.PostAsJsonAsync($"{School}/{address}", body);
        return ((int)answer.StatusCode, Text(await Body(answer), "code"));
    }

    private static Task<JsonElement> Body(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>();

    private static JsonElement Item(JsonElement calendar, string id) => calendar.GetProperty("items").EnumerateArray().Single(item => Text(item, "id") == id);

    private static string? StateOf(JsonElement calendar, string id) => Text(Item(calendar, id), "state");

    private static int Count(JsonElement element, string list) => element.GetProperty(list).GetArrayLength();

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
