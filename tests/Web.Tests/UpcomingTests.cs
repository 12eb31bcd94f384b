using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>What is next for a student, out of all flows.</summary>
public sealed class UpcomingTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    [Fact]
    public async Task Whoever_signed_up_or_speaks_finds_it_first_and_then_what_is_open_to_the_grade()
    {
        var debate = await new HeldDebate(server).Announced();
        using var mentor = await server.SignedIn("mentor.abai");
        var shift = await Shift(mentor);
        const string speaker = "abai.s001";
        using var student = await server.SignedInStudent(speaker);

        var before = await Items(student, speaker);
        Assert.Contains(before, item => Text(item, "kind") == "debate" && Text(item, "state") == "speaks" && Text(item, "id") == debate.Id.ToString());
        Assert.DoesNotContain(before, item => Text(item, "kind") == "shift");

        await student.PutAsJsonAsync($"/api/students/{speaker}/volunteering/{shift.Opportunity}/{shift.Id}", new { });
        var after = await Items(student, speaker);
        var own = Assert.Single(after, item => Text(item, "kind") == "shift");
        Assert.Equal(("signed-up", "Кітапхана", "15:00:00"), (Text(own, "state"), Text(own, "place"), Text(own, "from")));
        Assert.Equal(after.OrderByDescending(item => item.GetProperty("isOwn").GetBoolean()), after);
        Assert.Contains(after, item => Text(item, "kind") == "event");
    }

    [Fact]
    public async Task Events_are_those_of_the_grade_and_of_every_series_the_next()
    {
        using var young = await server.SignedInStudent("abai.s050");
        var events = (await Items(young, "abai.s050")).Where(item => Text(item, "kind") == "event").Select(item => Text(item, "id")!).ToList();
        Assert.NotEmpty(events);
        Assert.DoesNotContain(events, id => id.StartsWith("2026-10-2.", StringComparison.Ordinal));
        Assert.Equal(events.Count, events.Select(id => id.Split('.')[0]).Distinct().Count());
    }

    [Fact]
    public async Task A_meeting_without_members_concerns_everybody_of_the_age()
    {
        using var mentor = await server.SignedIn("mentor.abai");
        var id = Guid.CreateVersion7();
        var notice = new { id, kind = "self-government", day = "2026-11-19", from = "15:00", place = "Мәжіліс залы", grades = new { from = 8, to = 11 } };
        Assert.Equal(201, (int)(await mentor.PostAsJsonAsync("/api/schools/abai/parliament/meetings", notice)).StatusCode);

        using var old = await server.SignedInStudent("abai.s002");
        var meeting = Assert.Single(await Items(old, "abai.s002"), item => Text(item, "kind") == "meeting");
        Assert.Equal((id.ToString(), "15:00:00", "Мәжіліс залы"), (Text(meeting, "id"), Text(meeting, "from"), Text(meeting, "place")));
        using var young = await server.SignedInStudent("abai.s051");
        Assert.DoesNotContain(await Items(young, "abai.s051"), item => Text(item, "kind") == "meeting");
    }

    private static async Task<List<JsonElement>> Items(HttpClient client, string student) =>
        [.. (await client.GetFromJsonAsync<JsonElement>($"/api/students/{student}/upcoming")).GetProperty("items").EnumerateArray()];

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    private static async Task<(Guid Opportunity, Guid Id)> Shift(HttpClient mentor)
    {
        var (opportunity, shift) = (Guid.NewGuid(), Guid.NewGuid());
        var answer = await mentor.PostAsJsonAsync("/api/schools/abai/volunteering", new
        {
            id = opportunity,
            kind = "volunteering",
            title = new { kk = "Кітап көмегі" },
            place = "Кітапхана",
            direction = "school",
            grades = new { from = 5, to = 11 },
            from = "2026-11-20",
            to = "2026-11-20",
            shifts = new[] { new { id = shift, day = "2026-11-20", from = "15:00", to = "17:00", places = 5 } },
        });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (opportunity, shift);
    }
}
