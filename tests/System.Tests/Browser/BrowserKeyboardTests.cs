using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The whole desk without a mouse.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserKeyboardTests(LiveSchool school)
{
    private const int FarthestStop = 120;

    private const string ShowsFocus =
        """
        e => {
          const style = getComputedStyle(e);
          return e.matches(':focus-visible') && (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none');
        }
        """;

    [BrowserFact]
    public async Task A_class_is_awarded_by_keyboard_alone()
    {
        var members = school.Api.Pupils.Where(pupil => pupil.Class == "1А").ToList();
        var title = await school.Api.NewEvent(members);
        await using var mentor = await school.Visitor(Screen.Laptop);
        var page = await mentor.Open("/sign-in?next=/desk");
        var desk = new DeskPage(page);

        await TabTo(page, page.GetByLabel(Words.Say("sessionWords.login")));
        await page.Keyboard.TypeAsync("mentor");
        await TabTo(page, page.GetByLabel(Words.Say("sessionWords.password")));
        await page.Keyboard.TypeAsync(ServerProcess.Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.Search).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("e");
        await Assertions.Expect(desk.Dialog.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(title);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = title })).ToBeVisibleAsync();

        await TabTo(page, page.GetByRole(AriaRole.Button, new() { Name = "1А", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(desk.Sheet.Locator("[data-line]")).ToHaveCountAsync(members.Count);
        await Assertions.Expect(desk.Line(members[0])).ToContainTextAsync("+");
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(desk.Receipt).ToContainTextAsync(
            Words.Say("common.students").Replace("{n}", $"{members.Count}", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_person_is_found_moved_to_and_ticked_by_keyboard()
    {
        var pupil = await school.Api.NewPupil("law-order");
        await using var mentor = await school.Visitor(Screen.Laptop);
        await mentor.SignIn("mentor");
        var page = await mentor.Open("/desk");
        var desk = new DeskPage(page);
        await Assertions.Expect(desk.Search).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(desk.Search).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(pupil.Name);
        await page.Keyboard.PressAsync("ArrowDown");
        var box = page.GetByRole(AriaRole.Checkbox, new() { Name = $"{pupil.Name} {pupil.Class}" });
        await Assertions.Expect(box).ToBeFocusedAsync();
        Assert.True(await box.EvaluateAsync<bool>(ShowsFocus));
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(desk.Line(pupil)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(desk.Line(pupil)).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(desk.Search).ToHaveValueAsync("");
    }

    [BrowserFact]
    public async Task A_question_mark_shows_the_shortcuts_and_escape_closes_them()
    {
        await using var mentor = await school.Visitor(Screen.Laptop);
        await mentor.SignIn("mentor");
        var page = await mentor.Open("/desk");
        var desk = new DeskPage(page);
        await Assertions.Expect(desk.Search).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(desk.Dialog).ToContainTextAsync(Words.Say("deskWords.keySend"));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(desk.Dialog).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_menu_opens_leads_on_and_closes_by_keyboard()
    {
        await using var coordinator = await school.Visitor(Screen.Laptop);
        await coordinator.SignIn("coordinator");
        var page = await coordinator.Open("/desk");
        await Assertions.Expect(new DeskPage(page).Search).ToBeVisibleAsync();
        var opener = page.GetByRole(AriaRole.Button, new() { Name = Words.Say("menuWords.menu"), Exact = true });
        var menu = page.GetByRole(AriaRole.Dialog);

        await TabTo(page, opener);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(menu).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        // Closed is not yet gone: a key in between would be for the menu that is going.
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(opener).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, menu.GetByRole(AriaRole.Link, new() { Name = Words.Say("menuWords.consents"), Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/consents$"));
        await Assertions.Expect(menu).ToBeHiddenAsync();
    }

    /// <summary>Every stop on the way has to show where it is.</summary>
    private static async Task TabTo(IPage page, ILocator target)
    {
        for (var stop = 0; stop < FarthestStop; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            await AssertFocusShows(page);
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"Tab never comes to {target}.");
    }

    private static async Task AssertFocusShows(IPage page)
    {
        var focused = page.Locator("*:focus");
        Assert.True(
            await focused.CountAsync() == 0 || await focused.EvaluateAsync<bool>(ShowsFocus),
            $"The focus is not to be seen on {page.Url}: {await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)")}");
    }
}
