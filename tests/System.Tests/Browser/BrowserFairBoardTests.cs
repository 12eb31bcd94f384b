using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Why a faction has its place: from the board to the formula in words, the arithmetic and the way to the next place.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserFairBoardTests(LiveSchool school)
{
    [BrowserFact]
    public async Task A_row_leads_to_why_it_has_its_place_and_how_the_next_is_reached()
    {
        await using var visitor = await school.VisitorWithoutMotion(Screen.Phone);
        var page = await visitor.Open("/s/abai?period=quarter");
        await page.GetByText(Words.Say("fairTitle.howMade")).ClickAsync();
        await Assertions.Expect(page.GetByText(Words.Say("fairWords.calmFactions"))).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(Words.Pattern("fairTitle.thisWeek")).First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Main).Locator("a[href*='/f/']").Last.ClickAsync();
        await page.GetByText(Words.Pattern("phone.whyPlace")).ClickAsync();
        var account = page.Locator(".place-account");
        await Assertions.Expect(account.GetByRole(AriaRole.Heading, new() { Name = Words.Say("fairWords.way") })).ToBeVisibleAsync();
        await Assertions.Expect(account.GetByText(Words.Pattern("fairWords.points"))).ToBeVisibleAsync();
        await Assertions.Expect(account.Locator(".formula").First).ToContainTextAsync("450 ×");
        await Assertions.Expect(account.Locator(".sum strong")).ToHaveTextAsync(await Index(page));
    }

    [BrowserFact]
    public async Task An_award_moves_the_account_that_is_open()
    {
        await using var visitor = await school.VisitorWithoutMotion(Screen.Laptop);
        var page = await visitor.Open("/s/abai/f/information?period=quarter&lang=en");
        await page.GetByText(Words.Pattern("phone.whyPlace", "en")).ClickAsync();
        var formula = page.Locator(".place-account .formula").First;
        var before = await formula.InnerTextAsync();

        await school.Api.Award(await school.Api.NewPupil("information"), "vol.half");

        await Assertions.Expect(formula).Not.ToHaveTextAsync(before, new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator(".place-account .sum strong")).ToHaveTextAsync(await Index(page));
    }

    private static Task<string> Index(IPage page) => page.Locator(".standing dd").Last.InnerTextAsync();
}
