using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>The family challenge over HTTP: an entry with or without a link, no pictures, nothing published.</summary>
public sealed class EntryTests : IAsyncLifetime
{
    private const string School = $"/api/schools/{SchoolServer.School}";
    private const string Family = "2027-05-4";
    private const string Unity = "2027-05-2";
    private const string Own = "/api/students/abai.s001/events";

    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    private readonly SchoolServer _server = new();

    private HttpClient _mentor = null!;
    private HttpClient _student = null!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _server.Clock.Now = new(2027, 5, 12, 7, 0, 0, TimeSpan.Zero);
        _mentor = await _server.SignedIn("mentor.abai");
        _student = await _server.SignedInStudent("abai.s001");
        await (await _server.SignedIn("coordinator.abai")).PostAsJsonAsync($"{School}/plan/approval", new { version = 0 });
        foreach (var challenge in (string[])[Family, Unity])
        {
            foreach (var step in (string[])["announcement", "opening"])
            {
                (await _mentor.PostAsJsonAsync($"{School}/occurrences/{challenge}/{step}", new { })).EnsureSuccessStatusCode();
            }
        }
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_server).DisposeAsync();

    [Fact]
    public async Task A_link_is_for_those_who_run_the_challenge_and_an_entry_without_one_is_an_entry()
    {
        Assert.Equal((422, "entry-link-wrong"), await Refused(await Enter(Unity, "http://a.kz")));
        var entered = Of(await Ok(await Enter(Unity, "https://school.kz/1")), Unity);
        Assert.Equal(("https://school.kz/1", true, false), (
            entered.GetProperty("own").GetProperty("link").GetString(), entered.GetProperty("hasEntries").GetBoolean(), entered.GetProperty("isSensitive").GetBoolean()));
        var person = Assert.Single((await Ok(await _mentor.GetAsync($"{School}/events/{Unity}"))).GetProperty("people").EnumerateArray());
        Assert.Equal("https://school.kz/1", person.GetProperty("link").GetString());

        var without = Of(await Ok(await Enter(Family, null)), Family);
        Assert.True(without.GetProperty("isSensitive").GetBoolean());
        Assert.Equal(JsonValueKind.Null, without.GetProperty("own").GetProperty("link").ValueKind);
    }

    [Fact]
    public async Task No_picture_of_a_family_is_kept_and_nothing_of_it_published()
    {
        using var content = new ByteArrayContent(Picture);
        Assert.Equal((422, "no-pictures"), await Refused(await _mentor.PostAsync($"{School}/occurrences/{Family}/files", content)));
        (await _mentor.PostAsJsonAsync($"{School}/occurrences/{Family}/holding", new { day = "2027-05-12" })).EnsureSuccessStatusCode();
        (await _mentor.PostAsJsonAsync($"{School}/occurrences/{Family}/proof", new { link = "https://school.kz/families" })).EnsureSuccessStatusCode();
        (await (await _server.SignedIn("coordinator.abai")).PostAsJsonAsync($"{School}/occurrences/{Family}/acceptance", new { })).EnsureSuccessStatusCode();
        Assert.DoesNotContain("families", await _server.CreateClient().GetStringAsync($"{School}/calendar"), StringComparison.Ordinal);
        Assert.Contains("families", await _mentor.GetStringAsync($"{School}/calendar"), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Enter(string challenge, string? link) => _student.PutAsJsonAsync($"{Own}/{challenge}/entry", new { link });

    private static JsonElement Of(JsonElement own, string challenge) =>
        own.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("id").GetString() == challenge);

    private static async Task<JsonElement> Ok(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        return body;
    }

    private static async Task<(int Status, string? Code)> Refused(HttpResponseMessage answer) =>
        ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
}
