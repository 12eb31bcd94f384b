using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Engagement.Tests;

/// <summary>What stands between the school and those who mean it no good. See <c>docs/security.md</c>.</summary>
public sealed class HardeningTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost.elsewhere.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task No_endpoint_that_changes_something_listens_to_another_site(string header, string value)
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var endpoints = Endpoints.Changing(server).ToList();
        Assert.NotEmpty(endpoints);
        foreach (var (method, route) in endpoints)
        {
            var address = Endpoints.Address(route, Endpoints.Known);
            using var request = new HttpRequestMessage(new(method), address) { Content = JsonContent.Create(new { }) };
            request.Headers.Add(header, value);
            var answer = await coordinator.SendAsync(request);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.True(
                (403, "The request comes from another site.") == ((int)answer.StatusCode, problem.GetProperty("title").GetString()),
                $"{method} {address} with {header}: {value} was answered with {problem}");
        }
    }

    [Fact]
    public async Task A_form_of_another_site_cannot_pose_as_json()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        foreach (var (method, route) in Endpoints.Changing(server).Where(endpoint => endpoint.Method == "POST" && !HasNoBody(endpoint.Route)))
        {
            foreach (var form in (HttpContent[])[new FormUrlEncodedContent([new("on", "true")]), new StringContent("{}")])
            {
                var answer = await coordinator.PostAsync(Endpoints.Address(route, Endpoints.Known), form);
                Assert.True(answer.StatusCode == HttpStatusCode.UnsupportedMediaType, $"{method} {route.RoutePattern.RawText}: {answer.StatusCode}");
            }
        }

        // Issuing a card reads no body; there the origin alone decides.
        static bool HasNoBody(Microsoft.AspNetCore.Routing.RouteEndpoint route) =>
            route.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IAcceptsMetadata>() is null;
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Origin", "http://localhost", 200)]
    public async Task The_hub_listens_to_pages_of_this_site_only(string header, string value, int status)
    {
        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hubs/live/negotiate?negotiateVersion=1");
        request.Headers.Add(header, value);
        Assert.Equal(status, (int)(await client.SendAsync(request)).StatusCode);

        var socket = server.Server.CreateWebSocketClient();
        socket.ConfigureRequest = connecting => connecting.Headers[header] = value;
        var connect = socket.ConnectAsync(new Uri("ws://localhost/hubs/live"), default);
        if (status == 200)
        {
            using var connected = await connect;
        }
        else
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => connect);
        }
    }

    [Fact]
    public async Task A_stranger_cannot_fill_the_log_with_what_the_hub_refuses()
    {
        var sockets = server.Server.CreateWebSocketClient();
        await using var hub = await HubClient.Connect(await sockets.ConnectAsync(new("ws://localhost/hubs/live"), default));
        await Assert.ThrowsAsync<HubError>(() => hub.Invoke("Watch", "schools/no-such/factions", "week", null));
        await Assert.ThrowsAsync<HubError>(() => hub.Invoke("WatchStudent", "abai.s001"));
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains("HubException", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://localhost", "koshbasshy", false)]
    [InlineData("https://localhost", "__Host-koshbasshy", true)]
    public async Task The_cookie_is_bound_to_this_host_and_to_https_where_there_is_https(string address, string name, bool isSecure)
    {
        using var client = server.CreateClient(new() { BaseAddress = new(address) });
        var answer = await client.PostAsJsonAsync("/api/session", new { login = "mentor.abai", password = SchoolServer.Password });
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith($"{name}=", cookie, StringComparison.Ordinal);
        var parts = cookie.Split("; ").Select(part => part.ToLowerInvariant()).ToList();
        Assert.Contains("path=/", parts);
        Assert.Contains("httponly", parts);
        Assert.Contains("samesite=strict", parts);
        Assert.DoesNotContain(parts, part => part.StartsWith("domain", StringComparison.Ordinal));
        Assert.Equal(isSecure, parts.Contains("secure"));
        Assert.Equal(isSecure, answer.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/session")).StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("203.0.113.9", false)]
    public async Task Only_a_proxy_that_is_known_is_believed_that_it_was_https(string address, bool isBelieved)
    {
        var context = await server.Server.SendAsync(request =>
        {
            request.Request.Path = "/api/rulebook";
            request.Request.Headers["X-Forwarded-Proto"] = "https";
            request.Request.Headers["X-Forwarded-For"] = "198.51.100.7";
            request.Connection.RemoteIpAddress = IPAddress.Parse(address);
        });
        Assert.Equal(isBelieved, context.Response.Headers.ContainsKey("Strict-Transport-Security"));
        Assert.Equal(isBelieved ? "198.51.100.7" : address, context.Connection.RemoteIpAddress!.ToString());
    }

    [Fact]
    public async Task A_cookie_of_plain_http_is_worth_nothing_over_https()
    {
        using var plain = server.CreateClient(new() { HandleCookies = false });
        var answer = await plain.PostAsJsonAsync("/api/session", new { login = "mentor.abai", password = SchoolServer.Password });
        using var secure = server.CreateClient(new() { BaseAddress = new("https://localhost"), HandleCookies = false });
        secure.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await secure.GetAsync("/api/session")).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/desk")]
    [InlineData("/api/rulebook")]
    [InlineData("/api/nothing")]
    [InlineData("/hubs/live/negotiate")]
    public async Task Every_answer_carries_the_headers_that_guard_a_page(string address)
    {
        using var client = server.CreateClient();
        var headers = (await client.GetAsync(new Uri(address, UriKind.Relative))).Headers;
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        foreach (var rule in (string[])["default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
        {
            Assert.Contains(rule, policy, StringComparison.Ordinal);
        }

        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task The_page_has_no_script_of_its_own_inside()
    {
        using var client = server.CreateClient();
        var page = await client.GetStringAsync("/");
        Assert.DoesNotMatch("<script(?![^>]*\\bsrc=)", page);
        Assert.DoesNotMatch("<style", page);
        Assert.DoesNotMatch("\\son\\w+=", page);
    }

    [Fact]
    public async Task Answers_about_people_are_kept_by_no_cache()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        foreach (var (method, route) in Endpoints.Of(server).Where(endpoint => endpoint.Method == "GET"))
        {
            var answer = await coordinator.GetAsync(Endpoints.Address(route, Endpoints.Known));
            Assert.True(answer.Headers.CacheControl is { NoStore: true } or { NoCache: true }, $"{method} {route.RoutePattern.RawText}: {answer.Headers.CacheControl}");
        }
    }

    [Fact]
    public async Task A_login_that_nobody_has_is_answered_like_a_wrong_password()
    {
        using var client = server.CreateClient();
        var known = await client.PostAsJsonAsync("/api/session", new { login = "mentor.zhambyl", password = "wrong" });
        var unknown = await client.PostAsJsonAsync("/api/session", new { login = "nobody.zhambyl", password = "wrong" });
        Assert.Equal(await known.Content.ReadAsStringAsync(), await unknown.Content.ReadAsStringAsync());
        Assert.Equal(
            known.Headers.Select(header => header.Key).Order(StringComparer.Ordinal), unknown.Headers.Select(header => header.Key).Order(StringComparer.Ordinal));
    }
}
