using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>Why a faction has its place, for everybody.</summary>
public sealed class FactionIndexTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Account = "/api/schools/abai/factions/care/index?period=quarter";

    [Fact]
    public async Task An_index_opens_to_its_arithmetic_as_soon_as_no_number_points_to_a_child()
    {
        await Award("media.post", 1, 2, 3);
        var few = await Until(account => account.GetProperty("points").GetInt32() > 0);
        var hidden = few.GetProperty("stretches").EnumerateArray().Single();
        Assert.Equal((20, 5), (hidden.GetProperty("roll").GetInt32(), hidden.GetProperty("topHeads").GetInt32()));
        Assert.All(["active", "topPoints"], name => Assert.Equal(JsonValueKind.Null, hidden.GetProperty(name).ValueKind));
        Assert.All(["topShare", "takingPart"], name => Assert.Equal(JsonValueKind.Null, hidden.GetProperty("parts").GetProperty(name).ValueKind));

        var points = few.GetProperty("points").GetInt32();
        await Award("media.post", 4, 5, 6);
        var account = await Until(account => account.GetProperty("points").GetInt32() > points);
        var stretch = account.GetProperty("stretches").EnumerateArray().Single();
        Assert.Equal((6, account.GetProperty("points").GetInt32()), (stretch.GetProperty("active").GetInt32(), stretch.GetProperty("points").GetInt32()));
        Assert.InRange(
            account.GetProperty("index").GetInt32() - stretch.GetProperty("parts").EnumerateObject().Sum(part => part.Value.ValueKind == JsonValueKind.Null ? 0 : part.Value.GetDecimal()),
            -1m, 0.04m);
        Assert.Equal(account.GetProperty("index").GetInt32(), IndexOnTheBoard(await Get("/api/schools/abai/boards/factions-index?period=quarter")));
        Assert.DoesNotContain("Құпия", account.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Көрінер", account.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/schools/abai/factions/nobody/index", 404, "unknown-faction")]
    [InlineData("/api/schools/nowhere/factions/care/index", 404, "unknown-school")]
    [InlineData("/api/schools/abai/factions/care/index?period=day", 400, "unknown-period")]
    [InlineData("/api/schools/abai/factions/care/index?period=decade", 400, "unknown-period")]
    public async Task What_there_is_not_is_told(string address, int status, string code)
    {
        using var client = server.CreateClient();
        using var answer = await client.GetAsync(address);
        Assert.Equal(((HttpStatusCode)status, code), (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()));
    }

    private static int IndexOnTheBoard(JsonElement board) =>
        board.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("id").GetString() == "care").GetProperty("index").GetInt32();

    private async Task Award(string kind, params int[] students)
    {
        using var mentor = await server.SignedIn("mentor.abai");
        var answer = await mentor.PostAsJsonAsync("/api/schools/abai/sheets", new
        {
            id = Guid.CreateVersion7(),
            activity = new { day = SchoolServer.Today },
            lines = students.Select(number => new { student = $"abai.s{number:000}", kind }),
        });
        answer.EnsureSuccessStatusCode();
    }

    private async Task<JsonElement> Get(string address)
    {
        using var client = server.CreateClient();
        return await client.GetFromJsonAsync<JsonElement>(address);
    }

    private async Task<JsonElement> Until(Func<JsonElement, bool> isSo)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (await Get(Account) is var answer && isSo(answer))
            {
                return answer;
            }

            Assert.True(attempt < 1000, $"The account did not become what was waited for: {answer}");
            await Task.Delay(20);
        }
    }
}
