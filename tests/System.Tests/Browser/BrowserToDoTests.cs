using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>What waits for a mentor stands on the first page, moves by itself when a colleague sends something, and leads to it.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserToDoTests(LiveSchool school)
{
    [BrowserFact]
    public async Task What_a_colleague_sends_waits_at_once_and_is_gone_when_it_is_confirmed()
    {
        await using var coordinator = await school.Visitor(Screen.Laptop);
        await coordinator.SignIn("coordinator");
        await coordinator.Open("/desk");
        var list = coordinator.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("toDoWords.title") });
        var sheets = list.GetByRole(AriaRole.Link).Filter(new() { HasText = Words.Say("toDoKindWords.confirm-sheets") }).GetByRole(AriaRole.Strong);
        var before = int.Parse(await sheets.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

        var pupil = await school.Api.NewPupil("self-knowledge");
        await school.Api.SendWithoutProof(pupil);
        await Assertions.Expect(sheets).ToHaveTextAsync($"{before + 1}");
        await Accessibility.Demand(coordinator.Page);

        await sheets.ClickAsync();
        await coordinator.Page.GetByRole(AriaRole.Region, new() { NameRegex = Words.Pattern("awardingWords.toConfirm") })
            .GetByRole(AriaRole.Listitem).Filter(new() { HasText = pupil.Name })
            .GetByRole(AriaRole.Button, new() { Name = Words.Say("awardingWords.confirm"), Exact = true }).ClickAsync();
        await Assertions.Expect(sheets).ToHaveTextAsync($"{before}");
        Assert.Empty(coordinator.Complaints);
    }
}
