using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>Who sees what of the ceremony: what was told, when it was told, under the name that may be shown.</summary>
public sealed class CeremonyTests : IAsyncLifetime
{
    private const string Address = "/api/schools/abai/ceremony";

    private readonly SchoolServer _server = new();
    private HttpClient _leader = null!;

    public async Task InitializeAsync()
    {
        await ((IAsyncLifetime)_server).InitializeAsync();
        _leader = await _server.SignedIn("coordinator.abai");
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_server).DisposeAsync();

    [Fact]
    public async Task Nothing_begins_before_the_year_is_sealed() =>
        Assert.Equal(409, (int)(await _leader.PostAsJsonAsync(Address, new { isRehearsal = false })).StatusCode);

    [Fact]
    public async Task Names_are_told_by_consent_and_a_crest_stands_for_whoever_may_not_be_named()
    {
        await Begin();
        var (named, unnamed) = (await TellUntil("best-student"), await TellUntil("young-athlete"));
        Assert.Equal("Көрінер21", named.GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, unnamed.GetProperty("name").ValueKind);
        Assert.Equal("debate", unnamed.GetProperty("faction").GetString());
    }

    [Fact]
    public async Task A_rehearsal_is_seen_inside_the_staff_alone()
    {
        var nobody = _server.CreateClient();
        var before = await nobody.GetStringAsync(Address);
        await Sent(await _leader.PostAsJsonAsync(Address, new { isRehearsal = true }));
        await Next();
        Assert.Equal(before, await nobody.GetStringAsync(Address));
        Assert.Equal("running", (await _leader.GetFromJsonAsync<JsonElement>($"{Address}/rehearsal")).GetProperty("state").GetString());
    }

    /// <summary>Every GET that the server has, as everybody who is not to know, at the moment before each result is told.</summary>
    [Fact]
    public async Task Nothing_tells_what_has_not_been_told()
    {
        await Begin();
        HttpClient[] visitors = [_server.CreateClient(), await _server.SignedInStudent("abai.s002"), await _server.SignedIn("mentor.abai")];
        for (var told = 0; told < Results.Length; told++)
        {
            Assert.False((await Next()).GetProperty("now").GetProperty("slide").GetProperty("isTold").GetBoolean());
            await ExpectNowhere(visitors, [.. Secrets, .. Results[told..]]);
            await Next();
            Assert.Contains(Results[told], await visitors[0].GetStringAsync(Address), StringComparison.Ordinal);
        }

        await ExpectNowhere(visitors, Secrets);
    }

    /// <summary>The waiting screen is the same, to the byte and in its headers, whoever it is about.</summary>
    [Fact]
    public async Task What_comes_has_no_shape()
    {
        await Begin();
        var script = await Next();
        while (script.GetProperty("next").ValueKind != JsonValueKind.Null)
        {
            var now = script.GetProperty("now").GetProperty("slide");
            if (!now.GetProperty("isTold").GetBoolean())
            {
                using var answer = await _server.CreateClient().GetAsync(Address);
                Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
                Assert.Null(answer.Headers.ETag);
                var slide = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("slide");
                Assert.Equal(0, slide.GetProperty("winners").GetArrayLength());
                Assert.Equal(["kind", "isTold", "place", "nomination", "band", "of", "winners"], slide.EnumerateObject().Select(part => part.Name));
            }

            script = await Next();
        }
    }

    /// <summary>What each result is known by, in the order in which they are told. The school says these of nobody and nothing else.</summary>
    private static string[] Results =>
    [
        $"\"index\":{ToldYear.SecondIndex}", $"\"index\":{ToldYear.FirstIndex}", Winner("faction-of-the-year"), "Көрінер21", Winner("young-athlete", "{\"from\":8,\"to\":11}"),
        Winner("school-leaders"),
    ];

    /// <summary>Of the seal itself, never told: its hash, and a score that stands in no other place.</summary>
    private static string[] Secrets => [ToldYear.Hash, "987654"];

    private static string Winner(string nomination, string band = "null") => $"\"nomination\":\"{nomination}\",\"band\":{band},\"of\":null,\"winners\":[{{";

    private async Task Begin()
    {
        await ToldYear.Keep(_server.Services.GetRequiredService<IGrainFactory>(), ToldYear.Seal);
        await Sent(await _leader.PostAsJsonAsync(Address, new { isRehearsal = false }));
    }

    private async Task<JsonElement> TellUntil(string nomination)
    {
        while (true)
        {
            var slide = (await Next()).GetProperty("now").GetProperty("slide");
            if (slide.GetProperty("isTold").GetBoolean() && slide.GetProperty("nomination").GetString() == nomination)
            {
                return (await _server.CreateClient().GetFromJsonAsync<JsonElement>(Address)).GetProperty("slide").GetProperty("winners")[0];
            }
        }
    }

    private async Task<JsonElement> Next()
    {
        var script = await _leader.GetFromJsonAsync<JsonElement>($"{Address}/script");
        return await Sent(await _leader.PutAsJsonAsync(
            $"{Address}/position", new { position = script.GetProperty("position").GetInt32() + 1, version = script.GetProperty("version").GetInt64() }));
    }

    private static async Task<JsonElement> Sent(HttpResponseMessage answer)
    {
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task ExpectNowhere(HttpClient[] visitors, string[] secrets)
    {
        string[] addresses =
        [
            .. Endpoints.Of(_server).Where(endpoint => endpoint.Method == "GET").Select(endpoint => Endpoints.Address(endpoint.Route, Endpoints.Known)).Distinct(),
            .. ((string[])["factions", "factions-index", "classes", "students"]).Select(board => $"/api/schools/abai/boards/{board}?period=year&top=1000"),
            "/openapi/v1.json",
        ];
        Assert.True(addresses.Length > 80, $"{addresses.Length}");
        foreach (var visitor in visitors)
        {
            foreach (var address in addresses)
            {
                using var answer = await visitor.GetAsync(address);
                var text = await answer.Content.ReadAsStringAsync();
                Assert.All(secrets, secret => Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{address} tells {secret}"));
            }
        }
    }
}
