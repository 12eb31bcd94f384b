using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>Whom the rules would propose, as those who look after a school read it.</summary>
public sealed class ProposedNominationTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Address = $"/api/schools/{SchoolServer.School}/nominations";

    [Fact]
    public async Task A_coordinator_reads_the_first_with_all_of_their_arithmetic()
    {
        var (mentor, coordinator) = (await server.SignedIn("mentor.abai"), await server.SignedIn("coordinator.abai"));
        await Award(mentor, "2026-12-3", 1, 2, 3);
        await Award(mentor, "2026-12-4", 1, 2);
        var undone = await Award(mentor, "2027-03-1", 2);
        (await mentor.PostAsJsonAsync(
            $"/api/schools/{SchoolServer.School}/sheets/{undone}/reversal", new { reason = "mistake" })).EnsureSuccessStatusCode();
        await Award(mentor, "2027-03-4", 1);

        var reading = await coordinator.GetFromJsonAsync<JsonElement>($"{Address}?season=2026-2027");
        var list = List(reading, "talented-student", 8);
        var rows = list.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal([SchoolServer.Student(1), SchoolServer.Student(2)], rows.Select(row => row.GetProperty("id").GetString()));

        var first = rows[0];
        Assert.Equal((1, 45, true), (first.GetProperty("place").GetInt32(), first.GetProperty("score").GetInt32(), first.GetProperty("isProposed").GetBoolean()));
        Assert.Equal("Құпия1 Есімі1", first.GetProperty("name").GetString());
        Assert.Equal(
            ["art 15", "forms 30"],
            first.GetProperty("parts").EnumerateArray().Select(part => $"{part.GetProperty("name").GetString()} {part.GetProperty("value").GetInt32()}"));
        Assert.Equal(40, rows[1].GetProperty("score").GetInt32());
    }

    [Fact]
    public async Task The_last_of_a_list_is_not_told()
    {
        var (mentor, coordinator) = (await server.SignedIn("mentor.abai"), await server.SignedIn("coordinator.abai"));
        await Award(mentor, "2026-12-4", 41, 42);
        await Award(mentor, "2026-12-3", 41);
        var rows = List(await coordinator.GetFromJsonAsync<JsonElement>(Address), "talented-student", 5).GetProperty("rows");
        Assert.Equal(SchoolServer.Student(41), Assert.Single(rows.EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Nobody_else_reads_them()
    {
        using var student = await server.SignedInStudent(SchoolServer.Student(1));
        Assert.Equal(401, (int)(await server.CreateClient().GetAsync(Address)).StatusCode);
        foreach (var client in new[] { student, await server.SignedIn("mentor.abai"), await server.SignedIn("coordinator.zhambyl") })
        {
            Assert.Equal(403, (int)(await client.GetAsync(Address)).StatusCode);
        }
    }

    [Fact]
    public async Task Another_year_is_not_there() =>
        Assert.Equal(404, (int)(await (await server.SignedIn("coordinator.abai")).GetAsync($"{Address}?season=1999-2000")).StatusCode);

    private static JsonElement List(JsonElement reading, string nomination, int from) => reading.GetProperty("lists").EnumerateArray().Single(list =>
        list.GetProperty("nomination").GetString() == nomination && list.GetProperty("band").GetProperty("from").GetInt32() == from);

    private static async Task<Guid> Award(HttpClient mentor, string @event, params int[] students)
    {
        var id = Guid.CreateVersion7();
        (await mentor.PostAsJsonAsync($"/api/schools/{SchoolServer.School}/sheets", new
        {
            id,
            activity = new { day = SchoolServer.Today, @event },
            lines = students.Select(student => new { student = SchoolServer.Student(student), kind = "contest.part" }),
        })).EnsureSuccessStatusCode();
        return id;
    }
}
