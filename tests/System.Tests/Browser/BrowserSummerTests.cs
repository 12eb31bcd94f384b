using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The demonstration's summer: a listener makes up a day and gets a certificate, which a stranger checks.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserSummerTests(LiveSchool school)
{
    [BrowserFact]
    public async Task A_day_made_up_brings_a_certificate_that_anybody_can_check()
    {
        await using var mentor = await school.Visitor(Screen.Phone);
        await mentor.SignIn("mentor");
        await mentor.Open("/summer");
        await mentor.Page.GetByRole(AriaRole.Link, new() { Name = Words.Say("summerWords.myCentre") }).ClickAsync();
        await Assertions.Expect(mentor.Page.GetByText(Words.Say("summerWords.myDays"))).ToBeVisibleAsync();

        await using var head = await school.Visitor(Screen.Laptop);
        await head.SignIn("coordinator");
        await head.Open("/summer/turkistan-region");
        await head.Page.GetByRole(AriaRole.Combobox, new() { Name = "Омаров Дархан Серікұлы, 4-күн" }).SelectOptionAsync("made-up");
        await Button(head, Words.Say("summerWords.confirmDay").Replace("{n}", "4", StringComparison.Ordinal)).ClickAsync();
        await Button(head, Words.Say("summerWords.certify")).ClickAsync();

        // The listener's page hears of it by itself.
        var paper = mentor.Page.GetByText("TURKISTAN-REGION-2027-C");
        await Assertions.Expect(paper).ToBeVisibleAsync();
        var number = (await paper.InnerTextAsync()).Split(' ')[^1];

        var download = await mentor.Page.RunAndWaitForDownloadAsync(() => Link(mentor, "summerWords.downloadCertificate").ClickAsync());
        Assert.Equal($"{number} Омаров Дархан Серікұлы.pdf", download.SuggestedFilename);
        Assert.StartsWith("%PDF-", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
        var badge = await mentor.Page.RunAndWaitForDownloadAsync(() => Link(mentor, "summerWords.downloadBadge").ClickAsync());
        Assert.Equal($"{number}.jws", badge.SuggestedFilename);
        Assert.Equal(3, (await File.ReadAllTextAsync(await badge.PathAsync())).Split('.').Length);

        var all = await head.Page.RunAndWaitForDownloadAsync(() => Button(head, Words.Say("summerWords.oneEach")).ClickAsync());
        Assert.EndsWith(".zip", all.SuggestedFilename, StringComparison.Ordinal);
        await Assertions.Expect(head.Page.GetByText(Words.Say("summerWords.fileHere").Replace("{name}", all.SuggestedFilename, StringComparison.Ordinal))).ToBeVisibleAsync();

        // A file that takes long shows that it does, and can be stopped.
        await head.Page.RouteAsync("**/certificates.pdf", _ => Task.CompletedTask);
        await Button(head, Words.Say("summerWords.allInOne")).ClickAsync();
        await Assertions.Expect(head.Page.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await Button(head, Words.Say("summerWords.stopFile")).ClickAsync();
        await Assertions.Expect(head.Page.GetByText(Words.Say("summerWords.fileStopped"))).ToBeVisibleAsync();
        await Assertions.Expect(head.Page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(0);

        await using var stranger = await school.Visitor(Screen.Phone);
        await stranger.Open("/papers");
        await stranger.Page.GetByLabel(Words.Say("paperWords.number")).FillAsync(number.ToLowerInvariant());
        await stranger.Page.GetByLabel(Words.Say("paperWords.name")).FillAsync("Бөтен Біреу");
        await Button(stranger, Words.Say("paperWords.check")).ClickAsync();
        await Assertions.Expect(stranger.Page.GetByText(Words.Say("paperStateWords.unknown"))).ToBeVisibleAsync();
        await stranger.Page.GetByLabel(Words.Say("paperWords.name")).FillAsync("Омаров Дархан Серікұлы");
        await Button(stranger, Words.Say("paperWords.check")).ClickAsync();
        await Assertions.Expect(stranger.Page.GetByText(Words.Say("paperStateWords.genuine"))).ToBeVisibleAsync();

        // The code on the paper leads to the page with the number; the name is asked.
        await stranger.Open($"/papers?number={number}");
        await Assertions.Expect(stranger.Page.GetByLabel(Words.Say("paperWords.number"))).ToHaveValueAsync(number);
        await Assertions.Expect(stranger.Page.GetByLabel(Words.Say("paperWords.name"))).ToHaveValueAsync("");

        await Button(head, Words.Say("summerWords.withdrawOf").Replace("{name}", "Омаров Дархан Серікұлы", StringComparison.Ordinal)).ClickAsync();
        await head.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = Words.Say("summerWords.withdraw"), Exact = true }).ClickAsync();
        await Assertions.Expect(mentor.Page.GetByText(Words.Say("summerWords.withdrawn"))).ToBeVisibleAsync();
        await stranger.Page.GetByLabel(Words.Say("paperWords.name")).FillAsync("Омаров Дархан Серікұлы");
        await Button(stranger, Words.Say("paperWords.check")).ClickAsync();
        await Assertions.Expect(stranger.Page.GetByText(Words.Say("paperStateWords.withdrawn"))).ToBeVisibleAsync();
        Assert.Empty(mentor.Complaints);
        Assert.Empty(head.Complaints);
        Assert.Empty(stranger.Complaints);
    }

    private static ILocator Link(Visitor visitor, string word) => visitor.Page.GetByRole(AriaRole.Link, new() { Name = Words.Say(word), Exact = true });

    private static ILocator Button(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
