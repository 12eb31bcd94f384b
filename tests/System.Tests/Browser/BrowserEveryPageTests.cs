namespace Engagement.Tests;

/// <summary>What holds for every page.</summary>
[Collection(BrowserPages.Name)]
public sealed class BrowserEveryPageTests(LiveSchool school)
{
    public static TheoryData<string> Pages => EveryPage.Names;

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_keeps_nobody_out_fits_320_pixels_and_leaves_the_console_quiet(string name)
    {
        await using var visitor = await EveryPage.Open(school, name, name.StartsWith("hall", StringComparison.Ordinal) ? Screen.Hall : Screen.Phone);
        await Accessibility.Demand(visitor.Page);
        var faults = await KeyboardWalk.Faults(visitor.Page);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        await visitor.Page.SetViewportSizeAsync(Screen.Narrow.Width, Screen.Narrow.Height);
        var width = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= Screen.Narrow.Width, $"{width} pixels wide: {await WhatSticksOut(visitor)}");
        Assert.Empty(visitor.Complaints);
    }

    private static Task<string> WhatSticksOut(Visitor visitor) => visitor.Page.EvaluateAsync<string>(
        """
        [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 0.5)
          .map(e => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`).slice(0, 8).join(', ')
        """);
}
