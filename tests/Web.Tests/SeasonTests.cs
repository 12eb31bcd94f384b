using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Ledger;
using Engagement.Seals;

namespace Engagement.Tests;

/// <summary>A year is sealed over HTTP, and the files that anybody may take out prove it.</summary>
public sealed class SeasonTests(Walkers walkers) : IClassFixture<Walkers>
{
    private const string Season = "/api/schools/abai/seasons/2026-2027";

    private readonly SchoolServer _server = walkers.Server;
    private readonly HttpClient _coordinator = walkers.All["coordinator"];
    private readonly HttpClient _deputy = walkers.All["as-deputy-director"];

    [Fact]
    public async Task A_year_is_closed_confirmed_sealed_and_announced()
    {
        foreach (var day in (DateOnly[])[new(2026, 9, 16), new(2026, 11, 18), new(2027, 1, 20), new(2027, 4, 14)])
        {
            await Award(day);
        }

        At(new(2027, 5, 20));
        Assert.Equal("not-over-yet", await Refused(_coordinator, "windows/quarter-4/seal", new { }, 409));
        Assert.Equal("unknown-window", await Refused(_coordinator, "windows/autumn/seal", new { }, 404));
        Assert.Equal("not-sealed", await Refused(_coordinator, "announcement", new { }, 409));

        At(new(2027, 6, 3));
        Assert.Equal("quarters-not-sealed", await Refused(_coordinator, "proposal", new { }, 409));
        foreach (var quarter in Enumerable.Range(1, 4))
        {
            Assert.Equal("sealed", State(await Json(_coordinator, $"windows/quarter-{quarter}/seal", new { }, 201), quarter - 1));
            await Json(_coordinator, $"windows/quarter-{quarter}/seal", new { }, 200);
        }

        Assert.Equal("not-proposed", await Refused(_coordinator, "windows/year/seal", new { }, 409));
        var proposal = (await Json(_coordinator, "proposal", new { }, 200)).GetProperty("proposal");
        var activist = proposal.GetProperty("awards").EnumerateArray().First(award => award.GetProperty("nomination").GetString() == "caring-student");
        var winner = activist.GetProperty("winners")[0].GetProperty("id").GetString();
        var seat = new { nomination = "caring-student", band = "8-11", candidate = winner };
        Assert.Equal("reason-required", await Refused(_coordinator, "proposal/decisions", seat with { }, 422, "set-aside"));
        await Decided(seat, "declined");
        await Json(_coordinator, "proposal/decisions/withdrawal", seat, 200);

        var id = proposal.GetProperty("id").GetString();
        Assert.Equal("minutes", await Field(_coordinator, "proposal/council", new { proposal = id }));
        await Json(_coordinator, "proposal/council", new { proposal = id, minutes = new { number = 9, day = "2027-06-02" } }, 200);
        Assert.Equal("same-person", await Refused(_coordinator, "proposal/deputy", new { proposal = id }, 409));
        Assert.Equal("not-confirmed", await Refused(_coordinator, "windows/year/seal", new { }, 409));
        await Json(_deputy, "proposal/deputy", new { proposal = id }, 200);
        Assert.Equal("sealed", State(await Json(_deputy, "windows/year/seal", new { }, 201), 4));
        Assert.Equal("already-sealed", await Refused(_deputy, "proposal/withdrawal", new { }, 409));

        var book = (await _coordinator.GetStringAsync("/api/schools/abai/ledger/export")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var window in (string[])["quarter-1", "quarter-4", "year"])
        {
            var seal = await _coordinator.GetStringAsync($"{Season}/windows/{window}/seal");
            Assert.Null(SealVerifier.Verify(seal, book).Fault);
            Assert.NotNull(SealVerifier.Verify(seal.Replace("\"points\":3", "\"points\":4", StringComparison.Ordinal) + " ", book).Fault);
        }

        Assert.NotEqual(JsonValueKind.Null, (await Json(_deputy, "announcement", new { }, 200)).GetProperty("announcedAt").ValueKind);
        await TheNextYearBegins();
    }

    private async Task TheNextYearBegins()
    {
        var early = await _deputy.GetFromJsonAsync<JsonElement>($"{Season}/next/");
        Assert.Equal(("too-early", "2027-08-01"), (early.GetProperty("hindrance").GetString(), early.GetProperty("from").GetString()));
        var (quarters, classes) = (early.GetProperty("quarters"), early.GetProperty("classes"));
        Assert.Equal("too-early", await Refused(_deputy, "next/", new { quarters, classes }, 409));

        At(new(2027, 8, 10));
        Assert.Equal("classes", await Field(_deputy, "next/", new { quarters }));
        Assert.Equal("classes", await Field(_deputy, "next/", new { quarters, classes = new[] { new { @class = "10А", next = "11А" } } }));
        Assert.Equal("quarters", await Field(_deputy, "next/", new { quarters = new[] { new { from = "2027-09-01", to = "2027-10-01" } }, classes }));
        Assert.Equal(404, (int)(await _deputy.PostAsJsonAsync("/api/schools/abai/seasons/2025-2026/next/", new { quarters, classes })).StatusCode);

        var begun = await Json(_deputy, "next/", new { quarters, classes }, 200);
        Assert.NotEqual(JsonValueKind.Null, begun.GetProperty("begunAt").ValueKind);
        await Json(_coordinator, "next/", new { quarters, classes }, 200);
        Assert.Equal("2027-2028", (await _coordinator.GetFromJsonAsync<JsonElement>("/api/schools/abai")).GetProperty("season").GetProperty("id").GetString());

        // What ended stays open for reading.
        var year = await _coordinator.GetFromJsonAsync<JsonElement>("/api/schools/abai/years/2026-2027");
        Assert.NotEqual(0, year.GetProperty("awards").GetArrayLength());
        Assert.Equal("2026-2027", (await _coordinator.GetFromJsonAsync<JsonElement>("/api/schools/abai/plan?season=2026-2027")).GetProperty("season").GetProperty("id").GetString());
        Assert.Equal("sealed", State(await _coordinator.GetFromJsonAsync<JsonElement>($"{Season}/"), 4));

        At(new(2027, 9, 2));
        await Award(new(2027, 9, 2));
    }

    private void At(DateOnly day) => _server.Clock.Now = new(day, new TimeOnly(12, 0), TimeSpan.FromHours(5));

    /// <summary>Each time the same student volunteers for four hours.</summary>
    private async Task Award(DateOnly day)
    {
        At(day);
        (await _coordinator.PostAsJsonAsync("/api/schools/abai/sheets", new
        {
            id = Guid.CreateVersion7(),
            activity = new { kind = "vol.half", day },
            lines = new[] { new { student = SchoolServer.Student(1), units = 8 } },
        })).EnsureSuccessStatusCode();
    }

    private async Task Decided(object seat, string kind) => Assert.Equal(200, (int)(await Put(_coordinator, seat, kind)).StatusCode);

    private static Task<HttpResponseMessage> Put(HttpClient client, object seat, string kind)
    {
        var body = JsonSerializer.SerializeToNode(seat)!.AsObject();
        body["kind"] = kind;
        return client.PutAsJsonAsync($"{Season}/proposal/decisions", body);
    }

    private static async Task<string?> Refused(HttpClient client, string path, object body, int status, string? kind = null)
    {
        var answer = kind is null ? await client.PostAsJsonAsync($"{Season}/{path}", body) : await Put(client, body, kind);
        Assert.Equal(status, (int)answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
    }

    private static async Task<string?> Field(HttpClient client, string path, object body) =>
        (await (await client.PostAsJsonAsync($"{Season}/{path}", body)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString();

    private static async Task<JsonElement> Json(HttpClient client, string path, object body, int status)
    {
        var answer = await client.PostAsJsonAsync($"{Season}/{path}", body);
        Assert.True(status == (int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string? State(JsonElement reading, int window) => reading.GetProperty("windows")[window].GetProperty("state").GetString();
}
