using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>From a student's application to signed minutes on paper, points on the student's page, and out again in one step.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserParliamentTests(LiveSchool school)
{
    [BrowserFact]
    public async Task A_student_applies_is_admitted_at_a_meeting_gets_points_by_its_minutes_and_leaves_in_one_step()
    {
        var pupil = (await school.Api.NewPupils(1, one => one.Class.StartsWith("10", StringComparison.Ordinal)))[0];
        var before = await school.Api.PointsThisWeek(pupil);
        var now = await school.Api.Now();

        await using var student = await school.Visitor(Screen.Phone);
        await student.SignInWithCard(await school.Api.NewCard(pupil));
        await student.Open("/me");
        var own = student.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("parliamentWords.own") });
        await Assertions.Expect(Button(own, "apply")).ToBeDisabledAsync();
        await own.GetByLabel(Words.Say("parliamentWords.ownAgree")).CheckAsync();
        await Button(own, "apply").ClickAsync();
        await Assertions.Expect(own).ToContainTextAsync(Words.Say("memberStateWords.applied"));

        // The parent's word is there on paper; a meeting is called and takes the application up.
        await using var staff = await school.Visitor(Screen.Laptop);
        var page = staff.Page;
        await staff.SignIn("coordinator");
        await staff.Open("/s/abai/parliament");
        await page.GetByRole(AriaRole.Button, new() { Name = Words.Say("parliamentWords.onPaperOf").Replace("{name}", pupil.Name, StringComparison.Ordinal) }).ClickAsync();
        await Button(page, "announce").ClickAsync();
        await page.GetByLabel(Words.Say("parliamentWords.time")).FillAsync($"{now:HH:mm}");
        await page.GetByLabel(Words.Say("parliamentWords.place")).FillAsync("Мәжіліс залы");
        await page.GetByRole(AriaRole.Form).GetByRole(AriaRole.Button, new() { Name = Words.Say("parliamentWords.announce") }).ClickAsync();
        await page.GetByLabel(Words.Say("parliamentWords.newItem")).FillAsync("Айлық жоспар");
        await Button(page, "addItem").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("parliamentWords.takeUp") }).ClickAsync();
        await Assertions.Expect(own).ToContainTextAsync(Words.Say("memberStateWords.on-agenda"));

        await Button(page, "begin").ClickAsync();
        await page.GetByLabel(Words.Say("parliamentWords.who")).FillAsync(pupil.Name);
        await page.GetByRole(AriaRole.Button, new() { Name = $"{pupil.Name} {pupil.Class}: {Words.Say("volunteeringWords.came")}" }).ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = Words.Say("parliamentWords.secretary") }).SelectOptionAsync(pupil.Id);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("parliamentWords.resolveItem") }).Last.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Group).Filter(new() { HasText = pupil.Name })
            .GetByRole(AriaRole.Radio, new() { Name = Words.Say("parliamentWords.admit"), Exact = true })).ToBeCheckedAsync();
        await Button(page, "save").ClickAsync();
        await Assertions.Expect(own).ToContainTextAsync(Words.Say("memberStateWords.active"));

        await Button(page, "close").ClickAsync();
        await Button(page, "file").ClickAsync();
        await Button(page, "sign").ClickAsync();
        await Assertions.Expect(page.GetByText(Words.Say("parliamentWords.bookCounted"))).ToBeVisibleAsync();
        Assert.Equal(before + 9, await school.Api.PointsThisWeek(pupil));

        await page.GetByRole(AriaRole.Link, new() { Name = Words.Say("parliamentWords.toMinutes") }).ClickAsync();
        var paper = page.GetByRole(AriaRole.Article);
        foreach (var word in new[] { "minutesWords.agenda", "minutesWords.heard", "minutesWords.resolved" })
        {
            await Assertions.Expect(paper).ToContainTextAsync(Words.Say(word));
        }

        await Assertions.Expect(paper).ToContainTextAsync(pupil.Name);

        await student.Open("/me");
        await Button(own, "leave").ClickAsync();
        await Assertions.Expect(Button(own, "apply")).ToBeVisibleAsync();
        await Assertions.Expect(Button(own, "leave")).ToHaveCountAsync(0);
        Assert.Equal(before + 9, await school.Api.PointsThisWeek(pupil));
        Assert.Empty(staff.Complaints);
        Assert.Empty(student.Complaints);
    }

    private static ILocator Button(IPage page, string word) =>
        page.GetByRole(AriaRole.Button, new() { Name = Words.Say($"parliamentWords.{word}"), Exact = true });

    private static ILocator Button(ILocator place, string word) =>
        place.GetByRole(AriaRole.Button, new() { Name = Words.Say($"parliamentWords.{word}"), Exact = true });
}
