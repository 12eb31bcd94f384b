using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>A coordinator looks up who did what.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserAuditTests(LiveSchool school)
{
    [BrowserFact]
    public async Task A_coordinator_finds_who_issued_a_card_and_sees_that_the_log_is_whole()
    {
        var pupil = await school.Api.NewPupil("care");
        await school.Api.NewCard(pupil);
        await using var coordinator = await school.Visitor(Screen.Laptop);
        await coordinator.SignIn("coordinator");
        await coordinator.Open("/desk");
        await coordinator.FollowMenu("menuWords.audit");

        await coordinator.Page.GetByLabel(Words.Say("auditWords.act")).SelectOptionAsync("POST /api/students/{id}/card");
        var newest = Acts(coordinator).First;
        await Assertions.Expect(newest).ToContainTextAsync(pupil.Name);
        await Assertions.Expect(newest).ToContainTextAsync(Words.Say("auditWords.done"));
        await Assertions.Expect(newest).ToContainTextAsync("127.0.0.1");

        await coordinator.Page.GetByLabel(Words.Say("auditWords.day"), new() { Exact = true }).FillAsync("2026-11-17");
        await Assertions.Expect(coordinator.Page.GetByText(Words.Say("auditWords.none"))).ToBeVisibleAsync();
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("auditWords.clear") }).ClickAsync();
        await Assertions.Expect(Acts(coordinator).First).ToBeVisibleAsync();

        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("auditWords.check") }).ClickAsync();
        await Assertions.Expect(coordinator.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).ToContainTextAsync(Words.Pattern("auditWords.whole"));
    }

    [BrowserFact]
    public async Task A_mentor_is_told_that_the_log_is_for_coordinators()
    {
        await using var mentor = await school.Visitor(Screen.Phone);
        await mentor.SignIn("mentor");
        await mentor.Open("/audit");
        await Assertions.Expect(mentor.Page.GetByText(Words.Say("auditWords.staffOnly"))).ToBeVisibleAsync();
    }

    private static ILocator Acts(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem);
}
