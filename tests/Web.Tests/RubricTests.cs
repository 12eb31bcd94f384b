using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>The rubric of a school over HTTP: everybody reads it, few decide, and nothing changes before the next year.</summary>
public sealed class RubricTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Address = $"/api/schools/{SchoolServer.School}/rubric";

    [Fact]
    public async Task Everybody_reads_what_earns_how_much()
    {
        var rubric = await server.CreateClient().GetFromJsonAsync<JsonElement>(Address.Replace("abai", "zhambyl", StringComparison.Ordinal));
        var lead = Kind(rubric, "event.lead");
        Assert.Equal((20, 20, 20), (lead.GetProperty("points").GetInt32(), lead.GetProperty("nextPoints").GetInt32(), lead.GetProperty("rulebookPoints").GetInt32()));
        Assert.Equal((10, 30), (lead.GetProperty("bounds").GetProperty("least").GetInt32(), lead.GetProperty("bounds").GetProperty("most").GetInt32()));
        Assert.Equal(("2026-2027", "2027-09-01"), (Text(rubric, "season", "id"), Text(rubric, "next", "from")));
        Assert.Equal((15, 14, 7, 50), Rules(rubric));
        Assert.Empty(rubric.GetProperty("history").EnumerateArray());
        Assert.Equal(404, (int)(await server.CreateClient().GetAsync("/api/schools/nowhere/rubric")).StatusCode);

        // The desk reads it in place of the rulebook: whatever stands there stands here.
        var rulebook = await server.CreateClient().GetFromJsonAsync<JsonElement>("/api/rulebook");
        Assert.All(rulebook.EnumerateObject(), property => Assert.True(rubric.TryGetProperty(property.Name, out _), property.Name));
        foreach (var kind in rulebook.GetProperty("kinds").EnumerateArray())
        {
            var own = Kind(rubric, kind.GetProperty("code").GetString()!);
            Assert.All(kind.EnumerateObject(), property => Assert.Equal(property.Value.GetRawText(), own.GetProperty(property.Name).GetRawText()));
        }
    }

    [Fact]
    public async Task A_decision_is_seen_by_everybody_and_who_made_it_by_the_school()
    {
        var (coordinator, mentor, anybody) = (await server.SignedIn("coordinator.abai"), await server.SignedIn("mentor.abai"), server.CreateClient());
        var answer = await Decide(coordinator, "vol.lead", 12);
        Assert.Equal(200, (int)answer.StatusCode);
        var decided = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((10, 12), (Kind(decided, "vol.lead").GetProperty("points").GetInt32(), Kind(decided, "vol.lead").GetProperty("nextPoints").GetInt32()));

        var change = Latest(await anybody.GetFromJsonAsync<JsonElement>(Address));
        Assert.Equal(("vol.lead", 10, 12, "2027-2028"), (Text(change, "kind"), change.GetProperty("old").GetInt32(), change.GetProperty("new").GetInt32(), Text(change, "season")));
        Assert.Equal((3, "2026-11-16"), (change.GetProperty("minutes").GetProperty("number").GetInt32(), Text(change, "minutes", "day")));
        Assert.Equal(("coordinator", null), (Text(change, "by", "post"), Text(change, "by", "name")));
        Assert.Equal("The coordinator of abai", Text(Latest(await mentor.GetFromJsonAsync<JsonElement>(Address)), "by", "name"));

        var elsewhere = await server.SignedIn("mentor.zhambyl");
        Assert.Null(Text(Latest(await elsewhere.GetFromJsonAsync<JsonElement>(Address)), "by", "name"));

        Assert.Equal(200, (int)(await TakeBack(coordinator, "vol.lead")).StatusCode);
        var now = await anybody.GetFromJsonAsync<JsonElement>(Address);
        Assert.Equal(10, Kind(now, "vol.lead").GetProperty("nextPoints").GetInt32());
        Assert.Equal(2, now.GetProperty("history").EnumerateArray().Count(row => Text(row, "kind") == "vol.lead"));
        Assert.Equal(JsonValueKind.Null, Latest(now).GetProperty("minutes").ValueKind);
    }

    [Fact]
    public async Task A_decision_is_an_act_with_its_old_and_new_price()
    {
        var coordinator = await server.SignedIn("coordinator.abai");
        await Decide(coordinator, "media.av", 10);
        Assert.Equal(("media.av/2027-2028", "8", "10"), await LastAct("PUT"));
        await TakeBack(coordinator, "media.av");
        Assert.Equal(("media.av/2027-2028", "10", "8"), await LastAct("DELETE"));

        async Task<(string?, string?, string?)> LastAct(string method)
        {
            var name = Uri.EscapeDataString($"{method} /api/schools/{{school}}/rubric/{{kind}}");
            var acts = await coordinator.GetFromJsonAsync<JsonElement>($"/api/schools/abai/acts?act={name}&limit=1");
            var act = Assert.Single(acts.GetProperty("items").EnumerateArray());
            return (Text(act, "target", "id"), Text(act, "old"), Text(act, "new"));
        }
    }

    [Theory]
    [InlineData("event.lead", 31, 422, "price-out-of-bounds")]
    [InlineData("event.lead", 15, 422, "price-out-of-order")]
    [InlineData("gift.given", 5, 404, "unknown-kind")]
    [InlineData("event.lead", null, 400, "invalid-value")]
    public async Task What_the_rules_forbid_is_refused_with_its_reason(string kind, int? points, int status, string code)
    {
        var coordinator = await server.SignedIn("coordinator.zhambyl");
        var answer = await Decide(coordinator, kind, points, "zhambyl");
        Assert.Equal((status, code), ((int)answer.StatusCode, Text(await answer.Content.ReadFromJsonAsync<JsonElement>(), "code")));
    }

    [Fact]
    public async Task A_decision_needs_minutes_of_a_meeting_that_was()
    {
        var coordinator = await server.SignedIn("coordinator.zhambyl");
        var address = "/api/schools/zhambyl/rubric/event.lead";
        foreach (var minutes in (object?[])[null, new { number = 0, day = "2026-11-16" }, new { number = 1 }])
        {
            Assert.Equal(400, (int)(await coordinator.PutAsJsonAsync(address, new { points = 25, minutes })).StatusCode);
        }

        Assert.Equal(422, (int)(await coordinator.PutAsJsonAsync(address, new { points = 25, minutes = new { number = 1, day = "2026-11-19" } })).StatusCode);
    }

    [Fact]
    public async Task This_years_sheets_keep_their_price()
    {
        var (coordinator, mentor) = (await server.SignedIn("coordinator.abai"), await server.SignedIn("mentor.abai"));
        Assert.Equal(4, await Preview(mentor));
        await Decide(coordinator, "task.done", 6);
        Assert.Equal(4, await Preview(mentor));
    }

    private static async Task<int> Preview(HttpClient client)
    {
        var answer = await client.PostAsJsonAsync("/api/schools/abai/sheets/preview", new
        {
            id = Guid.CreateVersion7(),
            activity = new { kind = "task.done", day = SchoolServer.Today },
            lines = new[] { new { student = SchoolServer.Student(30) } },
        });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("lines")[0].GetProperty("asked").GetInt32();
    }

    private static Task<HttpResponseMessage> Decide(HttpClient client, string kind, int? points, string school = "abai") =>
        client.PutAsJsonAsync($"/api/schools/{school}/rubric/{kind}", new { points, minutes = new { number = 3, day = "2026-11-16" } });

    private static async Task<HttpResponseMessage> TakeBack(HttpClient client, string kind)
    {
        using var message = new HttpRequestMessage(HttpMethod.Delete, $"{Address}/{kind}") { Content = JsonContent.Create(new { }) };
        return await client.SendAsync(message);
    }

    private static JsonElement Kind(JsonElement rubric, string code) =>
        rubric.GetProperty("kinds").EnumerateArray().Single(kind => kind.GetProperty("code").GetString() == code);

    private static JsonElement Latest(JsonElement rubric) => rubric.GetProperty("history")[0];

    private static (int, int, int, int) Rules(JsonElement rubric)
    {
        var rules = rubric.GetProperty("rules");
        return (Figure("proofFrom"), Figure("entryDays"), Figure("entryDaysAfterQuarter"), Figure("largestChange"));

        int Figure(string name) => rules.GetProperty(name).GetInt32();
    }

    private static string? Text(JsonElement element, params string[] path) =>
        path.Aggregate(element, (one, name) => one.GetProperty(name)).GetString();
}
