using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The report of a quarter and of the year in the browser.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserSeasonReportTests(LiveSchool school)
{
    [BrowserFact]
    public async Task A_coordinator_reads_a_quarter_that_says_that_it_is_open_and_takes_it_along()
    {
        await using var coordinator = await school.Visitor(Screen.Laptop);
        await coordinator.SignIn("coordinator");
        await coordinator.Open("/desk");
        await coordinator.FollowMenu("menuWords.seasonReport");
        await coordinator.Page.GetByRole(AriaRole.Combobox, new() { Name = Words.Say("seasonReportWords.window") }).SelectOptionAsync("quarter-1");
        await Assertions.Expect(coordinator.Page.GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToContainTextAsync("1");
        await Assertions.Expect(coordinator.Page.Locator(".open")).ToBeVisibleAsync();
        var plan = coordinator.Page.GetByRole(AriaRole.Table, new() { Name = Words.Say("seasonReportWords.planAndPeople") });
        await Assertions.Expect(plan.GetByRole(AriaRole.Row)).ToHaveCountAsync(10);

        var download = await coordinator.Page.RunAndWaitForDownloadAsync(() => coordinator.Page.GetByRole(AriaRole.Link, new() { Name = "PDF" }).ClickAsync());
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Empty(coordinator.Complaints);
    }

    [BrowserFact]
    public async Task A_coordinator_goes_from_the_report_to_the_portfolio_of_a_faction_and_takes_it_along()
    {
        await using var coordinator = await school.Visitor(Screen.Phone);
        await coordinator.SignIn("coordinator");
        await coordinator.Open("/desk");
        await coordinator.FollowMenu("menuWords.seasonReport");
        var folios = coordinator.Page.GetByRole(AriaRole.Navigation, new() { Name = Words.Say("portfolioWords.all") });
        await Assertions.Expect(folios.GetByRole(AriaRole.Link)).ToHaveCountAsync(8);
        await folios.GetByRole(AriaRole.Link).First.ClickAsync();
        var figures = coordinator.Page.GetByRole(AriaRole.Table, new() { Name = Words.Say("portfolioWords.figures") });
        await Assertions.Expect(figures.GetByRole(AriaRole.Row)).ToHaveCountAsync(15);
        await Accessibility.Demand(coordinator.Page);

        var download = await coordinator.Page.RunAndWaitForDownloadAsync(() => coordinator.Page.GetByRole(AriaRole.Link, new() { Name = "PDF" }).ClickAsync());
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Empty(coordinator.Complaints);
    }
}
