using System.Net;
using System.Net.Http.Json;
using Engagement.Limits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Engagement.Tests;

/// <summary>Limits for each person and each address: tight ones hold, and those that a school starts with let a school work.</summary>
public sealed class LimitTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    [Fact]
    public Task Reads_are_counted_for_each_address() => With("Limits:ReadsPerSecond", "1", async tight =>
    {
        Assert.Equal(HttpStatusCode.OK, await Read(tight, "203.0.113.7"));
        HttpStatusCode answer;
        do
        {
            answer = await Read(tight, "203.0.113.7");
        }
        while (answer == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer);
        Assert.Equal(HttpStatusCode.OK, await Read(tight, "203.0.113.8"));
    });

    [Fact]
    public Task A_refusal_says_when_to_come_again() => With("Limits:SignInsPerMinute", "2", async tight =>
    {
        using var client = tight.CreateClient();
        HttpResponseMessage answer;
        do
        {
            answer = await client.PostAsJsonAsync("/api/session", new { login = "nobody", password = "wrong" });
        }
        while (answer.StatusCode == HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    });

    [Fact]
    public Task Changes_are_counted_for_each_person_and_not_for_the_address_they_share() => With("Limits:ChangesPerSecond", "1", async tight =>
    {
        using var first = await tight.SignedIn("coordinator.abai");
        using var second = await tight.SignedIn("coordinator.zhambyl");
        HttpStatusCode answer;
        do
        {
            answer = (await first.PostAsJsonAsync("/api/students/abai.s020/card", new { })).StatusCode;
        }
        while (answer == HttpStatusCode.Created);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer);
        Assert.Equal(HttpStatusCode.Created, (await second.PostAsJsonAsync("/api/students/zhambyl.s020/card", new { })).StatusCode);
    });

    [Fact]
    public async Task A_thousand_phones_behind_one_address_read_at_once_and_nobody_is_refused()
    {
        using var client = server.CreateClient();
        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => client.GetAsync("/api/schools/abai")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public void What_a_school_starts_with_is_far_above_what_a_school_does()
    {
        var limits = new LimitOptions();
        Assert.True(limits is { ReadsPerSecond: >= 20_000, SheetsPerSecond: >= 10_000, ChangesPerSecond: >= 100, CardsPerMinute: >= 600 });
        Assert.Equal(limits.ReadsPerSecond, server.Services.GetRequiredService<IOptions<LimitOptions>>().Value.ReadsPerSecond);
    }

    private static async Task With(string key, string value, Func<SchoolServer, Task> test)
    {
        var tight = new SchoolServer { Settings = { [key] = value } };
        try
        {
            await tight.InitializeAsync();
            await test(tight);
        }
        finally
        {
            await ((IAsyncLifetime)tight).DisposeAsync();
        }
    }

    private static async Task<HttpStatusCode> Read(SchoolServer factory, string address)
    {
        var context = await factory.Server.SendAsync(request =>
        {
            request.Request.Path = "/api/schools";
            request.Connection.RemoteIpAddress = IPAddress.Parse(address);
        });
        return (HttpStatusCode)context.Response.StatusCode;
    }
}
