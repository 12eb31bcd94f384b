using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>A stranger on a phone writes to the school; whoever leads hears of it at once, answers and sees to it.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserContactTests(LiveSchool school)
{
    private const string Text = "Бізде қалдықтарды қайта өңдеу орталығы бар. Оқушыларды шақырамыз!";

    [BrowserFact]
    public async Task A_message_of_the_public_is_read_by_whoever_leads_and_is_gone_when_it_was_seen_to()
    {
        await using var leader = await school.VisitorWithoutMotion(Screen.Laptop);
        await leader.SignIn("coordinator");
        await leader.Open("/people");
        await leader.FollowMenu("menuWords.contact");
        await Label(leader, "publicAddress").FillAsync("parlament@mektep.kz");
        await Button(leader.Page, "save").ClickAsync();
        await Assertions.Expect(leader.Page.GetByRole(AriaRole.Link, new() { Name = "parlament@mektep.kz" })).ToBeVisibleAsync();

        await using var stranger = await school.VisitorWithoutMotion(Screen.Phone);
        await stranger.Open("/s/abai");
        await stranger.FollowMenu("menuWords.contact");
        await Assertions.Expect(stranger.Page.GetByRole(AriaRole.Link, new() { Name = "parlament@mektep.kz" })).ToBeVisibleAsync();
        await stranger.Page.GetByRole(AriaRole.Combobox, new() { Name = Words.Say("contactWords.topic") }).SelectOptionAsync("partnership");
        await Label(stranger, "text").FillAsync(Text);
        await Label(stranger, "replyTo").FillAsync("ortalyq@example.kz");
        await Button(stranger.Page, "send").ClickAsync();
        await Assertions.Expect(stranger.Page.GetByText(Words.Say("contactWords.sent"))).ToBeVisibleAsync();

        var message = leader.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Text });
        await Assertions.Expect(message).ToContainTextAsync("ortalyq@example.kz");
        leader.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await message.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(message).ToHaveCountAsync(0);
        Assert.Empty(leader.Complaints);
        Assert.Empty(stranger.Complaints);
    }

    private static ILocator Label(Visitor visitor, string word) => visitor.Page.GetByLabel(Words.Say($"contactWords.{word}"), new() { Exact = true });

    private static ILocator Button(IPage page, string word) => page.GetByRole(AriaRole.Button, new() { Name = Words.Say($"contactWords.{word}"), Exact = true });
}
