using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>The board of members without a post (S0-40).</summary>
public sealed class ActivistTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Parliament = "/api/schools/abai/parliament";
    private const string Agreement = "2026-1";

    [Fact]
    public async Task Members_without_a_post_have_places_among_themselves_and_students_see_the_upper_half()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        using var student = await server.SignedInStudent("abai.s009");
        int[] members = [1, 3, 5, 7];
        await Admit(coordinator, members);
        foreach (var member in members)
        {
            await Award(coordinator, member, 8 - member);
        }

        await Award(coordinator, 9, 8);
        // The standings follow the book.
        while ((await Rows(coordinator)).Count() < members.Length)
        {
        }

        Assert.Equal(Ids(1, 3, 5, 7), await Rows(coordinator));
        Assert.Equal(Ids(1, 3), await Rows(student));

        Assert.Equal(201, (int)(await coordinator.PostAsJsonAsync("/api/schools/abai/posts", new { holder = "abai.s001", code = "council-member" })).StatusCode);
        Assert.Equal(Ids(3, 5, 7), await Rows(coordinator));
        Assert.Equal(400, (int)(await student.GetAsync("/api/schools/abai/activists?period=decade")).StatusCode);
    }

    private async Task Admit(HttpClient coordinator, int[] students)
    {
        foreach (var number in students)
        {
            using var student = await server.SignedInStudent(SchoolServer.Student(number));
            await Done(student.PutAsJsonAsync($"/api/students/{SchoolServer.Student(number)}/parliament", new { agreement = Agreement }));
            await Done(coordinator.PutAsJsonAsync($"{Parliament}/members/{SchoolServer.Student(number)}/agreement", new { agreement = Agreement }));
        }

        var (id, item) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var meeting = $"{Parliament}/meetings/{id}";
        await Done(coordinator.PostAsJsonAsync($"{Parliament}/meetings", new
        {
            id,
            kind = "sitting",
            day = SchoolServer.Today,
            from = "08:00",
            place = "Зал",
            grades = new { from = 8, to = 11 },
        }));
        var version = (await coordinator.GetFromJsonAsync<JsonElement>(meeting)).GetProperty("version").GetInt64();
        await Done(coordinator.PutAsJsonAsync(
            $"{meeting}/agenda", new { version, items = new[] { new { id = item, title = "Қабылдау", applicants = students.Select(SchoolServer.Student) } } }));
        await Done(coordinator.PostAsJsonAsync($"{meeting}/opening", new { }));
        await Done(coordinator.PutAsJsonAsync($"{meeting}/items/{item}/resolutions/{Guid.CreateVersion7()}", new
        {
            kind = "admission",
            text = "",
            decisions = students.Select(number => new { student = SchoolServer.Student(number), isAdmitted = true }),
        }));
    }

    private static Task Award(HttpClient coordinator, int student, int halves) => Done(coordinator.PostAsJsonAsync("/api/schools/abai/sheets", new
    {
        id = Guid.CreateVersion7(),
        activity = new { kind = "vol.half", day = SchoolServer.Today },
        lines = new[] { new { student = SchoolServer.Student(student), units = halves } },
    }));

    private static async Task<IEnumerable<string>> Rows(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>("/api/schools/abai/activists?period=week")).GetProperty("rows").EnumerateArray()
            .Select(row => row.GetProperty("id").GetString()!).ToList();

    private static List<string> Ids(params int[] students) => [.. students.Select(SchoolServer.Student)];

    private static async Task Done(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
