using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Who is shown where is the student's choice and the school's, and it works at once.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserPrivacyTests(LiveSchool school)
{
    private const string Faction = "/s/abai/f/debate?period=year";

    [BrowserFact]
    public async Task A_student_withdraws_on_the_phone_and_the_public_board_drops_the_name()
    {
        var (pupil, name) = await school.Api.FirstShown("debate");
        await using var anybody = await school.VisitorWithoutMotion(Screen.Laptop);
        await anybody.Open(Faction);
        var row = anybody.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });
        await Assertions.Expect(row.First).ToBeVisibleAsync();
        await using var student = await school.VisitorWithoutMotion(Screen.Phone);
        await student.SignInWithCard(await school.Api.NewCard(pupil));
        await student.Open("/me");
        var everybody = Switch(student, "public");
        await Assertions.Expect(everybody).ToBeCheckedAsync();
        await Assertions.Expect(everybody).ToBeEnabledAsync();

        await everybody.ClickAsync();

        await Assertions.Expect(everybody).Not.ToBeCheckedAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await Assertions.Expect(Switch(student, "school")).ToBeCheckedAsync();

        await everybody.ClickAsync();
        await Assertions.Expect(row.First).ToBeVisibleAsync();
        Assert.Empty(student.Complaints);
    }

    [BrowserFact]
    public async Task A_nickname_is_what_others_see()
    {
        var (pupil, name) = await school.Api.FirstShown("debate");
        await using var student = await school.VisitorWithoutMotion(Screen.Phone);
        await student.SignInWithCard(await school.Api.NewCard(pupil));
        await student.Open("/me");
        var field = student.Page.GetByLabel(Words.Say("privacyWords.nickname"));
        var save = student.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("privacyWords.save") });

        await field.FillAsync("дурак");
        await save.ClickAsync();
        await Assertions.Expect(student.Page.GetByText(Words.Say("nicknameFaults.nickname-rude"))).ToBeVisibleAsync();

        await field.FillAsync("Көк бөрі");
        await save.ClickAsync();
        await using var anybody = await school.VisitorWithoutMotion(Screen.Phone);
        await anybody.Open(Faction);
        await Assertions.Expect(anybody.Page.GetByText("Көк бөрі").First).ToBeVisibleAsync();

        await field.FillAsync(name);
        await save.ClickAsync();
        await Assertions.Expect(anybody.Page.GetByText(name).First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_coordinator_writes_down_paper_by_keyboard_alone()
    {
        var pupil = school.Api.Pupils.First(one => one.Class == "1А");
        await using var coordinator = await school.VisitorWithoutMotion(Screen.Laptop);
        await coordinator.SignIn("coordinator");
        var page = await coordinator.Open("/consents");
        await page.GetByLabel(Words.Say("privacyWords.group"), new() { Exact = true }).SelectOptionAsync("1А");
        var first = Paper(page, pupil, "class");
        await first.FocusAsync();

        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(first).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Space");

        await Assertions.Expect(Paper(page, pupil, "school")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("td.shown").Filter(new() { Has = Paper(page, pupil, "school") })).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await page.GetByLabel(Words.Say("privacyWords.group"), new() { Exact = true }).SelectOptionAsync("1А");
        await Assertions.Expect(Paper(page, pupil, "school")).ToBeCheckedAsync();
    }

    private static ILocator Switch(Visitor student, string surface) =>
        student.Page.GetByRole(AriaRole.Switch, new() { Name = Words.Say($"surfaceWords.{surface}"), Exact = true });

    private static ILocator Paper(IPage page, Pupil pupil, string surface) => page.GetByLabel(
        Words.Say("privacyWords.onPaper").Replace("{name}", pupil.Name, StringComparison.Ordinal)
            .Replace("{surface}", Words.Say($"surfaceWords.{surface}"), StringComparison.Ordinal),
        new() { Exact = true });
}
