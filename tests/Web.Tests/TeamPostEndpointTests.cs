using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>Posts that a school adds for its students' team (S0-28): no release is needed, and they give their rights at once.</summary>
public sealed class TeamPostEndpointTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Address = "/api/schools/abai/team-posts";

    private static readonly object Editor = new
    {
        name = new { kk = "Бас редактор", ru = "Главный редактор" },
        level = "school",
        seats = 1,
        powers = new[] { "publishNews", "assignTasks", "publishNews" },
    };

    [Fact]
    public async Task A_new_post_gives_its_rights_and_takes_them_back_when_it_allows_less()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        using var student = await server.SignedInStudent("abai.s031");
        Assert.Empty(await Rights(student));

        var kind = await Json(await coordinator.PutAsJsonAsync($"{Address}/own-editor", Editor), 200);
        Assert.Equal(["assignTasks", "publishNews"], Texts(kind.GetProperty("powers")));
        Assert.Equal("Бас редактор", kind.GetProperty("name").GetProperty("en").GetString());
        await Json(await coordinator.PostAsJsonAsync("/api/schools/abai/posts", new { holder = "abai.s031", code = "own-editor" }), 201);

        Assert.Equal(["assignTasks", "publishNews"], await Rights(student));
        var post = (await student.GetFromJsonAsync<JsonElement>("/api/session")).GetProperty("posts")[0];
        Assert.Equal("Главный редактор", post.GetProperty("name").GetProperty("ru").GetString());
        var listed = (await coordinator.GetFromJsonAsync<JsonElement>("/api/schools/abai/staff")).GetProperty("items").EnumerateArray()
            .Single(person => person.GetProperty("id").GetString() == "abai.s031");
        Assert.Equal("Бас редактор", listed.GetProperty("posts")[0].GetProperty("name").GetProperty("kk").GetString());

        await Json(await coordinator.PutAsJsonAsync($"{Address}/own-editor", new { name = new { kk = "Бас редактор" }, level = "school" }), 200);
        Assert.Empty(await Rights(student));
        var second = await coordinator.PostAsJsonAsync("/api/schools/abai/posts", new { holder = "abai.s032", code = "own-editor" });
        Assert.Equal(201, (int)second.StatusCode);

        var acts = await coordinator.GetFromJsonAsync<JsonElement>(
            "/api/schools/abai/acts?act=PUT%20%2Fapi%2Fschools%2F%7Bschool%7D%2Fteam-posts%2F%7Bkind%7D&limit=2");
        Assert.Equal(("School 1 AssignTasks PublishNews", "School any"), (acts.GetProperty("items")[0].GetProperty("old").GetString(), acts.GetProperty("items")[0].GetProperty("new").GetString()));
    }

    [Theory]
    [InlineData("own-x", "{\"name\":{\"kk\":\" \"},\"level\":\"school\"}", "name")]
    [InlineData("own-x", "{\"name\":{\"kk\":\"А\"}}", "level")]
    [InlineData("own-x", "{\"name\":{\"kk\":\"А\"},\"level\":\"class\"}", "level")]
    [InlineData("own-x", "{\"name\":{\"kk\":\"А\"},\"level\":\"school\",\"seats\":0}", "seats")]
    [InlineData("president", "{\"name\":{\"kk\":\"А\"},\"level\":\"school\"}", "code")]
    [InlineData("own-x%0A", "{\"name\":{\"kk\":\"А\"},\"level\":\"school\"}", "code")]
    [InlineData("own-", "{\"name\":{\"kk\":\"А\"},\"level\":\"school\"}", "code")]
    public async Task What_is_no_kind_of_post_is_refused(string code, string body, string field)
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var answer = await coordinator.PutAsync($"{Address}/{code}", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(field, (await Json(answer, 400)).GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_power_that_no_student_has_cannot_be_given()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var answer = await coordinator.PutAsJsonAsync($"{Address}/own-chief", new { name = new { kk = "Бастық" }, level = "school", powers = new[] { "award" } });
        Assert.Equal(400, (int)answer.StatusCode);
        var items = (await coordinator.GetFromJsonAsync<JsonElement>(Address)).GetProperty("items");
        Assert.DoesNotContain(items.EnumerateArray(), kind => kind.GetProperty("code").GetString() == "own-chief");
    }

    private static async Task<IEnumerable<string?>> Rights(HttpClient client) => Texts((await client.GetFromJsonAsync<JsonElement>("/api/session")).GetProperty("rights"));

    private static IEnumerable<string?> Texts(JsonElement items) => items.EnumerateArray().Select(item => item.GetString()).Order(StringComparer.Ordinal);

    private static async Task<JsonElement> Json(HttpResponseMessage answer, int status)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
