using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Today's race on the wall of the hall.</summary>
internal sealed class HallScreen(IPage page)
{
    public const string Path = "/s/abai/hall?period=day&lang=kk";

    public Task Shows(string shortName, int points) => Assertions.Expect(Row(shortName)).ToHaveTextAsync(new Regex($@"\s{points}\s*$"));

    public Task Says(Regex state) => Assertions.Expect(page.GetByText(state)).ToBeVisibleAsync();

    private ILocator Row(string shortName) => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).Filter(new() { HasText = shortName });
}
