using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Accounts;
using Engagement.Students;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

public sealed class LiveTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Factions = "schools/abai/factions";

    [Fact]
    public async Task A_watcher_gets_the_board_and_then_every_change_in_order()
    {
        await using var hub = await server.Hub();
        var board = await hub.Invoke("Watch", Factions, "year", null);
        var version = board.GetProperty("version").GetInt64();
        var points = PointsOf(board, "care");

        var granted = await Award(1, "meet.attend");
        var (target, delta) = await hub.Next();
        Assert.Equal("BoardDelta", target);
        Assert.Equal(Factions, delta.GetProperty("board").GetString());
        Assert.Equal("year", delta.GetProperty("period").GetString());
        Assert.Equal(version, delta.GetProperty("fromVersion").GetInt64());
        Assert.True(delta.GetProperty("version").GetInt64() > version);
        Assert.Equal(points + granted, PointsOf(delta, "care"));
    }

    [Fact]
    public async Task Since_version_may_be_left_out()
    {
        await using var hub = await server.Hub();
        var board = await hub.Invoke("Watch", Factions, "week");
        Assert.Equal(8, board.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task Who_holds_the_newest_version_is_told_so()
    {
        await using var hub = await server.Hub();
        var board = await hub.Invoke("Watch", "schools/abai/classes", "month", null);
        var version = board.GetProperty("version").GetInt64();
        var again = await hub.Invoke("Watch", "schools/abai/classes", "month", version);
        Assert.True(again.GetProperty("upToDate").GetBoolean());
        Assert.Equal(version, again.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task Nothing_comes_after_unwatching()
    {
        await using var hub = await server.Hub();
        await hub.Invoke("Watch", Factions, "quarter", null);
        await hub.Invoke("Unwatch", Factions, "quarter");
        await hub.Invoke("Watch", Factions, "year", null);
        await Award(2, "meet.attend");
        Assert.Equal("year", (await hub.Next()).Argument.GetProperty("period").GetString());
    }

    [Theory]
    [InlineData("schools/nowhere/factions", "week", "unknown-board")]
    [InlineData("schools/abai/nothing", "week", "unknown-board")]
    [InlineData("factions/abai/nothing/students", "week", "unknown-board")]
    [InlineData("students/abai.s001", "week", "unknown-board")]
    [InlineData("", "week", "unknown-board")]
    [InlineData(Factions, "decade", "unknown-period")]
    [InlineData(Factions, "1", "unknown-period")]
    public async Task A_board_that_is_not_there_is_refused(string board, string period, string error)
    {
        await using var hub = await server.Hub();
        var refusal = await Assert.ThrowsAsync<HubError>(() => hub.Invoke("Watch", board, period, null));
        Assert.Contains(error, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_board_of_students_shows_only_names_that_may_be_shown()
    {
        await Award(3, "vol.half");
        await Award(6, "vol.half");
        await using var hub = await server.Hub();
        foreach (var board in (string[])["schools/abai/students", "factions/abai/care/students"])
        {
            var shown = (await hub.Invoke("Watch", board, "year", null)).GetRawText();
            Assert.Contains("Көрінер3", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("Құпия", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("s006", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_students_account_may_be_watched_by_the_student_alone()
    {
        await using var stranger = await server.Hub();
        await Assert.ThrowsAsync<HubError>(() => stranger.Invoke("WatchStudent", "abai.s008"));

        using var other = await server.SignedInStudent("abai.s007");
        await using var otherHub = await server.Hub(other);
        await Assert.ThrowsAsync<HubError>(() => otherHub.Invoke("WatchStudent", "abai.s008"));

        using var student = await server.SignedInStudent("abai.s008");
        await using var hub = await server.Hub(student);
        var held = (await hub.Invoke("WatchStudent", "abai.s008")).GetProperty("seq").GetInt64();
        await Award(8, "meet.attend");
        var (target, news) = await hub.Next();
        Assert.Equal("StudentChanged", target);
        Assert.True(news.GetProperty("seq").GetInt64() > held);
    }

    [Theory]
    [InlineData("signs out")]
    [InlineData("ends the session from another device")]
    [InlineData("gets a post")]
    [InlineData("loses a post")]
    public async Task A_connection_ends_when_whoever_opened_it(string deed)
    {
        var login = $"watcher-{Guid.NewGuid():N}";
        var grains = server.Services.GetRequiredService<IGrainFactory>();
        await grains.GetGrain<IRosterGrain>(Keys.Roster("abai")).Appoint(new(login, login));
        await grains.GetGrain<IAccountGrain>(Keys.Account(login)).Save(new(login, login, login, "abai", Role.Staff, server.Hash, "stamp", 0, null, 0));
        using var coordinator = await server.SignedIn("coordinator.abai");
        var post = deed == "loses a post" ? await Give() : null;
        using var client = await server.SignedIn(login);
        using var elsewhere = await server.SignedIn(login);
        await using var hub = await server.Hub(client);
        await using var bystander = await server.Hub(coordinator);
        await using var stranger = await server.Hub();
        await hub.Invoke("Watch", Factions, "year", null);

        switch (deed)
        {
            case "signs out":
                await client.DeleteAsync("/api/session");
                break;
            case "ends the session from another device":
                await elsewhere.DeleteAsync("/api/account/sessions");
                break;
            case "gets a post":
                await Give();
                break;
            default:
                await coordinator.DeleteAsync($"/api/schools/abai/posts/{post}");
                break;
        }

        await hub.Closed();
        await bystander.Invoke("Watch", Factions, "year", null);
        await stranger.Invoke("Watch", Factions, "year", null);

        async Task<string?> Give()
        {
            var given = await coordinator.PostAsJsonAsync("/api/schools/abai/posts", new { holder = login, code = "psychologist" });
            return (await given.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        }
    }

    [Fact]
    public async Task A_connection_ends_with_the_card_that_opened_it()
    {
        using var student = await server.SignedInStudent("abai.s053");
        await using var hub = await server.Hub(student);
        await hub.Invoke("WatchStudent", "abai.s053");
        using var coordinator = await server.SignedIn("coordinator.abai");
        await coordinator.PostAsJsonAsync("/api/students/abai.s053/card", new { });
        await hub.Closed();
    }

    [Fact]
    public async Task Polling_with_the_version_held_answers_not_modified()
    {
        using var client = server.CreateClient();
        const string Address = "/api/schools/zhambyl/boards/factions?period=week";
        var first = await client.GetAsync(Address);
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.GetAsync(Address)).StatusCode);

        using var mentor = await server.SignedIn("mentor.zhambyl");
        await mentor.PostAsJsonAsync("/api/schools/zhambyl/sheets", Sheet("zhambyl.s001", "meet.attend"));
        var changed = await Eventually(() => client.GetAsync(Address), answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_open_the_hub()
    {
        var sockets = server.Server.CreateWebSocketClient();
        sockets.ConfigureRequest = request => request.Headers.Origin = "https://elsewhere.example";
        await Assert.ThrowsAnyAsync<Exception>(() => sockets.ConnectAsync(new("ws://localhost/hubs/live"), default));
    }

    private async Task<int> Award(int student, string kind)
    {
        using var mentor = await server.SignedIn("mentor.abai");
        var answer = await mentor.PostAsJsonAsync("/api/schools/abai/sheets", Sheet(SchoolServer.Student(student), kind));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("granted").GetInt32();
    }

    private static object Sheet(string student, string kind) => new
    {
        id = Guid.CreateVersion7(),
        activity = new { day = SchoolServer.Today },
        lines = new[] { new { student, kind } },
    };

    private static int PointsOf(JsonElement board, string row) =>
        board.GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("id").GetString() == row).GetProperty("points").GetInt32();

    private static async Task<HttpResponseMessage> Eventually(Func<Task<HttpResponseMessage>> send, Func<HttpResponseMessage, bool> isDone)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await send();
            if (isDone(answer) || attempt == 250)
            {
                return answer;
            }

            await Task.Delay(20);
        }
    }
}
