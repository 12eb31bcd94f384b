using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The plan in the browser: edited, approved, held, proved, accepted by somebody else; and the share of the whole school moves.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserPlanTests(LiveSchool school)
{
    private const string CleanSchool = "Таза мектеп";
    private const string Fair = "Қайырымдылық жәрмеңкесі";

    [BrowserFact]
    public async Task From_a_new_event_to_an_accepted_proof()
    {
        await using var anybody = await school.Visitor(Screen.Phone);
        await anybody.Open("/s/abai/plan?view=agenda");
        var before = await Share(anybody);
        await Assertions.Expect(anybody.Page.GetByText(Words.Say("planWords.overdueTitle"))).ToHaveCountAsync(0);

        await using var coordinator = await school.Visitor(Screen.Laptop);
        await new DeskPage(coordinator.Page).SignIn("coordinator");
        await coordinator.Open("/s/abai/plan?view=table");
        await Button(coordinator.Page, "planWords.add").ClickAsync();
        var dialog = coordinator.Page.GetByRole(AriaRole.Dialog);
        foreach (var title in (string[])["planWords.titleKk", "planWords.titleRu", "planWords.titleEn"])
        {
            await dialog.GetByLabel(Words.Say(title)).FillAsync(Fair);
        }

        await dialog.GetByRole(AriaRole.Combobox).First.SelectOptionAsync("5");
        await Button(dialog, "planWords.save").ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await anybody.Open("/s/abai/plan?view=table");
        await Assertions.Expect(anybody.Page.GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToBeVisibleAsync();
        await Assertions.Expect(anybody.Page.GetByText(Fair)).ToHaveCountAsync(0);
        await Button(coordinator.Page, "planWords.approve").ClickAsync();
        await Assertions.Expect(coordinator.Page.GetByText(Words.Pattern("planWords.approved")).First).ToBeVisibleAsync();
        await anybody.Page.ReloadAsync();
        await Assertions.Expect(anybody.Page.GetByText(Fair)).ToHaveCountAsync(1);

        await using var mentor = await school.Visitor(Screen.Phone);
        await new DeskPage(mentor.Page).SignIn("mentor");
        await OpenCleanSchool(mentor, "22.11.2026");
        var work = mentor.Page.GetByRole(AriaRole.Dialog);
        await Button(work, "stepWords.hold").ClickAsync();
        await work.GetByLabel(Words.Say("planWords.day")).FillAsync(ServerProcess.Today);
        await Button(work, "stepWords.hold").ClickAsync();
        await Button(work, "stepWords.giveProof").ClickAsync();
        await work.GetByLabel(Words.Say("planWords.link")).FillAsync("https://example.kz/clean");
        await Button(work, "stepWords.giveProof").ClickAsync();
        await Assertions.Expect(work.GetByText(Words.Say("stateWords.proofGiven"))).ToBeVisibleAsync();
        await Assertions.Expect(Button(work, "stepWords.accept")).ToHaveCountAsync(0);

        // That of the week before is due, and its proof was given by another mentor.
        foreach (var lastDay in (string[])["22.11.2026", "15.11.2026"])
        {
            await OpenCleanSchool(coordinator, lastDay);
            await Button(dialog, "stepWords.accept").ClickAsync();
            await Assertions.Expect(dialog.GetByText(Words.Say("stateWords.accepted"))).ToBeVisibleAsync();
        }

        await anybody.Open("/s/abai/plan?view=agenda");
        await Assertions.Expect(anybody.Page.GetByText(before, new() { Exact = true })).ToHaveCountAsync(0);
        Assert.NotEqual(before, await Share(anybody));

        // The next year begins with this one's plan.
        await coordinator.Open("/s/abai/plan?view=table");
        await coordinator.Page.GetByRole(AriaRole.Link, new() { Name = Words.Say("planWords.nextYear") }).ClickAsync();
        await Assertions.Expect(coordinator.Page.GetByText("2027–2028")).ToHaveCountAsync(2);
        await Assertions.Expect(coordinator.Page.GetByText(Fair)).ToBeVisibleAsync();
        await Assertions.Expect(Button(coordinator.Page, "planWords.approve")).ToBeVisibleAsync();
        Assert.Empty(anybody.Complaints);
        Assert.Empty(mentor.Complaints);
        Assert.Empty(coordinator.Complaints);
    }

    private static async Task OpenCleanSchool(Visitor visitor, string lastDay)
    {
        await visitor.Open("/s/abai/plan?view=month&faction=sport-health");
        await visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = CleanSchool })
            .GetByRole(AriaRole.Button, new() { NameRegex = new(Regex.Escape(lastDay)) }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    private static async Task<string> Share(Visitor visitor)
    {
        var share = visitor.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("planWords.delivery") }).GetByText(new Regex(@"^\d+ %$"));
        await Assertions.Expect(share).ToBeVisibleAsync();
        return await share.InnerTextAsync();
    }

    private static ILocator Button(IPage page, string word) => page.GetByRole(AriaRole.Button, new() { Name = Words.Say(word), Exact = true });

    private static ILocator Button(ILocator place, string word) => place.GetByRole(AriaRole.Button, new() { Name = Words.Say(word), Exact = true });
}
