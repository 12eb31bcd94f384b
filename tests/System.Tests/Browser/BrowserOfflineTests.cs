using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>No signal in the gym: the sheet waits on the device, visibly, and goes exactly once.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserOfflineTests(LiveSchool school)
{
    [BrowserFact]
    public async Task A_sheet_sent_without_a_link_waits_visibly_and_goes_once()
    {
        var pupil = await school.Api.NewPupil("information");
        var entries = await school.Api.EntriesInBook(pupil);
        await using var mentor = await school.Visitor(Screen.Phone);
        var desk = await SheetFor(pupil, mentor);

        await mentor.Device.SetOfflineAsync(true);
        await desk.Send();
        await Assertions.Expect(desk.Waiting).ToContainTextAsync(Words.Say("deviceWords.keptHere"));
        await Assertions.Expect(desk.Waiting.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Assertions.Expect(desk.Receipt).ToBeHiddenAsync();
        Assert.Equal(entries, await school.Api.EntriesInBook(pupil));

        await mentor.Device.SetOfflineAsync(false);
        await Assertions.Expect(desk.Receipt).ToBeVisibleAsync();
        await Assertions.Expect(desk.Waiting).ToBeHiddenAsync();
        await mentor.Page.ReloadAsync();
        await Assertions.Expect(desk.Search).ToBeVisibleAsync();
        await Assertions.Expect(desk.Waiting).ToBeHiddenAsync();
        Assert.Equal(entries + 1, await school.Api.EntriesInBook(pupil));
    }

    [BrowserFact]
    public async Task A_sheet_whose_answer_was_lost_is_sent_again_and_stands_in_the_book_once()
    {
        var pupil = await school.Api.NewPupil("information");
        var entries = await school.Api.EntriesInBook(pupil);
        await using var mentor = await school.Visitor(Screen.Phone);
        var desk = await SheetFor(pupil, mentor);
        await mentor.Page.RouteAsync("**/sheets", LoseAnswer, new() { Times = 1 });

        await desk.Send();
        await Assertions.Expect(desk.Waiting).ToBeVisibleAsync();
        Assert.Equal(entries + 1, await school.Api.EntriesInBook(pupil));

        await desk.Waiting.GetByRole(AriaRole.Button, new() { Name = Words.Say("deskWords.sendNow") }).ClickAsync();
        await Assertions.Expect(desk.Receipt).ToBeVisibleAsync();
        await Assertions.Expect(desk.Waiting).ToBeHiddenAsync();
        Assert.Equal(entries + 1, await school.Api.EntriesInBook(pupil));
    }

    [BrowserFact]
    public async Task A_waiting_sheet_survives_the_closing_of_the_page()
    {
        var pupil = await school.Api.NewPupil("information");
        var entries = await school.Api.EntriesInBook(pupil);
        await using var mentor = await school.Visitor(Screen.Phone);
        var desk = await SheetFor(pupil, mentor);
        await mentor.Device.SetOfflineAsync(true);
        await desk.Send();
        await Assertions.Expect(desk.Waiting).ToBeVisibleAsync();

        await mentor.Page.CloseAsync();
        await mentor.Device.SetOfflineAsync(false);
        var page = await mentor.Device.NewPageAsync();
        await page.GotoAsync("/desk");

        await Assertions.Expect(new DeskPage(page).SentSheets.First).ToContainTextAsync("+3");
        await Assertions.Expect(new DeskPage(page).Waiting).ToBeHiddenAsync();
        Assert.Equal(entries + 1, await school.Api.EntriesInBook(pupil));
    }

    private static async Task<DeskPage> SheetFor(Pupil pupil, Visitor mentor)
    {
        await mentor.SignIn("mentor");
        var desk = new DeskPage(await mentor.Open("/desk"));
        await desk.ChooseRole("vol.half");
        await desk.Pick(pupil);
        await Assertions.Expect(desk.Line(pupil)).ToContainTextAsync("+3");
        return desk;
    }

    /// <summary>The server takes the sheet; the link breaks before the device hears of it.</summary>
    private static async Task LoseAnswer(IRoute route)
    {
        await route.FetchAsync();
        await route.AbortAsync();
    }
}
