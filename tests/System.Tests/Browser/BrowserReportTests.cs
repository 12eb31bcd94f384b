using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>A weekly report on a phone: open by the calendar, sent, returned, sent again, accepted, with its points.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserReportTests(LiveSchool school)
{
    [BrowserFact]
    public async Task A_leader_reports_hears_what_is_lacking_and_gets_the_points()
    {
        var (leader, _) = await school.Api.Reporting("care");
        var before = await school.Api.PointsThisYear(leader);
        await using var student = await school.Visitor(Screen.Phone);
        await student.SignInWithCard(await school.Api.NewCard(leader));
        await student.Open("/me");
        await student.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = Words.Say("upcomingStates.report overdue") }).First.ClickAsync();
        await student.Page.GetByLabel(Words.Say("reportWords.text")).FillAsync("Кітап жинадық");
        await Button(student, "send").ClickAsync();
        await Assertions.Expect(student.Page.GetByText("Кітап жинадық")).ToBeVisibleAsync();

        await using var coordinator = await school.Visitor(Screen.Laptop);
        await coordinator.SignIn("coordinator");
        await coordinator.Open("/desk");
        await coordinator.FollowMenu("menuWords.reports");
        await coordinator.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("reportWords.toRead") })
            .GetByRole(AriaRole.Listitem).Filter(new() { HasText = leader.Name }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Button(coordinator, "giveBack").ClickAsync();
        await coordinator.Page.GetByLabel(Words.Say("reportWords.reason")).FillAsync("Қанша адам қатысты?");
        await Button(coordinator, "giveBack").ClickAsync();
        await Assertions.Expect(coordinator.Page.GetByText(Words.Say("reportStateWords.returned"), new() { Exact = true })).ToBeVisibleAsync();

        // The author's page hears of it by itself.
        await student.Page.GetByLabel(Words.Say("reportWords.text")).FillAsync("Кітап жинадық, 40 адам қатысты");
        await Button(student, "sendAgain").ClickAsync();
        await Button(coordinator, "accept").ClickAsync();
        await Assertions.Expect(coordinator.Page.GetByText(Words.Say("reportBookWords.counted"))).ToBeVisibleAsync();
        await Assertions.Expect(student.Page.GetByText(Words.Say("reportStateWords.accepted"), new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal(before + 2, await school.Api.PointsThisYear(leader));
        Assert.Empty(student.Complaints);
        Assert.Empty(coordinator.Complaints);
    }

    private static ILocator Button(Visitor visitor, string word) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say($"reportWords.{word}"), Exact = true });
}
