using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>What the whole system is for: a mentor writes it down, and everybody sees it.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserAwardTests(LiveSchool school)
{
    private const int TakingPart = 5;

    [BrowserFact]
    public async Task An_award_at_the_desk_moves_the_hall_screen()
    {
        await using var hallVisitor = await school.Visitor(Screen.Hall);
        await using var mentor = await school.Visitor(Screen.Phone);
        var before = await school.Api.PointsToday("care");
        var name = await school.Api.ShortName("care");
        Pupil[] pupils = [await school.Api.NewPupil("care"), await school.Api.NewPupil("care")];
        var hall = new HallScreen(await hallVisitor.Open(HallScreen.Path));
        await hall.Says(Words.Pattern("common.live"));
        await hall.Shows(name, before);

        var desk = new DeskPage(mentor.Page);
        await desk.SignIn("mentor");
        await desk.ChooseEvent(await school.Api.NewEvent(pupils));
        foreach (var pupil in pupils)
        {
            await desk.Pick(pupil);
            await Assertions.Expect(desk.Line(pupil)).ToContainTextAsync($"+{TakingPart}");
        }

        await desk.Send();

        await Assertions.Expect(desk.Receipt).ToContainTextAsync(Words.Say("common.points").Replace("{n}", $"{2 * TakingPart}", StringComparison.Ordinal));
        await hall.Shows(name, before + (2 * TakingPart));
        Assert.Equal(before + (2 * TakingPart), await school.Api.PointsToday("care"));
    }

    [BrowserFact]
    public async Task Two_phones_on_the_same_board_both_move()
    {
        await using var one = await school.Visitor(Screen.Phone);
        await using var other = await school.Visitor(Screen.Phone);
        var before = await school.Api.PointsToday("debate");
        var boards = new[] { new PhoneBoard(await one.Open(PhoneBoard.Path)), new PhoneBoard(await other.Open(PhoneBoard.Path)) };
        foreach (var visitor in new[] { one, other })
        {
            await Assertions.Expect(visitor.Page.GetByText(Words.Say("common.live"))).ToBeVisibleAsync();
        }

        var granted = await school.Api.Award(await school.Api.NewPupil("debate"), "vol.half");

        Assert.True(granted > 0);
        foreach (var board in boards)
        {
            await board.Shows("debate", before + granted);
        }
    }

    [BrowserFact]
    public async Task Undo_from_the_receipt_takes_the_points_back_everywhere()
    {
        await using var hallVisitor = await school.Visitor(Screen.Hall);
        await using var phoneVisitor = await school.Visitor(Screen.Phone);
        await using var student = await school.Visitor(Screen.Phone);
        await using var mentor = await school.Visitor(Screen.Phone);
        var before = await school.Api.PointsToday("ecology-labour");
        var name = await school.Api.ShortName("ecology-labour");
        var pupil = await school.Api.NewPupil("ecology-labour");
        var own = await school.Api.PointsThisWeek(pupil);
        await student.SignInWithCard(await school.Api.NewCard(pupil));
        var hall = new HallScreen(await hallVisitor.Open(HallScreen.Path));
        var phone = new PhoneBoard(await phoneVisitor.Open(PhoneBoard.Path));
        await student.Open("/me");
        var total = student.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("studentWords.myPoints") }).Locator("strong").First;
        var desk = new DeskPage(mentor.Page);
        await desk.SignIn("mentor");
        await desk.ChooseRole("vol.lead");
        await desk.Pick(pupil);
        await desk.Send();
        await hall.Shows(name, before + 10);
        await phone.Shows("ecology-labour", before + 10);
        await Assertions.Expect(total).ToHaveTextAsync($"{own + 10}");

        await desk.Undo("қате сынып");

        await Assertions.Expect(desk.Receipt).ToBeHiddenAsync();
        await hall.Shows(name, before);
        await phone.Shows("ecology-labour", before);
        await Assertions.Expect(total).ToHaveTextAsync($"{own}");
        await Assertions.Expect(student.Page.GetByText(Words.Say("studentWords.isUndo"))).ToBeVisibleAsync();
        await Assertions.Expect(desk.SentSheets.First).ToContainTextAsync(Words.Say("deskWords.isReversal"));
    }
}
