using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>Cards of a class in one step, and links of parents.</summary>
public sealed class CardSheetTests(SchoolServer server) : IClassFixture<SchoolServer>, IDisposable
{
    private readonly DateTimeOffset _now = server.Clock.Now;

    public void Dispose() => server.Clock.Now = _now;

    [Fact]
    public async Task A_class_gets_its_cards_in_one_step_and_each_admits_its_student()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var before = await Holders(coordinator, "5Б");
        Assert.Equal(20, before.Count);
        Assert.All(before, one => Assert.False(one.GetProperty("hasCard").GetBoolean()));

        var cards = await Issue(coordinator, "5Б", "cards", [.. before.Select(one => one.GetProperty("id").GetString()!)]);
        Assert.Equal(20, cards.Count);
        using var student = server.CreateClient();
        var session = await SignIn(student, cards[3].GetProperty("code").GetString()!);
        Assert.Equal(("student", cards[3].GetProperty("student").GetString()), (session.GetProperty("role").GetString(), session.GetProperty("student").GetString()));
        Assert.All(await Holders(coordinator, "5Б"), one => Assert.True(one.GetProperty("hasCard").GetBoolean()));
    }

    [Fact]
    public async Task Students_of_another_class_are_refused_and_nothing_is_issued()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var answer = await coordinator.PostAsJsonAsync("/api/schools/abai/classes/10А/cards", new { students = new[] { "abai.s033", "abai.s055" } });
        Assert.Equal(422, (int)answer.StatusCode);
        var holders = await Holders(coordinator, "10А");
        Assert.False(holders.Single(one => one.GetProperty("id").GetString() == "abai.s033").GetProperty("hasCard").GetBoolean());
        Assert.Equal(400, (int)(await coordinator.PostAsJsonAsync("/api/schools/abai/classes/10А/cards", new { students = Array.Empty<string>() })).StatusCode);
    }

    [Fact]
    public async Task A_parent_sees_what_the_child_sees_and_nothing_else()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        using var child = await server.SignedInStudent("abai.s020");
        using var parent = server.CreateClient();
        var session = await SignIn(parent, (await Issue(coordinator, "10А", "parent-links", "abai.s020"))[0].GetProperty("code").GetString()!);
        Assert.Equal(("parent", "abai.s020"), (session.GetProperty("role").GetString(), session.GetProperty("student").GetString()));
        Assert.Equal(0, session.GetProperty("rights").GetArrayLength());

        Assert.Equal("abai.s020", (await parent.GetFromJsonAsync<JsonElement>("/api/students/abai.s020")).GetProperty("id").GetString());
        Assert.Equal(200, (int)(await parent.GetAsync("/api/students/abai.s020/places")).StatusCode);
        Assert.Equal(403, (int)(await parent.GetAsync("/api/students/abai.s021")).StatusCode);
        Assert.Equal(403, (int)(await parent.GetAsync("/api/schools/abai/students")).StatusCode);
        Assert.Equal(200, (int)(await child.GetAsync("/api/session")).StatusCode);
    }

    [Fact]
    public async Task A_new_link_replaces_the_old_one_and_leaves_the_childs_card_alone()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        using var child = await server.SignedInStudent("abai.s022");
        using var parent = server.CreateClient();
        await SignIn(parent, (await Issue(coordinator, "10А", "parent-links", "abai.s022"))[0].GetProperty("code").GetString()!);
        await Issue(coordinator, "10А", "parent-links", "abai.s022");
        Assert.Equal(401, (int)(await parent.GetAsync("/api/session")).StatusCode);
        Assert.Equal(200, (int)(await child.GetAsync("/api/session")).StatusCode);
    }

    [Fact]
    public async Task A_link_expires_and_a_card_does_not()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var link = (await Issue(coordinator, "10А", "parent-links", "abai.s024"))[0].GetProperty("code").GetString();
        var card = (await Issue(coordinator, "10А", "cards", "abai.s024"))[0].GetProperty("code").GetString();
        server.Clock.Now = _now.AddDays(401);
        using var later = server.CreateClient();
        Assert.Equal(401, (int)(await later.PostAsJsonAsync("/api/session/card", new { code = link })).StatusCode);
        Assert.Equal(200, (int)(await later.PostAsJsonAsync("/api/session/card", new { code = card })).StatusCode);
    }

    private static async Task<IReadOnlyList<JsonElement>> Holders(HttpClient client, string name) =>
        [.. (await client.GetFromJsonAsync<JsonElement>($"/api/schools/abai/classes/{name}/cards")).GetProperty("items").EnumerateArray()];

    private static async Task<IReadOnlyList<JsonElement>> Issue(HttpClient client, string name, string what, params string[] students)
    {
        var answer = await client.PostAsJsonAsync($"/api/schools/abai/classes/{name}/{what}", new { students });
        Assert.Equal(201, (int)answer.StatusCode);
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items").EnumerateArray()];
    }

    private static async Task<JsonElement> SignIn(HttpClient client, string code)
    {
        var answer = await client.PostAsJsonAsync("/api/session/card", new { code });
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
