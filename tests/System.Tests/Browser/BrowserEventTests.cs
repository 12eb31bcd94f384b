using System.Text;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>An event in the browser: opened, joined, checked in by list and by scanner, proved with a file, accepted, and in points.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserEventTests(LiveSchool school)
{
    private const string Visit = "2026-09-5.q2";
    private const string Address = "/s/abai/events/2026-09-5/q2";
    private const string Title = "Құқық қорғау органдары қызметкерлерімен кездесу";

    [BrowserFact]
    public async Task From_the_opening_to_points_on_the_board()
    {
        var (joins, helps) = (await school.Api.NewPupil("ecology-labour"), await school.Api.NewPupil("ecology-labour"));
        var (before, beforeHelping) = (await school.Api.PointsThisWeek(joins), await school.Api.PointsThisWeek(helps));
        var faction = await school.Api.PointsToday("ecology-labour");

        await using var mentor = await school.Visitor(Screen.Phone);
        await mentor.SignIn("mentor");
        await mentor.Open(Address);
        await Button(mentor, "stepWords.open").ClickAsync();
        await Assertions.Expect(Button(mentor, "stepWords.open")).ToHaveCountAsync(0);

        await using var student = await school.Visitor(Screen.Phone);
        await student.SignInWithCard(await school.Api.NewCard(joins));
        await student.Open("/me");
        var card = student.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("eventWords.join") })
            .GetByRole(AriaRole.Listitem).Filter(new() { HasText = Title });
        await card.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("eventWords.signUp") }).ClickAsync();
        await Assertions.Expect(card).ToContainTextAsync(Words.Say("eventWords.haveplace"));

        // The mentor's list hears of it by itself; the one is tapped, the other's card is scanned.
        await mentor.Page.GetByRole(AriaRole.Button, new() { Name = $"{joins.Name}: {Words.Say("eventWords.cameButton")}" }).ClickAsync();
        await mentor.Page.GetByLabel(Words.Say("eventWords.as")).SelectOptionAsync("helper");
        var door = mentor.Page.GetByLabel(Words.Say("eventWords.door"));
        await door.FillAsync(helps.Id);
        await door.PressAsync("Enter");
        var row = mentor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = helps.Name });
        await Assertions.Expect(row).ToContainTextAsync(Words.Say("eventRoleWords.helper"));

        await Button(mentor, "stepWords.hold").ClickAsync();
        var work = mentor.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(work.GetByLabel(Words.Say("planWords.tookPart"))).ToHaveValueAsync("2");
        await work.GetByRole(AriaRole.Button, new() { Name = Words.Say("stepWords.hold") }).ClickAsync();
        await work.GetByRole(AriaRole.Button, new() { Name = Words.Say("stepWords.giveProof") }).ClickAsync();
        await work.GetByLabel(Words.Say("eventWords.proofFile")).SetInputFilesAsync(new FilePayload
        {
            Name = "visit.jpg.pdf",
            MimeType = "image/jpeg",
            Buffer = Encoding.ASCII.GetBytes("%PDF-1.7 the visit %%EOF"),
        });
        await work.GetByRole(AriaRole.Button, new() { Name = Words.Say("stepWords.giveProof") }).ClickAsync();
        await Assertions.Expect(work.GetByText(Words.Say("stateWords.proofGiven"))).ToBeVisibleAsync();
        await mentor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Button(mentor, "stepWords.accept")).ToHaveCountAsync(0);
        await Assertions.Expect(Button(mentor, "eventWords.confirm")).ToHaveCountAsync(0);

        await using var coordinator = await school.Visitor(Screen.Laptop);
        await coordinator.SignIn("coordinator");
        await coordinator.Open(Address);
        var download = await coordinator.Page.RunAndWaitForDownloadAsync(() =>
            coordinator.Page.GetByRole(AriaRole.Link, new() { Name = Words.Say("eventWords.openFile") }).ClickAsync());
        Assert.Equal($"{Visit}.pdf", download.SuggestedFilename);
        await Button(coordinator, "stepWords.accept").ClickAsync();
        await Assertions.Expect(coordinator.Page.GetByText(Words.Say("common.points").Replace("{n}", "8", StringComparison.Ordinal), new() { Exact = true })).ToBeVisibleAsync();
        await Button(coordinator, "eventWords.confirm").ClickAsync();
        await Assertions.Expect(coordinator.Page.GetByText(Words.Say("eventSheetWords.counted"))).ToBeVisibleAsync();

        Assert.Equal(before + 5, await school.Api.PointsThisWeek(joins));
        Assert.Equal(beforeHelping + 8, await school.Api.PointsThisWeek(helps));
        Assert.True(await school.Api.PointsToday("ecology-labour") >= faction + 13);
        await Assertions.Expect(card).ToContainTextAsync(Words.Say("eventWords.youCame"));
        Assert.Empty(mentor.Complaints);
        Assert.Empty(student.Complaints);
        Assert.Empty(coordinator.Complaints);
    }

    private static ILocator Button(Visitor visitor, string word) =>
        visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = Words.Say(word), Exact = true });
}
