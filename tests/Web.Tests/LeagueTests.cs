using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Students;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>The School League over HTTP: drawn up, played, read by everybody, and completed only with its link.</summary>
public sealed class LeagueTests : IAsyncLifetime
{
    private const string Leagues = $"/api/schools/{SchoolServer.School}/leagues";
    private const string Series = $"{Leagues}/2026-11-2";
    private const string November = "2026-11-2.m11";
    private const string Month = $"/api/schools/{SchoolServer.School}/occurrences/{November}";

    private readonly SchoolServer _server = new();

    private HttpClient _mentor = null!;
    private HttpClient _coordinator = null!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        (_mentor, _coordinator) = (await _server.SignedIn("mentor.abai"), await _server.SignedIn("coordinator.abai"));
        await _coordinator.PostAsJsonAsync($"/api/schools/{SchoolServer.School}/plan/approval", new { version = 0 });
        await _server.Services.GetRequiredService<IGrainFactory>().GetGrain<IRosterGrain>(Keys.Roster(SchoolServer.School)).Enrol(
            [.. new[] { "5А", "5Ә", "6А", "3А" }.Select((name, i) => new Student($"abai.l{i}", "Zqname", name, name[0] - '0', null, []))]);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_server).DisposeAsync();

    [Fact]
    public async Task Everybody_reads_the_upper_half_and_nobody_a_name()
    {
        var drawn = await Ok(await Draw("5А", "5Ә", "6А"));
        Assert.Equal(3, drawn.GetProperty("matches").GetArrayLength());
        foreach (var match in drawn.GetProperty("matches").EnumerateArray())
        {
            // Whose name is the lower in the alphabet wins.
            var isHome = string.CompareOrdinal(match.GetProperty("home").GetString(), match.GetProperty("away").GetString()) < 0;
            await Ok(await Score(match.GetProperty("number").GetInt32(), isHome ? 2 : 0, isHome ? 0 : 2));
        }

        var anybody = _server.CreateClient();
        Assert.DoesNotContain("Zqname", await anybody.GetStringAsync(Leagues), StringComparison.Ordinal);
        var league = await Ok(await anybody.GetAsync(Leagues));
        var (younger, older) = (league.GetProperty("bands")[0], league.GetProperty("bands")[1]);
        Assert.False(league.GetProperty("mayKeep").GetBoolean());
        Assert.Equal(["5А", "5Ә"], older.GetProperty("table").EnumerateArray().Select(row => row.GetProperty("class").GetString()));
        Assert.Equal((6, 4), (older.GetProperty("table")[0].GetProperty("points").GetInt32(), older.GetProperty("table")[0].GetProperty("difference").GetInt32()));
        Assert.Equal(["6А"], older.GetProperty("others").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(["3А"], younger.GetProperty("classes").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(JsonValueKind.Null, league.GetProperty("months")[0].GetProperty("owesLink").ValueKind);
    }

    [Fact]
    public async Task A_month_is_not_complete_before_its_link_is_given()
    {
        await _mentor.PostAsJsonAsync($"{Month}/holding", new { day = SchoolServer.Today });
        Assert.True(MonthOf(await Ok(await _mentor.GetAsync(Leagues))).GetProperty("owesLink").GetBoolean());
        Assert.Equal((409, "no-such-step"), await Refused(await _coordinator.PostAsJsonAsync($"{Month}/acceptance", new { })));
        Assert.Equal((422, "proof-needs-link"), await Refused(await _mentor.PostAsJsonAsync($"{Month}/proof", new { reference = "The wall of the gym" })));
        (await _mentor.PostAsJsonAsync($"{Month}/proof", new { link = "https://school.kz/league" })).EnsureSuccessStatusCode();
        (await _coordinator.PostAsJsonAsync($"{Month}/acceptance", new { })).EnsureSuccessStatusCode();
        var month = MonthOf(await Ok(await _mentor.GetAsync(Leagues)));
        Assert.Equal(("accepted", "https://school.kz/league", false), (month.GetProperty("state").GetString()?.ToLowerInvariant(), month.GetProperty("link").GetString(), month.GetProperty("owesLink").GetBoolean()));
    }

    [Fact]
    public async Task What_cannot_be_played_is_refused()
    {
        Assert.Equal((422, "class-not-in-band"), await Refused(await Draw("5А", "3А")));
        Assert.Equal((422, "classes-needed"), await Refused(await Draw("5А")));
        Assert.Equal((404, "unknown-league"), await Refused(await _mentor.PostAsJsonAsync($"{Leagues}/2026-11-1a/matches", new { })));
        Assert.Equal((404, "unknown-league"), await Refused(await _mentor.PostAsJsonAsync($"{Series}/matches", new { })));
        await Ok(await Draw("5А", "5Ә"));
        Assert.Equal((400, "invalid-value"), await Refused(await _mentor.PutAsJsonAsync($"{Series}/matches/1/score", new { home = 1 })));
        Assert.Equal((422, "score-out-of-range"), await Refused(await Score(1, -1, 0)));
        Assert.Equal((404, "unknown-match"), await Refused(await Score(2, 1, 0)));
        await Ok(await Score(1, 1, 0));
        Assert.Equal((409, "match-has-score"), await Refused(await _mentor.DeleteAsync($"{Series}/matches/1")));
        await Ok(await Score(1, null, null));
        Assert.Equal(0, (await Ok(await _mentor.DeleteAsync($"{Series}/matches/1"))).GetProperty("matches").GetArrayLength());
    }

    private Task<HttpResponseMessage> Draw(params string[] classes) => _mentor.PostAsJsonAsync(
        $"{Series}/matches", new { month = November, grades = new { from = 5, to = 10 }, sport = "football", day = SchoolServer.Today, classes });

    private Task<HttpResponseMessage> Score(int match, int? home, int? away) => _mentor.PutAsJsonAsync($"{Series}/matches/{match}/score", new { home, away });

    private static JsonElement MonthOf(JsonElement league) =>
        league.GetProperty("months").EnumerateArray().Single(month => month.GetProperty("id").GetString() == November);

    private static async Task<JsonElement> Ok(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        return Assert.Single(body.GetProperty("items").EnumerateArray());
    }

    private static async Task<(int Status, string? Code)> Refused(HttpResponseMessage answer) =>
        ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
}
