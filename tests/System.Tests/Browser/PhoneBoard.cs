using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Today's board of the school in a student's hand.</summary>
internal sealed class PhoneBoard(IPage page)
{
    public const string Path = "/s/abai?period=day";

    public ILocator Rows => page.GetByRole(AriaRole.Main).Locator("ol").GetByRole(AriaRole.Listitem);

    public Task Shows(string faction, int points) =>
        Assertions.Expect(page.Locator($"a[href*='/f/{faction}']").Locator("strong")).ToHaveTextAsync($"{points}");
}
