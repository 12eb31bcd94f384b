using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The PR post writes about an event on a phone, a mentor reads and publishes, a classmate sees it come, and the event has its proof.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserNewsTests(LiveSchool school)
{
    private const string Headline = "Рейд өтті";

    [BrowserFact]
    public async Task News_of_the_press_centre_are_read_by_a_second_person_and_prove_the_event()
    {
        using var coordinator = await school.SignedIn("coordinator");
        var (author, reader) = (await school.Api.NewPupil("information"), await school.Api.NewPupil("information"));
        var post = await coordinator.PostAsJsonAsync("/api/schools/abai/posts", new { holder = author.Id, code = "pr", from = "2026-11-01" });
        Assert.True(post.IsSuccessStatusCode, await post.Content.ReadAsStringAsync());

        await using var pupil = await school.Visitor(Screen.Phone);
        await pupil.SignInWithCard(await school.Api.NewCard(author));
        await pupil.Open("/me");
        await pupil.FollowMenu("menuWords.news");
        var queue = pupil.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("newsWords.queue") });
        await Assertions.Expect(queue).ToBeVisibleAsync();
        var before = await queue.GetByRole(AriaRole.Listitem).CountAsync();
        await queue.GetByRole(AriaRole.Button).First.ClickAsync();
        await pupil.Page.GetByLabel(Words.Say("newsWords.headline")).FillAsync(Headline);
        await pupil.Page.GetByLabel(Words.Say("newsWords.text")).FillAsync("Барлық сынып қатысты, рақмет.");
        await pupil.Page.GetByLabel(Words.Say("newsWords.link")).FillAsync("https://parliament.example/raid");
        await Button(pupil.Page.GetByRole(AriaRole.Form), "send").ClickAsync();
        var mine = pupil.Page.GetByRole(AriaRole.Article, new() { Name = Headline });
        await Assertions.Expect(mine).ToContainTextAsync(Words.Say("newsWords.waitsApproval"));

        await using var classmate = await school.Visitor(Screen.Phone);
        await classmate.SignInWithCard(await school.Api.NewCard(reader));
        await classmate.Open("/s/abai/news");
        await Assertions.Expect(classmate.Page.GetByRole(AriaRole.Article).First).ToBeVisibleAsync();
        await Assertions.Expect(classmate.Page.GetByRole(AriaRole.Article, new() { Name = Headline })).ToHaveCountAsync(0);

        await using var mentor = await school.Visitor(Screen.Laptop);
        await mentor.SignIn("mentor");
        await mentor.Open("/desk");
        await mentor.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("toDoWords.title") })
            .GetByRole(AriaRole.Link).Filter(new() { HasText = Words.Say("toDoKindWords.approve-news") }).ClickAsync();
        await Button(mentor.Page.GetByRole(AriaRole.Article, new() { Name = Headline }), "approve").ClickAsync();

        // Both phones hear of it by themselves.
        await Assertions.Expect(classmate.Page.GetByRole(AriaRole.Article, new() { Name = Headline })).ToBeVisibleAsync();
        await Assertions.Expect(mine).ToContainTextAsync(Words.Say("newsEvidenceWords.given"));
        await Assertions.Expect(queue.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(before - 1);
        var calendar = await coordinator.GetFromJsonAsync<JsonElement>("/api/schools/abai/calendar?from=2026-09-01&to=2026-12-31");
        Assert.Contains(calendar.GetProperty("items").EnumerateArray(), item => item.GetProperty("state").GetString() == "proofGiven");
        Assert.Empty(pupil.Complaints);
        Assert.Empty(classmate.Complaints);
        Assert.Empty(mentor.Complaints);
    }

    private static ILocator Button(ILocator place, string word) =>
        place.GetByRole(AriaRole.Button, new() { Name = Words.Say($"newsWords.{word}"), Exact = true });
}
