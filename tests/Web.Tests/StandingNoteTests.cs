using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>The homeroom teacher's yes or no, without which nobody is proposed as Best Student.</summary>
public sealed class StandingNoteTests(SchoolServer server) : IClassFixture<SchoolServer>, IDisposable
{
    private const string Nominations = "/api/schools/abai/nominations";
    private const string Standing = $"{Nominations}/standing";

    private readonly DateTimeOffset _now = server.Clock.Now;

    public void Dispose() => server.Clock.Now = _now;

    [Fact]
    public async Task A_yes_proposes_and_a_no_closes()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        await EarnInThreeQuarters(coordinator, 41);
        Assert.False(await IsProposed(coordinator));
        Assert.Null(await Said(coordinator));

        Assert.Equal(204, await Say(coordinator, true));
        Assert.Equal(204, await Say(coordinator, true));
        Assert.True(await IsProposed(coordinator));
        Assert.True(await Said(coordinator));

        Assert.Equal(204, await Say(coordinator, false));
        Assert.Null(await IsProposed(coordinator));
        Assert.False(await Said(coordinator));
    }

    [Fact]
    public async Task Half_a_word_and_a_stranger_are_refused()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var answer = await coordinator.PutAsJsonAsync($"{Standing}/abai.s041", new { });
        Assert.Equal((400, "isGood"), ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString()));
        Assert.Equal(404, (int)(await coordinator.PutAsJsonAsync($"{Standing}/abai.nobody", new { isGood = true })).StatusCode);
    }

    private async Task EarnInThreeQuarters(HttpClient coordinator, int student)
    {
        foreach (var day in (DateOnly[])[new(2026, 9, 16), new(2026, 11, 18), new(2027, 1, 20)])
        {
            server.Clock.Now = new(day, new TimeOnly(12, 0), TimeSpan.FromHours(5));
            (await coordinator.PostAsJsonAsync("/api/schools/abai/sheets", new
            {
                id = Guid.CreateVersion7(),
                activity = new { kind = "task.done", day },
                lines = new[] { new { student = SchoolServer.Student(student) } },
            })).EnsureSuccessStatusCode();
        }
    }

    /// <summary>Null when the student is not on the list.</summary>
    private static async Task<bool?> IsProposed(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>(Nominations)).GetProperty("lists").EnumerateArray()
            .Where(list => list.GetProperty("nomination").GetString() == "best-student")
            .SelectMany(list => list.GetProperty("rows").EnumerateArray())
            .Where(row => row.GetProperty("id").GetString() == "abai.s041").Select(row => (bool?)row.GetProperty("isProposed").GetBoolean()).FirstOrDefault();

    private static async Task<bool?> Said(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>(Standing)).GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("id").GetString() == "abai.s041").GetProperty("isGood") is { ValueKind: not JsonValueKind.Null } said
            ? said.GetBoolean()
            : null;

    private static async Task<int> Say(HttpClient client, bool isGood) => (int)(await client.PutAsJsonAsync($"{Standing}/abai.s041", new { isGood })).StatusCode;
}
