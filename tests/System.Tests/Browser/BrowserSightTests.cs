using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The version for those who see little.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserSightTests(LiveSchool school)
{
    [BrowserFact]
    public async Task Letters_and_colours_are_chosen_once_and_kept_on_every_page()
    {
        await using var visitor = await school.VisitorWithoutMotion(Screen.Laptop);
        await visitor.Open("/sign-in");
        var page = visitor.Page;
        await IsSeen(page, letters: "17px", ground: "rgb(241, 245, 246)");
        await page.GetByRole(AriaRole.Button, new() { Name = Words.Say("sightWords.title") }).ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "200" }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = Words.Say("sightWords.whiteOnBlack") }).CheckAsync();
        await IsSeen(page, letters: "34px", ground: "rgb(0, 0, 0)");

        await visitor.Open("/s/abai");
        await IsSeen(page, letters: "34px", ground: "rgb(0, 0, 0)");
        await page.GetByRole(AriaRole.Button, new() { Name = Words.Say("sightWords.title") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = Words.Say("sightWords.ordinary") }).ClickAsync();
        await IsSeen(page, letters: "17px", ground: "rgb(241, 245, 246)");
    }

    private static async Task IsSeen(IPage page, string letters, string ground)
    {
        var root = page.Locator("html");
        await Assertions.Expect(root).ToHaveCSSAsync("font-size", letters);
        await Assertions.Expect(root).ToHaveCSSAsync("background-color", ground);
    }
}
