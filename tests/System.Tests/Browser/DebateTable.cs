using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>Debates as programs see them: what a test needs to prepare, and ballots that nobody has to type.</summary>
internal sealed class DebateTable(HttpClient mentor, HttpClient coordinator, string id)
{
    private const string Debates = "/api/schools/abai/debates";

    private static readonly ConditionalWeakTable<LiveSchool, DebateTable> Held = [];

    public string Id => id;

    public string Path => $"/s/abai/debates/{id}";

    /// <summary>A tournament of four teams after two rounds; the third is released and waits for its ballots.</summary>
    public static async Task<DebateTable> Of(LiveSchool school)
    {
        if (!Held.TryGetValue(school, out var table))
        {
            Held.Add(school, table = await Set(school));
        }

        return table;
    }

    public static async Task<DebateTable> Open(LiveSchool school, string id) => new(await school.SignedIn("mentor"), await school.SignedIn("coordinator"), id);

    /// <summary>Every ballot of the round that is missing: typed by the coordinator, confirmed by the mentor.</summary>
    public async Task Decide(int round)
    {
        var debate = await Seen();
        var members = debate.GetProperty("teams").EnumerateArray().ToDictionary(
            team => team.GetProperty("id").GetString()!, team => team.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("id").GetString()!).ToArray());
        foreach (var room in debate.GetProperty("rounds")[round - 1].GetProperty("rooms").EnumerateArray())
        {
            var teams = room.GetProperty("teams").EnumerateArray().Select(team => members[team.GetString()!]).ToArray();
            var have = room.GetProperty("slips").EnumerateArray().Select(slip => slip.GetProperty("judge").GetString()).ToHashSet();
            foreach (var judge in room.GetProperty("judges").EnumerateArray().Select(judge => judge.GetProperty("id").GetString()!).Where(judge => !have.Contains(judge)))
            {
                string[] speakers = [teams[0][0], teams[1][0], teams[0][1], teams[1][1]];
                int[] marks = [27, 25, 26, 24], ranks = [1, 3, 2, 4];
                var ballot = $"{Debates}/{id}/rounds/{round}/rooms/{room.GetProperty("number").GetInt32()}/ballots/{judge}";
                await Done(coordinator.PutAsJsonAsync(ballot, new
                {
                    marks = speakers.Select((speaker, seat) => new { seat, speaker, mark = marks[seat], rank = ranks[seat] }),
                }));
                await Done(mentor.PostAsJsonAsync($"{ballot}/confirmation", new { entry = 1 }));
            }
        }
    }

    public async Task<JsonElement> Seen() => await mentor.GetFromJsonAsync<JsonElement>($"{Debates}/{id}");

    private static async Task<DebateTable> Set(LiveSchool school)
    {
        var table = await Open(school, Guid.CreateVersion7().ToString());
        var mentor = await school.SignedIn("mentor");
        var pupils = school.Api.Pupils.Where(pupil => pupil.Class.StartsWith("10", StringComparison.Ordinal)).Take(10).Select(pupil => pupil.Id).ToArray();
        await Done(mentor.PostAsJsonAsync(Debates, new
        {
            id = table.Id,
            title = "Ұшқыр ой алаңы",
            format = "apf",
            league = new { language = "kk", level = "open" },
            @event = "2027-02-4",
            day = ServerProcess.Today,
        }));
        await Done(mentor.PutAsJsonAsync($"{Debates}/{table.Id}/teams", new
        {
            teams = new[] { "Қыран", "Тұлпар", "Барыс", "Самұрық" }.Select((name, team) => new { id = $"t{team}", name, members = pupils[(2 * team)..((2 * team) + 2)] }),
        }));
        await Done(mentor.PutAsJsonAsync($"{Debates}/{table.Id}/judges", new { judges = pupils[8..10] }));
        for (var round = 1; round <= 3; round++)
        {
            await Done(mentor.PostAsJsonAsync($"{Debates}/{table.Id}/rounds", new { number = round, motion = "Қазақстанның жастары қаншалықты патриот?", method = "power" }));
            await Done(mentor.PostAsJsonAsync($"{Debates}/{table.Id}/rounds/{round}/release", new { }));
            if (round < 3)
            {
                await table.Decide(round);
            }
        }

        return table;
    }

    private static async Task Done(Task<HttpResponseMessage> sending)
    {
        var answer = await sending;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
