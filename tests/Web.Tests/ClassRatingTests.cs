using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Students;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>Clean school – clean classroom over HTTP: marks week by week, boards without a last place, pictures by the class's own teacher.</summary>
public sealed class ClassRatingTests : IAsyncLifetime
{
    private const string Ratings = $"/api/schools/{SchoolServer.School}/class-ratings";
    private const string Week = "2026-11-4.w47";

    private const string WeekBefore = "2026-11-4.w46";

    /// <summary>The smallest picture that is one: a header, an empty picture, the end.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    private readonly SchoolServer _server = new();

    private HttpClient _mentor = null!;

    private IRosterGrain Roster => _server.Services.GetRequiredService<IGrainFactory>().GetGrain<IRosterGrain>(Keys.Roster(SchoolServer.School));

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _mentor = await _server.SignedIn("mentor.abai");
        var coordinator = await _server.SignedIn("coordinator.abai");
        await coordinator.PostAsJsonAsync($"/api/schools/{SchoolServer.School}/plan/approval", new { version = 0 });
        await Roster.Enrol([.. new[] { "5А", "5Ә", "6А", "3А" }.Select((name, i) => new Student($"abai.l{i}", "Zqname", name, name[0] - '0', null, []))]);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_server).DisposeAsync();

    [Fact]
    public async Task Boards_show_the_upper_half_and_a_class_its_own_mark()
    {
        foreach (var (name, points) in ((string, int)[])[("5А", 2), ("5Ә", 1), ("6А", 0)])
        {
            await Ok(await Rate(name, points, WeekBefore));
        }

        await Ok(await Rate("5А", 2));
        await Ok(await Rate("5Ә", 1));
        var kept = await Ok(await Rate("6А", 0));
        Assert.True(kept.GetProperty("mayKeep").GetBoolean());
        Assert.Equal(0, kept.GetProperty("sheet").EnumerateArray().Single(one => Text(one, "class") == "6А").GetProperty("mark").GetInt32());

        var anybody = _server.CreateClient();
        Assert.DoesNotContain("Zqname", await anybody.GetStringAsync(Ratings), StringComparison.Ordinal);
        Assert.DoesNotContain("6А", await anybody.GetStringAsync(Ratings), StringComparison.Ordinal);
        var shown = await Ok(await anybody.GetAsync(Ratings));
        foreach (var board in (string[])["weekBoard", "yearBoard"])
        {
            Assert.Equal([("5А", 1000), ("5Ә", 500)], shown.GetProperty(board).EnumerateArray().Select(row => (Text(row, "class")!, row.GetProperty("mean").GetInt32())));
        }

        var student = await Ok(await (await _server.SignedInStudent("abai.l2")).GetAsync(Ratings));
        var own = Assert.Single(student.GetProperty("own").EnumerateArray());
        Assert.Equal(("6А", 0, 0), (Text(own, "class"), own.GetProperty("mark").GetInt32(), own.GetProperty("mean").GetInt32()));
        Assert.Empty(student.GetProperty("sheet").EnumerateArray());

        var back = await Ok(await _mentor.DeleteAsync(Of("6А")));
        Assert.Equal(JsonValueKind.Null, back.GetProperty("sheet").EnumerateArray().Single(one => Text(one, "class") == "6А").GetProperty("mark").ValueKind);
    }

    [Fact]
    public async Task A_teacher_shows_the_own_classroom_and_marks_nobody()
    {
        var teacher = await Teacher("3А");
        var sent = await Ok(await Send(teacher, "3А", Picture));
        var own = Assert.Single(sent.GetProperty("sheet").EnumerateArray());
        var file = Assert.Single(own.GetProperty("photos").EnumerateArray()).GetString();
        Assert.Equal(("3А", false), (Text(own, "class"), sent.GetProperty("mayKeep").GetBoolean()));
        Assert.Equal((403, "forbidden"), await Refused(await Send(teacher, "5А", Picture)));
        Assert.Equal((403, "forbidden"), await Refused(await teacher.PutAsJsonAsync(Of("3А"), new { points = new { } })));
        Assert.Equal((422, "file-type"), await Refused(await Send(teacher, "3А", [.. "%PDF-1.7 "u8, .. new byte[100], .. "%%EOF"u8])));

        var occurrence = $"/api/schools/{SchoolServer.School}/occurrences/{Week}";
        Assert.Equal("image/png", (await _mentor.GetAsync($"{occurrence}/files/{file}")).Content.Headers.ContentType!.MediaType);
        (await _mentor.PostAsJsonAsync($"{occurrence}/holding", new { day = SchoolServer.Today })).EnsureSuccessStatusCode();
        (await _mentor.PostAsJsonAsync($"{occurrence}/proof", new { file })).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task What_cannot_be_marked_is_refused()
    {
        Assert.Equal((422, "points-needed"), await Refused(await _mentor.PutAsJsonAsync(Of("5А"), new { })));
        Assert.Equal((422, "points-needed"), await Refused(await Rate("5А", 3)));
        Assert.Equal((422, "unknown-class"), await Refused(await Rate("5Ю", 1)));
        Assert.Equal((404, "unknown-rating"), await Refused(await _mentor.PutAsJsonAsync($"{Ratings}/2026-11-4/weeks/2026-11-1a/classes/5А", new { })));
        Assert.Equal((409, "rating-not-now"), await Refused(await Rate("5А", 1, "2026-11-4.w49")));
    }

    private async Task<HttpClient> Teacher(string of)
    {
        var coordinator = await _server.SignedIn("coordinator.abai");
        var staff = await (await coordinator.PostAsJsonAsync($"/api/schools/{SchoolServer.School}/staff", new { name = "Guide" })).Content.ReadFromJsonAsync<JsonElement>();
        var invitation = new { code = Text(staff, "code"), login = "teacher.abai", password = SchoolServer.Password };
        (await _server.CreateClient().PostAsJsonAsync("/api/invitations", invitation)).EnsureSuccessStatusCode();
        (await coordinator.PostAsJsonAsync($"/api/schools/{SchoolServer.School}/posts", new { holder = Text(staff, "id"), code = "homeroom-teacher", of })).EnsureSuccessStatusCode();
        return await _server.SignedIn("teacher.abai");
    }

    private static string Of(string name, string week = Week) => $"{Ratings}/2026-11-4/weeks/{week}/classes/{name}";

    private Task<HttpResponseMessage> Rate(string name, int points, string week = Week) => _mentor.PutAsJsonAsync(
        Of(name, week), new { points = new { floor = points, desks = points, board = points, air = points, plants = points } });

    private static async Task<HttpResponseMessage> Send(HttpClient client, string name, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await client.PostAsync($"{Of(name)}/photos", content);
    }

    private static string? Text(JsonElement one, string name) => one.GetProperty(name).GetString();

    private static async Task<JsonElement> Ok(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        return Assert.Single(body.GetProperty("items").EnumerateArray());
    }

    private static async Task<(int Status, string? Code)> Refused(HttpResponseMessage answer) =>
        ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
}
