using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>From the notice over standing and voting on a phone to the post that is held; the server lives at three hours of a day.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserElectionTests(LiveSchool school)
{
    [BrowserFact]
    public async Task An_election_is_announced_stood_in_voted_counted_and_confirmed()
    {
        await using var server = new ServerProcess();
        await server.Start("--Demo:Now", $"{ServerProcess.Today}T08:00:00+05:00");
        using var api = await SchoolApi.Open(server);
        var pupils = await api.NewPupils(3, pupil => pupil.Class.StartsWith("10", StringComparison.Ordinal));
        await ShowToSchool(server, api, pupils[0]);
        await ShowToSchool(server, api, pupils[1]);

        await using var mentor = await school.Visitor(Screen.Laptop, server.Address);
        await mentor.SignIn("mentor");
        await mentor.Open("/desk");
        await mentor.FollowMenu("menuWords.elections");
        await Button(mentor, "announceNew").ClickAsync();
        await mentor.Page.GetByLabel(Words.Say("electionWords.day")).FillAsync(ServerProcess.Today);
        await Button(mentor, "announce").ClickAsync();
        await Assertions.Expect(mentor.Page.GetByText(Words.Say("electionWords.noCandidates"))).ToBeVisibleAsync();

        foreach (var pupil in pupils[..2])
        {
            await using var candidate = await Phone(server, api, pupil);
            await candidate.Open("/me");
            await candidate.FollowMenu("menuWords.elections");
            await ButtonOf(candidate, "stand").ClickAsync();
            await Assertions.Expect(ButtonOf(candidate, "stepBack")).ToBeVisibleAsync();
            Assert.Empty(candidate.Complaints);
        }

        // The mentor's page hears of both by itself.
        await Assertions.Expect(President(mentor).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        var card = await api.NewCard(pupils[2]);
        await Later(server, "10:00");
        await using var voter = await school.Visitor(Screen.Phone, server.Address);
        await voter.SignInWithCard(card);
        await voter.Open("/me");
        await voter.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = Words.Say("upcomingStates.election vote") }).ClickAsync();
        await voter.Page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await Accessibility.Demand(voter.Page);
        Assert.Empty(await KeyboardWalk.Faults(voter.Page));
        await Button(voter, "vote").ClickAsync();
        await Assertions.Expect(voter.Page.GetByText(Words.Say("electionWords.votedHint"))).ToBeVisibleAsync();
        await voter.Open("/me");
        await Assertions.Expect(voter.Page.GetByRole(AriaRole.Heading, new() { Name = Words.Say("upcomingWords.title") })).ToBeVisibleAsync();
        await Assertions.Expect(voter.Page.GetByText(Words.Say("upcomingStates.election vote"))).ToHaveCountAsync(0);
        Assert.Empty(voter.Complaints);

        await Later(server, "15:30");
        await using var after = await school.Visitor(Screen.Laptop, server.Address);
        await after.SignIn("mentor");
        await after.Open("/s/abai/elections");
        await Assertions.Expect(after.Page.GetByText(Words.Say("electionWords.tooFew"))).ToBeVisibleAsync();
        await Button(after, "confirm").ClickAsync();
        await Assertions.Expect(President(after).GetByText(Words.Say("electionStageWords.confirmed"), new() { Exact = true })).ToBeVisibleAsync();
        Assert.Empty(after.Complaints);
        using var coordinator = await server.SignedIn("coordinator");
        var people = await coordinator.GetFromJsonAsync<JsonElement>("/api/schools/abai/staff");
        Assert.Contains(people.GetProperty("items").EnumerateArray(), person => person.GetProperty("posts").EnumerateArray().Any(
            post => post.GetProperty("code").GetString() == "president" && post.GetProperty("to").GetString() == "2027-09-30"));
    }

    /// <summary>The demonstration has elections of its own, but none of the President.</summary>
    private static ILocator President(Visitor visitor) =>
        visitor.Page.GetByRole(AriaRole.Article, new() { Name = Words.Say("electionKindWords.president"), Exact = true });

    private static ILocator ButtonOf(Visitor visitor, string word) =>
        President(visitor).GetByRole(AriaRole.Button, new() { Name = Words.Say($"electionWords.{word}"), Exact = true });

    private static ILocator Button(Visitor visitor, string word) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say($"electionWords.{word}"), Exact = true });

    private async Task<Visitor> Phone(ServerProcess server, SchoolApi api, Pupil pupil)
    {
        var visitor = await school.Visitor(Screen.Phone, server.Address);
        await visitor.SignInWithCard(await api.NewCard(pupil));
        return visitor;
    }

    /// <summary>The same school some hours later.</summary>
    private static async Task Later(ServerProcess server, string time)
    {
        await server.Kill();
        await server.Start("--Demo:Now", $"{ServerProcess.Today}T{time}:00+05:00");
    }

    private static async Task ShowToSchool(ServerProcess server, SchoolApi api, Pupil pupil)
    {
        using var own = new HttpClient { BaseAddress = server.Address };
        await own.PostAsJsonAsync("/api/session/card", new { code = await api.NewCard(pupil) });
        var address = $"/api/students/{pupil.Id}/consents";
        var text = (await own.GetFromJsonAsync<JsonElement>(address)).GetProperty("text").GetString();
        (await own.PutAsJsonAsync(address, new { text, surfaces = new { school = true } })).EnsureSuccessStatusCode();
    }
}
