using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Acts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>What people do is written into the log of acts, whatever endpoint they do it through.</summary>
public sealed class ActTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string Acts = "/api/schools/abai/acts";

    [Fact]
    public async Task A_new_card_is_an_act_of_whoever_issued_it()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var answer = await coordinator.PostAsJsonAsync("/api/students/abai.s010/card", new { });
        var code = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString()!;

        var act = await Newest(coordinator, "?by=abai.s010");
        Assert.Equal("POST /api/students/{id}/card", act.GetProperty("act").GetString());
        Assert.Equal("id-coordinator.abai", act.GetProperty("by").GetProperty("id").GetString());
        Assert.Equal("The coordinator of abai", act.GetProperty("by").GetProperty("name").GetString());
        Assert.Equal("Құпия10 Есімі10", act.GetProperty("target").GetProperty("name").GetString());
        Assert.Equal(201, act.GetProperty("status").GetInt32());
        Assert.EndsWith("+05:00", act.GetProperty("at").GetString(), StringComparison.Ordinal);

        var stored = await Stored("abai");
        Assert.DoesNotContain(stored, line => line.Contains(code, StringComparison.Ordinal) || line.Contains("Құпия", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signing_in_and_out_are_acts_and_so_is_a_wrong_password()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        using var mentor = await server.SignedIn("mentor.abai");
        Assert.Equal(("POST /api/session", 200, null), await NewestOf("id-mentor.abai"));
        await mentor.DeleteAsync(new Uri("/api/session", UriKind.Relative));
        Assert.Equal(("DELETE /api/session", 204, null), await NewestOf("id-mentor.abai"));

        using var stranger = server.CreateClient();
        await stranger.PostAsJsonAsync("/api/session", new { login = "mentor.abai", password = "a secret that was mistyped" });
        (string, int, string?) newest;
        do
        {
            newest = await NewestOf("id-mentor.abai");
        }
        while (newest.Item1 != "POST /api/session");
        Assert.Equal(("POST /api/session", 401, "wrong-credentials"), newest);
        Assert.DoesNotContain(await Stored("abai"), line => line.Contains("mistyped", StringComparison.Ordinal));

        async Task<(string, int, string?)> NewestOf(string who)
        {
            var act = await Newest(coordinator, $"?by={who}");
            return (act.GetProperty("act").GetString()!, act.GetProperty("status").GetInt32(), act.GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task What_a_mentor_may_not_do_is_kept_as_an_attempt()
    {
        using var mentor = await server.SignedIn("mentor.zhambyl");
        Assert.Equal(403, (int)(await mentor.PostAsJsonAsync("/api/students/abai.s011/card", new { })).StatusCode);
        Assert.Equal(403, (int)(await mentor.GetAsync(new Uri("/api/schools/abai/ledger/export", UriKind.Relative))).StatusCode);
        using var coordinator = await server.SignedIn("coordinator.zhambyl");
        var acts = (await coordinator.GetFromJsonAsync<JsonElement>("/api/schools/zhambyl/acts?by=id-mentor.zhambyl&limit=2")).GetProperty("items");
        Assert.Equal(
            [("GET /api/schools/{school}/ledger/export", 403, "forbidden"), ("POST /api/students/{id}/card", 403, "forbidden")],
            acts.EnumerateArray().Select(act => (act.GetProperty("act").GetString()!, act.GetProperty("status").GetInt32(), act.GetProperty("code").GetString()!)));
    }

    [Fact]
    public async Task Taking_the_book_out_is_an_act_and_writing_a_sheet_is_in_the_book_instead()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var before = (await Stored("abai")).Count;
        var sheet = new { id = Guid.CreateVersion7(), activity = new { day = SchoolServer.Today }, lines = new[] { new { student = "abai.s012", kind = "meet.attend" } } };
        Assert.Equal(201, (int)(await coordinator.PostAsJsonAsync("/api/schools/abai/sheets", sheet)).StatusCode);
        Assert.Equal(before, (await Stored("abai")).Count);
        await coordinator.GetStringAsync("/api/schools/abai/ledger/export");
        Assert.Equal("GET /api/schools/{school}/ledger/export", (await Newest(coordinator, "?by=id-coordinator.abai")).GetProperty("act").GetString());
    }

    [Fact]
    public async Task Acts_are_found_by_day_and_name_and_the_chain_is_whole()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        Assert.Equal(0, (await coordinator.GetFromJsonAsync<JsonElement>($"{Acts}?on=2026-11-17")).GetProperty("items").GetArrayLength());
        var page = await coordinator.GetFromJsonAsync<JsonElement>($"{Acts}?on={SchoolServer.Today}&act=POST%20/api/session&limit=1");
        var only = Assert.Single(page.GetProperty("items").EnumerateArray());
        Assert.Equal(only.GetProperty("seq").GetInt64(), page.GetProperty("next").GetInt64());
        Assert.Contains("POST /api/session", page.GetProperty("acts").EnumerateArray().Select(act => act.GetString()));
        Assert.Contains("id-mentor.abai", page.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("id").GetString()));

        var verdict = await coordinator.GetFromJsonAsync<JsonElement>($"{Acts}/check");
        Assert.Equal(JsonValueKind.Null, verdict.GetProperty("fault").ValueKind);
        Assert.True(verdict.GetProperty("acts").GetInt64() > 0);
    }

    [Theory]
    [InlineData("mentor.abai", 403)]
    [InlineData("coordinator.zhambyl", 403)]
    [InlineData(null, 401)]
    public async Task Nobody_but_the_schools_coordinators_reads_the_log(string? login, int status)
    {
        using var client = login is null ? server.CreateClient() : await server.SignedIn(login);
        Assert.Equal(status, (int)(await client.GetAsync(new Uri(Acts, UriKind.Relative))).StatusCode);
        Assert.Equal(status, (int)(await client.GetAsync(new Uri($"{Acts}/check", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task An_attempt_without_the_right_is_kept_for_every_endpoint_that_changes_something()
    {
        using var mentor = await server.SignedIn("mentor.zhambyl");
        using var coordinator = await server.SignedIn("coordinator.zhambyl");
        var refused = 0;
        foreach (var (method, route) in Endpoints.Changing(server).Where(endpoint => endpoint.Route.Metadata.GetMetadata<NoActOfItsOwn>() is null))
        {
            var address = Endpoints.Address(route, name => name == "id" && route.RoutePattern.RawText!.Contains("students", StringComparison.Ordinal) ? "abai.s001" : Endpoints.Known(name));
            using var request = new HttpRequestMessage(new(method), address);
            request.Content = method == "DELETE" ? null : JsonContent.Create(new { });
            if (EndsSession(method, address) || (await mentor.SendAsync(request)).StatusCode != System.Net.HttpStatusCode.Forbidden)
            {
                continue;
            }

            var newest = (await coordinator.GetFromJsonAsync<JsonElement>("/api/schools/zhambyl/acts?by=id-mentor.zhambyl&limit=1")).GetProperty("items")[0];
            Assert.Equal((ActRecorder.NameOf(method, route), 403), (newest.GetProperty("act").GetString(), newest.GetProperty("status").GetInt32()));
            refused++;
        }

        Assert.True(refused >= 3, $"Only {refused} endpoints were refused.");

        static bool EndsSession(string method, string address) => method == "DELETE" && address.StartsWith("/api/session", StringComparison.Ordinal);
    }

    [Fact]
    public void Only_sheets_their_preview_letters_of_strangers_or_in_confidence_and_what_is_secret_have_no_act()
    {
        var without = Endpoints.Of(server).Where(endpoint => endpoint.Route.Metadata.GetMetadata<NoActOfItsOwn>() is not null);
        Assert.Equal(
            [
                "POST /api/papers/check",
                "POST /api/schools/{school}/campaign/answers", "POST /api/schools/{school}/contact/messages", "POST /api/schools/{school}/elections/{election}/ballot",
                "POST /api/schools/{school}/sheets", "POST /api/schools/{school}/sheets/preview", "POST /api/students/{id}/complaints",
            ],
            without.Select(endpoint => ActRecorder.NameOf(endpoint.Method, endpoint.Route)).Order(StringComparer.Ordinal));
        Assert.All(
            Endpoints.Of(server).Where(endpoint => endpoint.Route.RoutePattern.RawText!.Contains("export", StringComparison.Ordinal)),
            endpoint => Assert.NotNull(endpoint.Route.Metadata.GetMetadata<ReadingIsAnAct>()));
    }

    [Fact]
    public void No_endpoint_changes_or_deletes_an_act() => Assert.All(
        Endpoints.Of(server).Where(endpoint => endpoint.Route.RoutePattern.RawText!.Contains("/acts", StringComparison.Ordinal)),
        endpoint => Assert.Equal("GET", endpoint.Method));

    private static async Task<JsonElement> Newest(HttpClient coordinator, string query) =>
        (await coordinator.GetFromJsonAsync<JsonElement>($"{Acts}{query}&limit=1")).GetProperty("items")[0];

    private async Task<List<string>> Stored(string school) =>
        [.. (await server.Services.GetRequiredService<IActLog>().Read(school, 0, 10_000)).Select(act => System.Text.Encoding.UTF8.GetString(act.Body))];
}
