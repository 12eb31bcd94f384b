using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Students;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>A raid over HTTP: counted class by class, told without a number that points to a child, and given as its own proof.</summary>
public sealed class RaidTests : IAsyncLifetime
{
    private const string School = $"/api/schools/{SchoolServer.School}";
    private const string November = "2026-09-4.m11";
    private const string Raid = $"{School}/events/{November}/raid";

    private readonly SchoolServer _server = new();

    private HttpClient _mentor = null!;
    private HttpClient _coordinator = null!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        (_mentor, _coordinator) = (await _server.SignedIn("mentor.abai"), await _server.SignedIn("coordinator.abai"));
        await _coordinator.PostAsJsonAsync($"{School}/plan/approval", new { version = 0 });
        await _server.Services.GetRequiredService<IGrainFactory>().GetGrain<IRosterGrain>(Keys.Roster(SchoolServer.School)).Enrol(
            [.. Enumerable.Range(1, 12).Select(i => new Student($"abai.r{i}", "Zqname", "5А", 5, null, []))]);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_server).DisposeAsync();

    [Fact]
    public async Task From_the_count_to_the_reference_that_proves_it()
    {
        var counted = await Ok(await Count(12, 11, 12, 6, 0));
        Assert.True(counted.GetProperty("mayCount").GetBoolean());
        Assert.Equal(11, counted.GetProperty("classes").EnumerateArray().Single(one => Text(one, "class") == "5А").GetProperty("inOrder").GetProperty("uniform").GetInt32());
        var told = Assert.Single(counted.GetProperty("reference").EnumerateArray()).GetProperty("inOrder");
        Assert.Equal(JsonValueKind.Null, told.GetProperty("uniform").ValueKind);
        Assert.Equal((12, 6), (told.GetProperty("textbooks").GetInt32(), told.GetProperty("diary").GetInt32()));
        Assert.DoesNotContain("Zqname", counted.ToString(), StringComparison.Ordinal);

        Assert.False(counted.GetProperty("mayGiveProof").GetBoolean());
        (await _mentor.PostAsJsonAsync($"{School}/occurrences/{November}/holding", new { day = SchoolServer.Today })).EnsureSuccessStatusCode();
        Assert.True((await Ok(await _mentor.GetAsync(Raid))).GetProperty("mayGiveProof").GetBoolean());
        (await _mentor.PostAsJsonAsync($"{School}/occurrences/{November}/proof", new { reference = "Рейд анықтамасы" })).EnsureSuccessStatusCode();
        Assert.Equal((409, "raid-closed"), await Refused(await Count(12, 12, 12, 12, 12)));
        var closed = await Ok(await _coordinator.GetAsync(Raid));
        Assert.Equal((false, 0, 1), (closed.GetProperty("mayCount").GetBoolean(), closed.GetProperty("classes").GetArrayLength(), closed.GetProperty("reference").GetArrayLength()));
        (await _coordinator.PostAsJsonAsync($"{School}/occurrences/{November}/acceptance", new { })).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task What_cannot_be_counted_is_refused()
    {
        Assert.Equal((422, "figures-needed"), await Refused(await _mentor.PutAsJsonAsync($"{Raid}/classes/5А", new { })));
        Assert.Equal((422, "figures-needed"), await Refused(await Count(12, 13, 0, 0, 0)));
        Assert.Equal((422, "unknown-class"), await Refused(await _mentor.PutAsJsonAsync($"{Raid}/classes/5Ю", new { seen = 1 })));
        Assert.Equal((404, "unknown-raid"), await Refused(await _mentor.GetAsync($"{School}/events/2026-11-1a/raid")));
        Assert.Equal((404, "unknown-raid"), await Refused(await _mentor.PutAsJsonAsync($"{School}/events/2026-11-1a/raid/classes/5А", new { seen = 1 })));
        await Ok(await Count(12, 11, 12, 6, 0));
        Assert.Equal(0, (await Ok(await _mentor.DeleteAsync($"{Raid}/classes/5А"))).GetProperty("reference").GetArrayLength());
    }

    private Task<HttpResponseMessage> Count(int seen, int uniform, int textbooks, int diary, int shoes) =>
        _mentor.PutAsJsonAsync($"{Raid}/classes/5А", new { seen, inOrder = new { uniform, textbooks, diary, shoes } });

    private static string? Text(JsonElement one, string name) => one.GetProperty(name).GetString();

    private static async Task<JsonElement> Ok(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        return body;
    }

    private static async Task<(int Status, string? Code)> Refused(HttpResponseMessage answer) =>
        ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
}
