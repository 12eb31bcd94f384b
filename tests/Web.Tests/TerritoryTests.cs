using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;

namespace Engagement.Tests;

public sealed class TerritoryTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    [Fact]
    public async Task Awards_of_two_schools_meet_on_the_board_of_the_republic()
    {
        await Award(SchoolServer.School, "vol.half", 1, 2, 3);
        await Award(SchoolServer.OtherSchool, "meet.attend", 1);
        var board = await Until("/api/territories/kz/boards/schools", board => Ids(board).Length == 2);

        Assert.Equal(("territories/kz/schools", "quarter"), (board.GetProperty("board").GetString(), board.GetProperty("period").GetString()));
        Assert.True(board.GetProperty("version").GetInt64() > 0);
        var first = board.GetProperty("rows")[0];
        Assert.Equal((1, "abai", "abai"), (first.GetProperty("place").GetInt32(), first.GetProperty("id").GetString(), first.GetProperty("name").GetProperty("kk").GetString()));
        Assert.True(first.GetProperty("index").GetInt32() > board.GetProperty("rows")[1].GetProperty("index").GetInt32());
        Assert.Single(Ids(await Get("/api/territories/kz/boards/schools?top=1")));
        Assert.Equal(["abai"], Ids(await Get("/api/territories/turkistan-region/boards/schools?period=year")));
        Assert.Equal(["zhambyl"], Ids(await Get("/api/territories/almaty-city/boards/schools?period=year")));
    }

    [Fact]
    public async Task A_size_band_may_be_asked_for_either_way()
    {
        await Award(SchoolServer.School, "vol.half", 4);
        await Until("/api/territories/turkistan-city/boards/schools?band=small", board => Ids(board).Length == 1);
        Assert.Equal(["abai"], Ids(await Get("/api/territories/turkistan-city/boards/schools-small")));
        Assert.Empty(Ids(await Get("/api/territories/turkistan-city/boards/schools?band=large")));
        Assert.Equal(["abai"], Ids(await Get("/api/territories/turkistan-city/boards/schools?band=all")));
    }

    [Theory]
    [InlineData("/api/territories/nowhere", 404, "unknown-territory")]
    [InlineData("/api/territories/abai-region?on=2020-01-01", 404, "unknown-territory")]
    [InlineData("/api/territories/nowhere/boards/schools", 404, "unknown-territory")]
    [InlineData("/api/territories/kz/boards/students", 400, "unknown-board")]
    [InlineData("/api/territories/kz/boards/schools?band=huge", 400, "invalid-value")]
    [InlineData("/api/territories/kz/boards/schools?period=week", 400, "unknown-period")]
    [InlineData("/api/territories/kz/boards/schools?period=decade", 400, "unknown-period")]
    [InlineData("/api/territories/kz/boards/schools?top=0", 400, "invalid-value")]
    [InlineData("/api/territories/kz/schools/nowhere", 404, "unknown-school")]
    [InlineData("/api/territories/kz/schools/abai?period=week", 400, "unknown-period")]
    [InlineData("/api/territories/kz/schools/abai?band=huge", 400, "invalid-value")]
    [InlineData("/api/territories/nowhere/schools/abai", 404, "unknown-territory")]
    public async Task What_is_not_there_is_refused(string address, int status, string code)
    {
        using var client = server.CreateClient();
        var answer = await client.GetAsync(address);
        Assert.Equal((status, code), ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_territory_stands_under_its_name_of_a_day()
    {
        var now = await Get("/api/territories/turkistan-city");
        Assert.Equal(["kz", "turkistan-region", "turkistan-city"], now.GetProperty("path").EnumerateArray().Select(Id));
        Assert.Equal("Түркістан облысы", now.GetProperty("parent").GetProperty("name").GetProperty("kk").GetString());
        Assert.Equal("district", now.GetProperty("level").GetString());

        var then = await Get("/api/territories/turkistan-region?on=2018-01-01");
        Assert.Equal("Оңтүстік Қазақстан облысы", then.GetProperty("name").GetProperty("kk").GetString());
        Assert.Equal("2018-06-18", then.GetProperty("names")[0].GetProperty("to").GetString());
        Assert.DoesNotContain("sauran-district", then.GetProperty("children").EnumerateArray().Select(Id));
        Assert.Contains("sauran-district", (await Get("/api/territories/turkistan-region")).GetProperty("children").EnumerateArray().Select(Id));

        var all = (await Get("/api/territories")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(("kz", "republic"), (Id(all[0]), all[0].GetProperty("level").GetString()));
        Assert.Equal(20, all.Count(territory => territory.GetProperty("level").GetString() == "region"));
    }

    [Fact]
    public async Task An_index_opens_to_how_it_came_about_and_hides_small_counts()
    {
        await Award(SchoolServer.OtherSchool, "vol.half", 11, 12);
        await Until("/api/territories/almaty-city/boards/schools", board => Ids(board).Length == 1);
        var account = await Get("/api/territories/almaty-city/schools/zhambyl");
        var quarter = account.GetProperty("quarters").EnumerateArray().Last();
        Assert.Equal((60, "small", 2), (account.GetProperty("roll").GetInt32(), account.GetProperty("band").GetString(), quarter.GetProperty("number").GetInt32()));
        var parts = quarter.GetProperty("parts");
        Assert.InRange(
            quarter.GetProperty("index").GetInt32() - parts.EnumerateObject().Sum(part => part.Value.ValueKind == JsonValueKind.Null ? 0 : part.Value.GetInt32()), 0, 3);
        Assert.Equal(JsonValueKind.Null, quarter.GetProperty("active").ValueKind);
        Assert.DoesNotContain("Құпия", account.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_student_sees_the_own_places_and_none_where_fewer_than_five_take_part()
    {
        await Award(SchoolServer.OtherSchool, "media.post", 21, 22);
        await Award(SchoolServer.School, "media.post", 41, 42, 43, 44);
        using var student = await server.SignedInStudent("abai.s041");
        await Until(student, "/api/students/abai.s041/places", places => Levels(places).Contains("republic"));

        var places = await student.GetFromJsonAsync<JsonElement>("/api/students/abai.s041/places");
        Assert.Equal("2026-2027", places.GetProperty("season").GetString());
        var republic = places.GetProperty("items").EnumerateArray().Single(place => place.GetProperty("level").GetString() == "republic");
        Assert.True(republic.GetProperty("participants").GetInt32() >= 6);
        Assert.True(republic.GetProperty("tied").GetBoolean());
        Assert.Equal("Қазақстан Республикасы", republic.GetProperty("name").GetProperty("kk").GetString());
        Assert.DoesNotContain("faction", Levels(places));
        Assert.All(places.GetProperty("items").EnumerateArray(), place => Assert.True(place.GetProperty("participants").GetInt32() >= 5));

        using var mentor = await server.SignedIn("mentor.abai");
        Assert.True(await ReadTheSame(student, mentor, "/api/students/abai.s041/places"));
        Assert.Equal(HttpStatusCode.NotFound, (await mentor.GetAsync("/api/students/abai.nobody/places")).StatusCode);
    }

    [Fact]
    public async Task Whoever_watches_a_territory_is_told_of_an_award_in_a_school_of_it()
    {
        await Award(SchoolServer.School, "task.done", 51);
        await Until("/api/territories/turkistan-region/boards/schools?period=year", board => Ids(board).Length == 1);
        await using var hub = await HubClient.Connect(await server.Server.CreateWebSocketClient()
            .ConnectAsync(new Uri(server.Server.BaseAddress, "/hubs/live"), CancellationToken.None));
        var board = await hub.Invoke("Watch", "territories/turkistan-region/schools-small", "year", null);
        var points = board.GetProperty("rows")[0].GetProperty("points").GetInt32();

        await Award(SchoolServer.School, "task.done", 52);
        var (target, delta) = await hub.Next();
        while (delta.GetProperty("rows")[0].GetProperty("points").GetInt32() < points + 4)
        {
            (target, delta) = await hub.Next();
        }

        Assert.Equal("BoardDelta", target);
        Assert.Equal("abai", Id(delta.GetProperty("rows")[0]));
        await Assert.ThrowsAsync<HubError>(() => hub.Invoke("Watch", "territories/turkistan-region/schools", "week", null));
        await Assert.ThrowsAsync<HubError>(() => hub.Invoke("Watch", "territories/nowhere/schools", "year", null));
    }

    [Fact]
    public async Task A_school_says_where_it_lies() =>
        Assert.Equal("turkistan-city", (await Get("/api/schools/abai")).GetProperty("territory").GetString());

    private static string[] Ids(JsonElement board) => [.. board.GetProperty("rows").EnumerateArray().Select(Id)];

    private static string[] Levels(JsonElement places) => [.. places.GetProperty("items").EnumerateArray().Select(place => place.GetProperty("level").GetString()!)];

    private static string Id(JsonElement one) => one.GetProperty("id").GetString()!;

    private async Task Award(string school, string kind, params int[] students)
    {
        using var mentor = await server.SignedIn($"mentor.{school}");
        var answer = await mentor.PostAsJsonAsync($"/api/schools/{school}/sheets", new
        {
            id = Guid.CreateVersion7(),
            activity = new { day = SchoolServer.Today },
            lines = students.Select(number => new { student = $"{school}.s{number:000}", kind }),
        });
        answer.EnsureSuccessStatusCode();
    }

    private async Task<JsonElement> Get(string address)
    {
        using var client = server.CreateClient();
        return await client.GetFromJsonAsync<JsonElement>(address);
    }

    private async Task<JsonElement> Until(string address, Func<JsonElement, bool> isSo)
    {
        using var client = server.CreateClient();
        return await Until(client, address, isSo);
    }

    /// <summary>In the end: what other tests have awarded may still be on its way up.</summary>
    private static async Task<bool> ReadTheSame(HttpClient one, HttpClient other, string address)
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            if (await one.GetStringAsync(address) == await other.GetStringAsync(address))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<JsonElement> Until(HttpClient client, string address, Func<JsonElement, bool> isSo)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (await client.GetFromJsonAsync<JsonElement>(address) is var answer && isSo(answer))
            {
                return answer;
            }

            Assert.True(attempt < 1000, $"{address} did not become what was waited for: {answer}");
            await Task.Delay(20);
        }
    }
}
