using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The network of a village: 700 kbit/s down, 250 up, 300 ms there and back.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserSlowNetworkTests(LiveSchool school)
{
    private const int Kilobyte = 1024;

    private static readonly Dictionary<string, object> ThirdGeneration = new()
    {
        ["offline"] = false,
        ["latency"] = 300,
        ["downloadThroughput"] = 700 * 1000 / 8,
        ["uploadThroughput"] = 250 * 1000 / 8,
    };

    [BrowserFact]
    public async Task A_board_costs_little_at_first_and_next_to_nothing_again()
    {
        await using var visitor = await school.Visitor(Screen.Phone);
        var first = await BytesOf(visitor, "/s/abai", page => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).First);
        Assert.InRange(first, 1, 280 * Kilobyte);
        await visitor.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
        var again = await BytesOf(visitor, "/s/abai", page => page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).First);
        Assert.InRange(again, 0, 30 * Kilobyte);
    }

    [BrowserFact]
    public async Task A_mentor_awards_over_it()
    {
        var pupil = await school.Api.NewPupil("care");
        await using var mentor = await school.Visitor(Screen.Phone);
        await mentor.SignIn("mentor");
        var desk = new DeskPage(mentor.Page);
        Assert.InRange(await BytesOf(mentor, "/desk", _ => desk.Search), 1, 400 * Kilobyte);

        await desk.ChooseRole("vol.half");
        await desk.Pick(pupil);
        await desk.Send();
        await Assertions.Expect(desk.Receipt).ToBeVisibleAsync();
    }

    /// <summary>What comes over the line until the page shows what it is for.</summary>
    private static async Task<long> BytesOf(Visitor visitor, string path, Func<IPage, ILocator> shown)
    {
        var line = await visitor.Device.NewCDPSessionAsync(visitor.Page);
        await line.SendAsync("Network.enable");
        await line.SendAsync("Network.emulateNetworkConditions", ThirdGeneration);
        var bytes = 0L;
        line.Event("Network.loadingFinished").OnEvent += (_, loaded) =>
            Interlocked.Add(ref bytes, (long)(loaded?.GetProperty("encodedDataLength").GetDouble() ?? 0));
        await visitor.Open(path);
        await Assertions.Expect(shown(visitor.Page)).ToBeVisibleAsync();
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return Interlocked.Read(ref bytes);
    }
}
