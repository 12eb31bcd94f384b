using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

public sealed class OversightTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Address = $"/api/schools/{SchoolServer.School}/oversight";

    [Fact]
    public async Task A_coordinator_sees_who_awards_and_whom_nobody_has_noticed_for_weeks()
    {
        var (mentor, coordinator) = (await server.SignedIn("mentor.abai"), await server.SignedIn("coordinator.abai"));
        (await mentor.PostAsJsonAsync($"/api/schools/{SchoolServer.School}/sheets", new
        {
            id = Guid.CreateVersion7(),
            activity = new { day = SchoolServer.Today },
            lines = new[] { new { student = SchoolServer.Student(1), kind = "meet.attend" }, new { student = SchoolServer.Student(2), kind = "meet.attend" } },
        })).EnsureSuccessStatusCode();

        var seen = await coordinator.GetFromJsonAsync<JsonElement>(Address);
        var awarder = Assert.Single(seen.GetProperty("awarders").EnumerateArray());
        Assert.Equal(("The mentor of abai", 2, 6), (awarder.GetProperty("name").GetString(), awarder.GetProperty("lines").GetInt32(), awarder.GetProperty("points").GetInt32()));
        Assert.Equal(58, seen.GetProperty("notNoticed").GetArrayLength());
        Assert.DoesNotContain(SchoolServer.Student(1), seen.GetProperty("notNoticed").GetRawText(), StringComparison.Ordinal);

        server.Clock.Now += TimeSpan.FromDays(28);
        Assert.Equal(60, (await coordinator.GetFromJsonAsync<JsonElement>(Address)).GetProperty("notNoticed").GetArrayLength());
        Assert.Equal(58, (await coordinator.GetFromJsonAsync<JsonElement>($"{Address}?weeks=5")).GetProperty("notNoticed").GetArrayLength());
        server.Clock.Now -= TimeSpan.FromDays(28);
    }

    [Fact]
    public async Task Nobody_else_sees_it()
    {
        using var student = await server.SignedInStudent(SchoolServer.Student(1));
        Assert.Equal(401, (int)(await server.CreateClient().GetAsync(Address)).StatusCode);
        foreach (var client in new[] { student, await server.SignedIn("mentor.abai"), await server.SignedIn("coordinator.zhambyl") })
        {
            Assert.Equal(403, (int)(await client.GetAsync(Address)).StatusCode);
        }
    }
}
