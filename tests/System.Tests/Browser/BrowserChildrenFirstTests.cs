using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Children first: what everybody can see names nobody in full.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserChildrenFirstTests(LiveSchool school)
{
    [BrowserFact]
    public async Task No_full_name_of_a_student_reaches_a_public_page()
    {
        var heard = new ConcurrentQueue<(string Where, string Text)>();
        await using var stranger = await school.VisitorWithoutMotion(Screen.Phone);
        await stranger.Page.RouteAsync("**/api/**", async route =>
        {
            var answer = await route.FetchAsync();
            heard.Enqueue((route.Request.Url, await answer.TextAsync()));
            await route.FulfillAsync(new() { Response = answer });
        });
        stranger.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => heard.Enqueue((socket.Url, frame.Text ?? ""));

        foreach (var path in PublicPages())
        {
            var page = await stranger.Open(path);
            await Assertions.Expect(page.GetByText(Words.Say("common.live"))).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByText(Words.Say("common.loading"))).ToHaveCountAsync(0);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            heard.Enqueue((path, await page.Locator("body").TextContentAsync() ?? ""));
        }

        var names = school.Api.Pupils.SelectMany(pupil => InEitherOrder(pupil.Name)).ToList();
        Assert.Contains(heard, one => one.Where.Contains("/boards/students", StringComparison.Ordinal));
        Assert.Contains(heard, one => one.Where.StartsWith("ws", StringComparison.Ordinal));
        Assert.Empty(from one in heard from name in names where one.Text.Contains(name, StringComparison.OrdinalIgnoreCase) select $"{name}: {one.Where}");
    }

    private List<string> PublicPages()
    {
        var factions = school.Api.Pupils.Select(pupil => pupil.Faction).OfType<string>().Distinct();
        return ["/s/abai?period=week", "/s/abai?period=year", "/s/abai/hall?lang=kk", "/t/kz", "/t/turkistan-city?period=year", .. factions.SelectMany(OfFaction)];

        static IEnumerable<string> OfFaction(string faction) => [$"/s/abai/f/{faction}?period=day", $"/s/abai/f/{faction}?period=year"];
    }

    private static string[] InEitherOrder(string name)
    {
        var parts = name.Split(' ');
        return [name, string.Join(' ', parts.Reverse())];
    }
}
