using System.Net.Http.Json;
using Engagement.Flows;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>Whoever watches a flow is told that it changed, and nothing else.</summary>
public sealed class FlowTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    [Fact]
    public async Task A_change_is_told_to_whoever_watches_that_flow_and_to_nobody_else()
    {
        await using var hub = await server.Hub();
        await using var other = await server.Hub();
        await hub.Invoke("WatchFlow", "abai", Flow.Debates);
        await other.Invoke("WatchFlow", "abai", Flow.Plan);
        await other.Invoke("WatchFlow", "abai", $"{Flow.Debates}/{Guid.NewGuid()}");

        await Tell("abai", Flow.Debates);
        var (target, news) = await hub.Next();
        Assert.Equal("FlowChanged", target);
        Assert.Equal("""{"school":"abai","flow":"debates"}""", news.GetRawText());

        await Tell("abai", Flow.Plan);
        Assert.Equal(Flow.Plan, (await other.Next()).Argument.GetProperty("flow").GetString());
    }

    [Fact]
    public async Task Whoever_stops_watching_hears_no_more()
    {
        await using var hub = await server.Hub();
        await hub.Invoke("WatchFlow", "abai", Flow.Debates);
        await hub.Invoke("WatchFlow", "abai", Flow.Plan);
        await hub.Invoke("UnwatchFlow", "abai", Flow.Debates);

        await Tell("abai", Flow.Debates);
        await Tell("abai", Flow.Plan);
        Assert.Equal(Flow.Plan, (await hub.Next()).Argument.GetProperty("flow").GetString());
    }

    [Theory]
    [InlineData("abai", "")]
    [InlineData("abai", "sheets")]
    [InlineData("abai", "plan/1")]
    [InlineData("abai", "debates/1")]
    [InlineData("abai", "debates/1/2")]
    [InlineData("abai", "students")]
    [InlineData("nowhere", "plan")]
    [InlineData("", "plan")]
    public async Task What_is_no_flow_is_refused(string school, string flow)
    {
        await using var hub = await server.Hub();
        var refusal = await Assert.ThrowsAsync<HubError>(() => hub.Invoke("WatchFlow", school, flow));
        Assert.Contains("unknown-flow", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Flow.Volunteering)]
    [InlineData(Flow.Waiting)]
    public async Task What_happens_inside_the_school_is_told_inside_the_school(string flow)
    {
        await using var stranger = await server.Hub();
        await Assert.ThrowsAsync<HubError>(() => stranger.Invoke("WatchFlow", "abai", flow));

        using var student = await server.SignedInStudent("abai.s003");
        await using var hub = await server.Hub(student);
        await hub.Invoke("WatchFlow", "abai", flow);
        await Assert.ThrowsAsync<HubError>(() => hub.Invoke("WatchFlow", "zhambyl", flow));
    }

    [Fact]
    public async Task A_page_watches_so_many_flows_and_no_more()
    {
        await using var hub = await server.Hub();
        for (var i = 0; i < 20; i++)
        {
            await hub.Invoke("WatchFlow", "abai", Flow.Debate(Guid.NewGuid()));
        }

        await Assert.ThrowsAsync<HubError>(() => hub.Invoke("WatchFlow", "abai", Flow.Debate(Guid.NewGuid())));
    }

    [Fact]
    public async Task A_sheet_that_comes_to_wait_is_told_to_the_desk_and_to_its_students()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        using var student = await server.SignedInStudent("abai.s004");
        await using var desk = await server.Hub(coordinator);
        await using var phone = await server.Hub(student);
        await desk.Invoke("WatchFlow", "abai", Flow.Waiting);
        await phone.Invoke("WatchFlow", "abai", Flow.Student("abai.s004"));

        using var mentor = await server.SignedIn("mentor.abai");
        var sheet = new
        {
            id = Guid.CreateVersion7(),
            activity = new { day = "2026-11-18" },
            lines = new[] { new { student = "abai.s004", kind = "report.quarter" } },
        };
        Assert.Equal(202, (int)(await mentor.PostAsJsonAsync("/api/schools/abai/sheets", sheet)).StatusCode);

        Assert.Equal(Flow.Waiting, (await desk.Next()).Argument.GetProperty("flow").GetString());
        Assert.Equal(Flow.Student("abai.s004"), (await phone.Next()).Argument.GetProperty("flow").GetString());
    }

    private Task Tell(string school, string flow) => server.Services.GetRequiredService<IGrainFactory>().GetGrain<IFlowsGrain>(Keys.Flows(school)).Changed([flow]);
}
