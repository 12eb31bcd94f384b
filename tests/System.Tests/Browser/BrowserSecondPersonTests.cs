using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>What one person may not decide alone: large awards without a proof, and entries that a student questions.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserSecondPersonTests(LiveSchool school)
{
    [BrowserFact]
    public async Task A_large_award_without_a_proof_counts_when_a_second_person_has_confirmed_it()
    {
        var pupil = await school.Api.NewPupil("self-knowledge");
        var before = await school.Api.EntriesInBook(pupil);
        await using var mentor = await school.Visitor(Screen.Phone);
        var desk = new DeskPage(mentor.Page);
        await desk.SignIn("mentor");
        await desk.ChooseRole("report.quarter");
        await desk.Pick(pupil);
        await Assertions.Expect(desk.Sheet.GetByText(Words.Say("awardingWords.willWait"))).ToBeVisibleAsync();
        await desk.Send();
        await Assertions.Expect(mentor.Page.GetByRole(AriaRole.Status, new() { Name = Words.Say("awardingWords.heldTitle") })).ToBeVisibleAsync();
        await Assertions.Expect(Card(mentor, "awardingWords.ownWaiting", pupil)).ToBeVisibleAsync();
        Assert.Equal(before, await school.Api.EntriesInBook(pupil));

        await using var coordinator = await school.Visitor(Screen.Laptop);
        await new DeskPage(coordinator.Page).SignIn("coordinator");
        var card = Card(coordinator, "awardingWords.toConfirm", pupil);
        await card.GetByRole(AriaRole.Button, new() { Name = Words.Say("awardingWords.confirm"), Exact = true }).ClickAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);
        Assert.Equal(before + 1, await school.Api.EntriesInBook(pupil));
    }

    [BrowserFact]
    public async Task A_sheet_that_is_turned_down_comes_back_with_the_reason()
    {
        const string Reason = "Есептің күні жоқ";
        var pupil = await school.Api.NewPupil("self-knowledge");
        await using var mentor = await school.Visitor(Screen.Laptop);
        var desk = new DeskPage(mentor.Page);
        await desk.SignIn("mentor");
        await desk.ChooseRole("report.quarter");
        await desk.Pick(pupil);
        await desk.Send();
        await Assertions.Expect(Card(mentor, "awardingWords.ownWaiting", pupil)).ToBeVisibleAsync();

        await using var coordinator = await school.Visitor(Screen.Phone);
        await new DeskPage(coordinator.Page).SignIn("coordinator");
        var card = Card(coordinator, "awardingWords.toConfirm", pupil);
        await card.GetByRole(AriaRole.Button, new() { Name = Words.Say("awardingWords.turnDown"), Exact = true }).ClickAsync();
        await card.GetByLabel(Words.Say("awardingWords.turnDownReason")).FillAsync(Reason);
        await card.GetByRole(AriaRole.Button, new() { Name = Words.Say("awardingWords.turnDown"), Exact = true }).ClickAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);

        await mentor.Page.ReloadAsync();
        var own = Card(mentor, "awardingWords.ownWaiting", pupil);
        await Assertions.Expect(own).ToContainTextAsync(Reason);
        await own.GetByRole(AriaRole.Button, new() { Name = Words.Say("awardingWords.rewrite") }).ClickAsync();
        await Assertions.Expect(desk.Line(pupil)).ToBeVisibleAsync();
        await Assertions.Expect(own).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_returned_sheet_is_completed_and_confirmed_and_the_student_sees_each_step()
    {
        const string Lacking = "Есептің сілтемесі жоқ";
        var pupil = await school.Api.NewPupil("information");
        await school.Api.SendWithoutProof(pupil);
        await using var student = await school.Visitor(Screen.Phone);
        await student.SignInWithCard(await school.Api.NewCard(pupil));
        await student.Open("/me");
        var pending = student.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("pendingWords.title") });
        await Assertions.Expect(pending).ToContainTextAsync(Words.Say("pendingWords.pending"));

        await using var coordinator = await school.Visitor(Screen.Phone);
        await new DeskPage(coordinator.Page).SignIn("coordinator");
        var card = Card(coordinator, "awardingWords.toConfirm", pupil);
        await card.GetByRole(AriaRole.Button, new() { Name = Words.Say("awardingWords.giveBack") }).ClickAsync();
        await card.GetByLabel(Words.Say("awardingWords.returnReason")).FillAsync(Lacking);
        await card.GetByRole(AriaRole.Button, new() { Name = Words.Say("awardingWords.giveBack") }).ClickAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);
        await student.Page.ReloadAsync();
        await Assertions.Expect(pending).ToContainTextAsync(Words.Say("pendingWords.returned"));
        await Assertions.Expect(pending).Not.ToContainTextAsync(Lacking);

        await using var mentor = await school.Visitor(Screen.Phone);
        await new DeskPage(mentor.Page).SignIn("mentor");
        var returned = Card(mentor, "awardingWords.returnedToMe", pupil);
        await Assertions.Expect(returned).ToContainTextAsync(Lacking);
        await returned.GetByRole(AriaRole.Button, new() { Name = Words.Say("awardingWords.complete") }).ClickAsync();
        await returned.GetByLabel(Words.Say("awardingWords.proof")).FillAsync("https://example.kz/report");
        await returned.GetByRole(AriaRole.Button, new() { Name = Words.Say("awardingWords.sendAgain") }).ClickAsync();
        await Assertions.Expect(returned).ToHaveCountAsync(0);
        await Assertions.Expect(Card(mentor, "awardingWords.ownWaiting", pupil)).ToBeVisibleAsync();

        await coordinator.Page.ReloadAsync();
        await Assertions.Expect(card).ToContainTextAsync("https://example.kz/report");
        await Assertions.Expect(card.GetByRole(AriaRole.Button, new() { Name = Words.Say("awardingWords.giveBack") })).ToHaveCountAsync(0);
        await card.GetByRole(AriaRole.Button, new() { Name = Words.Say("awardingWords.confirm"), Exact = true }).ClickAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);
        await Assertions.Expect(pending).ToHaveCountAsync(0);
        await Assertions.Expect(student.Page.GetByText("+20", new() { Exact = true }).First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_coordinator_sets_within_how_many_days_a_question_is_answered()
    {
        await using var coordinator = await school.Visitor(Screen.Phone);
        await coordinator.SignIn("coordinator");
        await coordinator.Open("/oversight");
        var days = coordinator.Page.GetByLabel(Words.Say("answerDayWords.days"));
        await days.SelectOptionAsync("7");
        await Assertions.Expect(coordinator.Page.GetByText(Words.Say("oversightWords.saved"))).ToBeVisibleAsync();
        await coordinator.Page.ReloadAsync();
        await Assertions.Expect(days).ToHaveValueAsync("7");
    }

    [BrowserFact]
    public async Task A_student_questions_an_entry_in_two_taps_and_reads_the_answer_on_the_own_page()
    {
        const string Because = "Парақта төрт жарты сағат тұр";
        var pupil = await school.Api.NewPupil("culture-art");
        await school.Api.Award(pupil, "vol.half", 2);
        await using var student = await school.Visitor(Screen.Phone);
        await student.SignInWithCard(await school.Api.NewCard(pupil));
        await student.Open("/me");
        var entry = student.Page.GetByRole(AriaRole.Main).Locator("ol").Last.Locator("> li").Filter(new() { HasText = "+6" }).First;
        await entry.GetByRole(AriaRole.Button, new() { Name = Words.Say("appealWords.question") }).ClickAsync();
        await entry.GetByRole(AriaRole.Button, new() { Name = Words.Say("appealReasonWords.wrong-units") }).ClickAsync();
        await Assertions.Expect(entry).ToContainTextAsync(Words.Pattern("appealWords.asked"));

        await using var coordinator = await school.Visitor(Screen.Laptop);
        await new DeskPage(coordinator.Page).SignIn("coordinator");
        var card = Card(coordinator, "appealWords.open", pupil);
        await card.GetByText(Words.Say("appealWords.answer")).First.ClickAsync();
        await card.GetByRole(AriaRole.Radio, new() { Name = Words.Say("appealWords.correct") }).CheckAsync();
        await card.GetByLabel(Words.Say("appealWords.rightUnits")).FillAsync("4");
        await card.GetByLabel(Words.Say("appealWords.words")).FillAsync(Because);
        await card.GetByRole(AriaRole.Button, new() { Name = Words.Say("appealWords.answer") }).ClickAsync();
        await Assertions.Expect(card).ToHaveCountAsync(0);

        await Assertions.Expect(student.Page.GetByText(Words.Say("appealOutcomeWords.corrected"))).ToBeVisibleAsync();
        await Assertions.Expect(student.Page.GetByText(Because).First).ToBeVisibleAsync();
        await Assertions.Expect(student.Page.GetByText("+12", new() { Exact = true }).First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_coordinator_sees_whom_nobody_has_noticed_and_writes_ties_down()
    {
        await using var coordinator = await school.Visitor(Screen.Phone);
        await coordinator.SignIn("coordinator");
        await coordinator.Open("/oversight");
        var page = coordinator.Page;
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = Words.Say("oversightWords.notNoticed") })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = Words.Say("oversightWords.awarders") }).GetByRole(AriaRole.Listitem).First)
            .ToBeVisibleAsync();
        var ties = page.GetByRole(AriaRole.Region, new() { Name = Words.Say("oversightWords.ties") });
        var last = ties.GetByRole(AriaRole.Listitem).Last;
        await last.GetByRole(AriaRole.Button).ClickAsync();
        await last.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await last.GetByRole(AriaRole.Button, new() { Name = Words.Say("oversightWords.save"), Exact = true }).ClickAsync();
        await Assertions.Expect(last.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(0);
        await Assertions.Expect(last).ToContainTextAsync(await school.Api.ShortName("law-order"));
    }

    private static ILocator Card(Visitor visitor, string list, Pupil pupil) =>
        visitor.Page.GetByRole(AriaRole.Region, new() { NameRegex = Words.Pattern(list) }).Locator("ul").First.Locator("> li").Filter(new() { HasText = pupil.Name });
}
