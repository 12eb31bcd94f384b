using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>How the public reaches a school: the address of a role, and messages that are not kept (S0-52).</summary>
public sealed class ContactTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Contact = "/api/schools/abai/contact";
    private const string Messages = $"{Contact}/messages";

    [Fact]
    public async Task A_stranger_writes_once_the_leader_reads_and_nothing_is_kept()
    {
        using var stranger = server.CreateClient();
        using var leader = await server.SignedIn("coordinator.abai");
        var message = new { id = Guid.CreateVersion7(), topic = "partnership", text = " Кітапхана көмекке дайын. ", replyTo = "kitap@example.kz" };
        Assert.Equal(202, await Sent(stranger, message));
        Assert.Equal(202, await Sent(stranger, message));

        var waiting = Assert.Single(await Waiting(leader), one => one.GetProperty("id").GetGuid() == message.id);
        Assert.Equal(("partnership", "Кітапхана көмекке дайын.", "kitap@example.kz"), (
            waiting.GetProperty("topic").GetString(), waiting.GetProperty("text").GetString(), waiting.GetProperty("replyTo").GetString()));
        var toDo = await leader.GetFromJsonAsync<JsonElement>("/api/schools/abai/to-do");
        Assert.Contains(toDo.GetProperty("items").EnumerateArray(), item => item.GetProperty("kind").GetString() == "read-messages");

        Assert.Equal(204, (int)(await leader.DeleteAsync($"{Messages}/{message.id}")).StatusCode);
        Assert.Equal(404, (int)(await leader.DeleteAsync($"{Messages}/{message.id}")).StatusCode);
        Assert.DoesNotContain(await Waiting(leader), one => one.GetProperty("id").GetGuid() == message.id);
    }

    [Fact]
    public async Task The_public_sees_the_address_of_a_role_and_never_the_address_of_a_person()
    {
        using var stranger = server.CreateClient();
        using var leader = await server.SignedIn("coordinator.abai");
        Assert.Equal(200, (int)(await leader.PutAsJsonAsync(Contact, new { address = "parlament@mektep.kz" })).StatusCode);
        Assert.Equal("parlament@mektep.kz", await Address(stranger));

        var invited = await (await leader.PostAsJsonAsync("/api/schools/abai/staff", new { name = "Пошта Иесі", another = true })).Content.ReadFromJsonAsync<JsonElement>();
        using var person = server.CreateClient();
        (await person.PostAsJsonAsync("/api/invitations", new
        {
            code = invited.GetProperty("code").GetString(),
            login = "pochta.iesi@mektep.kz",
            password = "a sentence that nobody else uses",
        })).EnsureSuccessStatusCode();
        var refused = await leader.PutAsJsonAsync(Contact, new { address = "Pochta.Iesi@mektep.kz" });
        Assert.Equal((422, "personal-address"), await Problem(refused));
        Assert.Equal("parlament@mektep.kz", await Address(stranger));

        Assert.Equal(200, (int)(await leader.PutAsJsonAsync(Contact, new { address = " " })).StatusCode);
        Assert.Null(await Address(stranger));
    }

    [Theory]
    [InlineData("{\"topic\":\"question\",\"text\":\"А\"}", "id")]
    [InlineData("{\"id\":\"0199a0a0-0000-7000-8000-00000000000a\",\"text\":\"А\"}", "topic")]
    [InlineData("{\"id\":\"0199a0a0-0000-7000-8000-00000000000a\",\"topic\":\"question\",\"text\":\"  \"}", "text")]
    [InlineData("{\"id\":\"0199a0a0-0000-7000-8000-00000000000a\",\"topic\":\"question\",\"text\":\"А\",\"replyTo\":\"+7 701 000 00 00\"}", "replyTo")]
    public async Task What_is_no_message_is_refused(string body, string field)
    {
        using var stranger = server.CreateClient();
        var answer = await stranger.PostAsync(Messages, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal((400, field), ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString()));
    }

    [Fact]
    public async Task A_school_that_is_not_there_takes_nothing_in()
    {
        using var stranger = server.CreateClient();
        Assert.Equal(404, (int)(await stranger.GetAsync("/api/schools/nowhere/contact")).StatusCode);
        Assert.Equal(404, (int)(await stranger.PostAsJsonAsync(
            "/api/schools/nowhere/contact/messages", new { id = Guid.CreateVersion7(), topic = "question", text = "А" })).StatusCode);
    }

    [Fact]
    public async Task Whoever_is_erased_stands_in_no_message()
    {
        using var stranger = server.CreateClient();
        using var leader = await server.SignedIn("coordinator.abai");
        var name = (await leader.GetFromJsonAsync<JsonElement>("/api/students/abai.s048")).GetProperty("name").GetString()!;
        var (about, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal(202, await Sent(stranger, new { id = about, topic = "question", text = $"{name} қай сыныпта?" }));
        Assert.Equal(202, await Sent(stranger, new { id = other, topic = "question", text = "Жиналыс қашан?" }));

        Assert.Equal(204, (int)(await leader.PostAsJsonAsync("/api/students/abai.s048/erase", new { name, reason = "ата-ана өтініші" })).StatusCode);
        var left = (await Waiting(leader)).Select(one => one.GetProperty("id").GetGuid()).ToList();
        Assert.DoesNotContain(about, left);
        Assert.Contains(other, left);
    }

    private static async Task<int> Sent(HttpClient client, object message) => (int)(await client.PostAsJsonAsync(Messages, message)).StatusCode;

    private static async Task<IReadOnlyList<JsonElement>> Waiting(HttpClient leader) =>
        [.. (await leader.GetFromJsonAsync<JsonElement>(Messages)).GetProperty("items").EnumerateArray()];

    private static async Task<string?> Address(HttpClient client) => (await client.GetFromJsonAsync<JsonElement>(Contact)).GetProperty("address").GetString();

    private static async Task<(int Status, string? Code)> Problem(HttpResponseMessage answer) =>
        ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
}
