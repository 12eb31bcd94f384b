using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Consents;
using Engagement.Ledger;
using Engagement.Schools;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>A person is erased; the book stays whole.</summary>
public sealed class ErasureTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    [Fact]
    public async Task After_an_erasure_no_file_of_the_server_holds_a_byte_of_the_name()
    {
        await MarkedStudent.Enrol(server);
        await MarkedStudent.ConsentOnlyTo(server, Enum.GetValues<Surface>());
        await MarkedStudent.Award(server, "Zqgiven жақсы сөйледі", SchoolServer.Student(3));
        await MarkedStudent.Award(server, "жақсы болды");
        await MarkedStudent.Award(server, "бәрі келді", SchoolServer.Student(5));
        using var student = await server.SignedInStudent(MarkedStudent.Id);
        await WriteEverywhere(student);
        using var coordinator = await server.SignedIn("coordinator.abai");
        using var anybody = server.CreateClient();
        const string Board = "/api/schools/abai/boards/students?period=year&top=1000";
        Assert.Contains(MarkedStudent.Nickname, await anybody.GetStringAsync(Board), StringComparison.Ordinal);
        Assert.NotEmpty(MarkedStudent.FilesWith(server.Folder));
        var before = await coordinator.GetFromJsonAsync<JsonElement>(Board);

        Assert.Equal("confirmation-mismatch", await Erase(coordinator, "Somebody Else", "өтініш"));
        Assert.Equal("reason-required", await Erase(coordinator, MarkedStudent.Name, " "));
        Assert.Equal("reason-names-the-person", await Erase(coordinator, MarkedStudent.Name, "Zqgiven сұрады"));
        Assert.NotEmpty(MarkedStudent.FilesWith(server.Folder));
        Assert.Null(await Erase(coordinator, MarkedStudent.Name, "Ата-анасының өтініші"));

        Assert.Empty(MarkedStudent.FilesWith(server.Folder));
        Assert.Equal(401, (int)(await student.GetAsync("/api/session")).StatusCode);
        Assert.Equal(404, (int)(await coordinator.GetAsync($"/api/students/{MarkedStudent.Id}")).StatusCode);
        Assert.Equal("unknown-student", await Erase(coordinator, MarkedStudent.Name, "қайтадан"));
        Assert.DoesNotContain(MarkedStudent.Id, await anybody.GetStringAsync(Board), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log.Lines, MarkedStudent.IsIn);

        var after = await coordinator.GetFromJsonAsync<JsonElement>(Board);
        Assert.Equal(Points(before), Points(after));
        var row = after.GetProperty("rows").EnumerateArray().Single(one => one.GetProperty("id").GetString() == MarkedStudent.Id);
        Assert.Equal("Аты өшірілген", row.GetProperty("name").GetProperty("kk").GetString());

        var lines = (await coordinator.GetStringAsync("/api/schools/abai/ledger/export")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var verdict = BookVerifier.Verify(lines);
        Assert.Null(verdict.Fault);
        Assert.Contains(lines, line => line.Contains(MarkedStudent.Id, StringComparison.Ordinal));
        var audit = await server.Services.GetRequiredService<IGrainFactory>().GetGrain<ISchoolGrain>(Keys.School(SchoolServer.School)).Audit();
        Assert.Empty(audit.Differences);

        // What spoke of nobody in particular is still there.
        Assert.Contains("бәрі келді", await Notes(coordinator, SchoolServer.Student(5)), StringComparison.Ordinal);
        Assert.DoesNotContain("сөйледі", await Notes(coordinator, SchoolServer.Student(3)), StringComparison.Ordinal);
        var erasures = await coordinator.GetFromJsonAsync<JsonElement>("/api/schools/abai/erasures");
        Assert.Equal("Ата-анасының өтініші", erasures.GetProperty("items")[0].GetProperty("reason").GetString());
    }

    /// <summary>A questioned entry, a letter, and a sheet that waits for a second person.</summary>
    private async Task WriteEverywhere(HttpClient student)
    {
        var entry = (await student.GetFromJsonAsync<JsonElement>($"/api/students/{MarkedStudent.Id}")).GetProperty("entries")[0];
        await Sent(student, $"/api/students/{MarkedStudent.Id}/appeals", new
        {
            sheet = entry.GetProperty("sheet").GetString(),
            seq = entry.GetProperty("seq").GetInt64(),
            reason = "other",
            words = "Мен Zqgiven",
        });
        await Sent(student, $"/api/students/{MarkedStudent.Id}/complaints", new { id = Guid.CreateVersion7(), to = "leader", text = "Мен Zqgiven" });
        using var mentor = await server.SignedIn("mentor.abai");
        await Sent(mentor, "/api/schools/abai/sheets", new
        {
            id = Guid.CreateVersion7(),
            activity = new { kind = "report.quarter", day = SchoolServer.Today },
            lines = new[] { new { student = MarkedStudent.Id } },
            note = "Zqgiven жазды",
        });
    }

    private static async Task Sent(HttpClient client, string address, object body)
    {
        using var answer = await client.PostAsJsonAsync(address, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static Task<string> Notes(HttpClient client, string student) => client.GetStringAsync($"/api/students/{student}");

    private static int[] Points(JsonElement board) => [.. board.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("points").GetInt32())];

    /// <summary>The code of the refusal; null when the student was erased.</summary>
    private static async Task<string?> Erase(HttpClient client, string name, string reason)
    {
        var answer = await client.PostAsJsonAsync($"/api/students/{MarkedStudent.Id}/erase", new { name, reason });
        return answer.IsSuccessStatusCode ? null : (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
    }
}
