using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The award desk as a mentor uses it.</summary>
internal sealed class DeskPage(IPage page, string language = "kk")
{
    public ILocator Search => page.GetByRole(AriaRole.Searchbox, new() { Name = Say("search"), Exact = true });

    public ILocator Sheet => page.GetByRole(AriaRole.Region, new() { Name = Say("sheet"), Exact = true });

    public ILocator Receipt => page.GetByRole(AriaRole.Region, new() { Name = Say("taken"), Exact = true });

    public ILocator WaitingSheets => Waiting.GetByRole(AriaRole.Listitem);

    public ILocator Waiting => page.GetByRole(AriaRole.Region, new() { Name = Say("waiting") });

    public ILocator SentSheets => page.GetByRole(AriaRole.Region, new() { Name = Say("sheets"), Exact = true }).GetByRole(AriaRole.Listitem);

    /// <summary>The one on top.</summary>
    public ILocator Dialog => page.GetByRole(AriaRole.Dialog).Last;

    /// <summary>Says that the device has the sheet as it stands.</summary>
    public ILocator DraftKept => page.GetByText(Words.Say("deviceWords.draftKept", language), new() { Exact = true });

    public ILocator SendButton => page.GetByRole(AriaRole.Button, new() { Name = Say("send"), Exact = true });

    public ILocator UndoButton => Receipt.GetByRole(AriaRole.Button, new() { Name = Say("undo"), Exact = true });

    public async Task SignIn(string login)
    {
        await page.GotoAsync("/sign-in?next=/desk");
        await page.GetByLabel(Words.Say("sessionWords.login", language)).FillAsync(login);
        var password = page.GetByLabel(Words.Say("sessionWords.password", language));
        await password.FillAsync(ServerProcess.Password);
        await page.Locator("form").Filter(new() { Has = password }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(Search).ToBeVisibleAsync();
    }

    public async Task ChooseEvent(string title)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = Say("chooseEvent") }).ClickAsync();
        await Dialog.GetByRole(AriaRole.Searchbox).FillAsync(title);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = title }).First.ClickAsync();
        await Assertions.Expect(Dialog).ToBeHiddenAsync();
    }

    /// <summary>A sheet without an event needs a role.</summary>
    public async Task ChooseRole(string kind)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = Say("chooseEvent") }).ClickAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = Say("withoutEvent") }).ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = Say("role"), Exact = true }).SelectOptionAsync(kind);
    }

    public async Task Pick(Pupil pupil)
    {
        await Search.FillAsync(pupil.Name);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = $"{pupil.Name} {pupil.Class}" }).CheckAsync();
        await Assertions.Expect(Line(pupil)).ToBeVisibleAsync();
    }

    public ILocator Line(Pupil pupil) => Sheet.GetByRole(AriaRole.Listitem).Filter(new() { HasText = pupil.Name });

    public Task Send() => SendButton.ClickAsync();

    public async Task SignOut()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = Words.Say("menuWords.menu", language), Exact = true }).ClickAsync();
        await Dialog.GetByRole(AriaRole.Button, new() { Name = Words.Say("common.signOut", language), Exact = true }).ClickAsync();
    }

    public async Task Undo(string reason)
    {
        await UndoButton.ClickAsync();
        await Dialog.GetByLabel(Say("undoReason")).FillAsync(reason);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = Say("undo"), Exact = true }).ClickAsync();
        await Assertions.Expect(Dialog).ToBeHiddenAsync();
    }

    private string Say(string key) => Words.Say($"deskWords.{key}", language);
}
