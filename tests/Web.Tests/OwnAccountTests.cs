using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>Password, sessions and second factor of the own account.</summary>
public sealed class OwnAccountTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string NewPassword = "another sentence of my own";

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_keeps_this_one()
    {
        var login = await NewAccount();
        using var here = await server.SignedIn(login);
        using var there = await server.SignedIn(login);
        Assert.Equal("wrong-password", await CodeOf(await here.PostAsJsonAsync("/api/account/password", new { current = "wrong", password = NewPassword })));
        Assert.Equal("password-common", await CodeOf(await here.PostAsJsonAsync("/api/account/password", new { current = SchoolServer.Password, password = "qwertyuiop" })));
        var changed = await here.PostAsJsonAsync("/api/account/password", new { current = SchoolServer.Password, password = NewPassword });
        Assert.Equal(200, (int)changed.StatusCode);
        Assert.Equal((200, 401), (await Status(here), await Status(there)));
        using var again = server.CreateClient();
        Assert.Equal(401, (int)(await again.PostAsJsonAsync("/api/session", new { login, password = SchoolServer.Password })).StatusCode);
        Assert.Equal(200, (int)(await again.PostAsJsonAsync("/api/session", new { login, password = NewPassword })).StatusCode);
    }

    [Fact]
    public async Task Sessions_are_seen_with_their_devices_and_ended_one_by_one_or_all_others()
    {
        var login = await NewAccount();
        using var phone = await SignedIn(login, "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36");
        using var desk = await SignedIn(login, "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0");
        using var third = await SignedIn(login, "curl/8");

        var sessions = (await desk.GetFromJsonAsync<JsonElement>("/api/account")).GetProperty("sessions").EnumerateArray().ToList();
        Assert.Equal(["", "Chrome, Android", "Firefox, Windows"], sessions.Select(one => one.GetProperty("device").GetString()).Order());
        Assert.Equal("Firefox, Windows", sessions.Single(one => one.GetProperty("current").GetBoolean()).GetProperty("device").GetString());

        var onPhone = sessions.Single(one => one.GetProperty("device").GetString() == "Chrome, Android").GetProperty("id").GetString();
        Assert.Equal(204, (int)(await desk.DeleteAsync($"/api/account/sessions/{onPhone}")).StatusCode);
        Assert.Equal((401, 200, 200), (await Status(phone), await Status(desk), await Status(third)));
        Assert.Equal(204, (int)(await desk.DeleteAsync("/api/account/sessions")).StatusCode);
        Assert.Equal((200, 401), (await Status(desk), await Status(third)));
    }

    [Fact]
    public async Task A_card_is_shown_again_after_half_a_year_however_often_its_session_is_used()
    {
        var later = new TestClock(new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var signIn = ActivatorUtilities.CreateInstance<SignIn>(server.Services, later);
        var code = await server.Services.GetRequiredService<IGrainFactory>().GetGrain<ICardHolderGrain>(Keys.CardHolder("abai.s052")).Replace();
        var student = SessionUser.From((await signIn.WithCard(code))!.ToPrincipal("cookie"))!;
        later.Now += SessionUser.LongestWithCard - TimeSpan.FromSeconds(1);
        Assert.NotNull(await signIn.Renewed(student));
        later.Now += TimeSpan.FromSeconds(1);
        Assert.Null(await signIn.Renewed(student));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_itself_not_only_the_cookie()
    {
        var login = await NewAccount();
        using var client = await server.SignedIn(login);
        var cookie = (await client.GetAsync("/api/session")).RequestMessage!.Headers.GetValues("Cookie").Single();
        await client.DeleteAsync("/api/session");
        using var thief = server.CreateClient();
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(401, await Status(thief));
    }

    [Fact]
    public async Task With_a_second_factor_the_password_alone_opens_nothing()
    {
        var login = await NewAccount(Role.Coordinator);
        using var client = await server.SignedIn(login);
        Assert.True((await client.GetFromJsonAsync<JsonElement>("/api/session")).GetProperty("secondFactorAdvised").GetBoolean());
        var (secret, recovery) = await OwnApp.SwitchOn(client);
        Assert.False((await client.GetFromJsonAsync<JsonElement>("/api/session")).GetProperty("secondFactorAdvised").GetBoolean());

        using var next = server.CreateClient();
        Assert.Equal("second-factor-needed", await SignInCode(next, login, null));
        Assert.Equal("wrong-code", await SignInCode(next, login, "000000"));
        var code = TimeCode.CodeAt(secret, TimeCode.StepAt(TimeProvider.System.GetUtcNow()) + 1);
        Assert.Null(await SignInCode(next, login, code));
        Assert.Equal("wrong-code", await SignInCode(next, login, code));
        Assert.Null(await SignInCode(next, login, recovery[0]));
        Assert.Equal("wrong-code", await SignInCode(next, login, recovery[0]));
        var account = await next.GetFromJsonAsync<JsonElement>("/api/account");
        Assert.Equal(recovery.Count - 1, account.GetProperty("secondFactor").GetProperty("recoveryCodes").GetInt32());

        Assert.Equal("wrong-code", await CodeOf(await next.PostAsJsonAsync("/api/account/second-factor/off", new { password = SchoolServer.Password, code = "1" })));
        Assert.Equal(200, (int)(await next.PostAsJsonAsync("/api/account/second-factor/off", new { password = SchoolServer.Password, code = recovery[1] })).StatusCode);
        Assert.Null(await SignInCode(next, login, null));
    }

    [Fact]
    public async Task Guessing_codes_locks_the_account_like_guessing_passwords()
    {
        var login = await NewAccount();
        using var client = await server.SignedIn(login);
        await OwnApp.SwitchOn(client);
        using var guesser = server.CreateClient();
        for (var guess = 0; guess < 5; guess++)
        {
            Assert.Equal("wrong-code", await SignInCode(guesser, login, $"00000{guess}"));
        }

        Assert.Equal("locked-out", await SignInCode(guesser, login, "000009"));
    }

    [Fact]
    public async Task A_second_factor_that_was_never_confirmed_asks_for_nothing()
    {
        var login = await NewAccount();
        using var client = await server.SignedIn(login);
        Assert.Equal("wrong-password", await CodeOf(await client.PostAsJsonAsync("/api/account/second-factor", new { password = "wrong" })));
        await client.PostAsJsonAsync("/api/account/second-factor", new { password = SchoolServer.Password });
        Assert.Equal("wrong-code", await CodeOf(await client.PostAsJsonAsync("/api/account/second-factor/confirm", new { code = "000000" })));
        Assert.Null(await SignInCode(client, login, null));
    }

    [Fact]
    public async Task The_secret_does_not_lie_open_in_the_store()
    {
        var login = await NewAccount();
        using var client = await server.SignedIn(login);
        var (secret, _) = await OwnApp.SwitchOn(client);
        var stored = (await server.Services.GetRequiredService<IGrainFactory>().GetGrain<IAccountGrain>(Keys.Account(login)).Get())!.SecondFactor!;
        Assert.Equal(-1, Convert.FromBase64String(stored.Secret).AsSpan().IndexOf(secret));
    }

    private static async Task<int> Status(HttpClient client) => (int)(await client.GetAsync("/api/session")).StatusCode;

    /// <summary>The code of the refusal, null when let in.</summary>
    private static async Task<string?> SignInCode(HttpClient client, string login, string? code)
    {
        var answer = await client.PostAsJsonAsync("/api/session", new { login, password = SchoolServer.Password, code });
        return answer.IsSuccessStatusCode ? null : await CodeOf(answer);
    }

    private static async Task<string?> CodeOf(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();

    private async Task<HttpClient> SignedIn(string login, string browser)
    {
        var client = server.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", browser);
        (await client.PostAsJsonAsync("/api/session", new { login, password = SchoolServer.Password })).EnsureSuccessStatusCode();
        return client;
    }

    private async Task<string> NewAccount(string role = Role.Mentor)
    {
        var login = $"own-{Guid.NewGuid():N}";
        await server.Services.GetRequiredService<IGrainFactory>().GetGrain<IAccountGrain>(Keys.Account(login)).Save(new(
            login, login, "Өз Аккаунты", "abai", role, server.Hash, "stamp", 0, null, 0));
        return login;
    }
}
