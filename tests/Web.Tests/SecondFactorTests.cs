using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Students;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>Whoever manages a school does nothing in it before a second factor is set up.</summary>
public sealed class SecondFactorTests : IAsyncLifetime
{
    private readonly SchoolServer _server = new() { Settings = { ["Accounts:SecondFactor"] = "Required" } };

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_server).DisposeAsync();

    [Theory]
    [InlineData(null, Role.Coordinator)]
    [InlineData(PostKind.Coordinator, Role.Staff)]
    [InlineData(PostKind.Director, Role.Staff)]
    [InlineData(PostKind.DeputyDirector, Role.Staff)]
    [InlineData(PostKind.DeputyDirector, Role.Mentor)]
    public async Task Before_the_second_factor_there_is_the_own_account_and_nothing_else(string? post, string role)
    {
        var login = await NewAccount(post, role);
        using var client = await _server.SignedIn(login);
        var session = await client.GetFromJsonAsync<JsonElement>("/api/session");
        Assert.True(session.GetProperty("secondFactorRequired").GetBoolean());
        Assert.Empty(session.GetProperty("rights").EnumerateArray());
        Assert.Equal((403, "second-factor-required"), await Get(client, "/api/schools/abai/students"));
        Assert.Equal((403, "second-factor-required"), await Get(client, "/api/students/abai.s001"));
        Assert.Equal((200, null), await Get(client, "/api/account"));
        Assert.DoesNotContain("Құпия", await client.GetStringAsync("/api/schools/abai/boards/students?period=year&top=100"), StringComparison.Ordinal);

        await OwnApp.SwitchOn(client);
        session = await client.GetFromJsonAsync<JsonElement>("/api/session");
        Assert.False(session.GetProperty("secondFactorRequired").GetBoolean());
        Assert.NotEmpty(session.GetProperty("rights").EnumerateArray());
        Assert.Equal((200, null), await Get(client, "/api/schools/abai/students"));
    }

    [Fact]
    public async Task No_endpoint_forgets_to_ask()
    {
        using var owing = await _server.SignedIn(await NewAccount(PostKind.Coordinator, Role.Staff));
        using var done = await _server.SignedIn(await NewAccount(PostKind.Coordinator, Role.Staff));
        await OwnApp.SwitchOn(done);
        using var stranger = _server.CreateClient();
        var refused = 0;
        foreach (var (method, route) in Endpoints.Of(_server))
        {
            var address = Endpoints.Address(route, name => name == "id" && route.RoutePattern.RawText!.Contains("students", StringComparison.Ordinal) ? "abai.s001" : Endpoints.Known(name));
            if (address.StartsWith("/api/account", StringComparison.Ordinal) || address.TrimEnd('/') is "/api/session" or "/api/setup"
                || await Code(stranger, method, address) != "not-signed-in")
            {
                continue;
            }

            Assert.Equal("second-factor-required", await Code(owing, method, address));
            refused++;
        }

        Assert.True(refused > 50, $"Only {refused} endpoints were asked.");

        static async Task<string?> Code(HttpClient client, string method, string address)
        {
            using var message = new HttpRequestMessage(new(method), address);
            message.Content = method == "GET" ? null : JsonContent.Create(new { });
            using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
            return (int)answer.StatusCode is 401 or 403 ? await CodeOf(answer) : null;
        }
    }

    [Fact]
    public async Task Mentors_and_teachers_are_not_asked()
    {
        using var mentor = await _server.SignedIn("mentor.abai");
        Assert.Equal((200, null), await Get(mentor, "/api/schools/abai/students"));
        using var teacher = await _server.SignedIn(await NewAccount(PostKind.Psychologist, Role.Staff));
        Assert.Equal((200, null), await Get(teacher, "/api/schools/abai/students"));
    }

    [Fact]
    public async Task A_post_that_is_given_asks_the_sessions_that_are_open_and_switching_off_asks_anew()
    {
        var login = await NewAccount(null, Role.Mentor);
        using var client = await _server.SignedIn(login);
        using var coordinator = await _server.SignedIn("coordinator.abai");
        await OwnApp.SwitchOn(coordinator);
        Assert.Equal((200, null), await Get(client, "/api/schools/abai/students"));
        (await coordinator.PostAsJsonAsync("/api/schools/abai/posts", new { holder = login, code = PostKind.DeputyDirector })).EnsureSuccessStatusCode();
        Assert.Equal((403, "second-factor-required"), await Get(client, "/api/schools/abai/students"));

        var recovery = await OwnApp.SwitchOn(client);
        Assert.Equal((200, null), await Get(client, "/api/schools/abai/students"));
        (await client.PostAsJsonAsync("/api/account/second-factor/off", new { password = SchoolServer.Password, code = recovery.Codes[0] })).EnsureSuccessStatusCode();
        Assert.Equal((403, "second-factor-required"), await Get(client, "/api/schools/abai/students"));
    }

    private static async Task<(int Status, string? Code)> Get(HttpClient client, string address)
    {
        var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return ((int)answer.StatusCode, answer.IsSuccessStatusCode ? null : await CodeOf(answer));
    }

    private static async Task<string?> CodeOf(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();

    private async Task<string> NewAccount(string? post, string role)
    {
        var grains = _server.Services.GetRequiredService<IGrainFactory>();
        var login = $"own-{Guid.NewGuid():N}";
        await grains.GetGrain<IRosterGrain>(Keys.Roster("abai")).Appoint(new(login, "Екі Қадам"));
        await grains.GetGrain<IAccountGrain>(Keys.Account(login)).Save(new(
            login, login, "Екі Қадам", "abai", role, _server.Hash, "stamp", 0, null, 0));
        if (post is not null)
        {
            var held = await grains.GetGrain<IPostsGrain>(Keys.Posts("abai")).Give(new(Guid.NewGuid(), login, post, null, new(2026, 9, 1), null));
            Assert.Equal(PostOutcome.Done, held);
        }

        return login;
    }
}
