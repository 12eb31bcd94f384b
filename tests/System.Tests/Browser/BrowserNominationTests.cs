using System.Globalization;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The nominations of the year in the browser: a coordinator opens the sum of whoever is proposed, and it adds up.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserNominationTests(LiveSchool school)
{
    [BrowserFact]
    public async Task A_coordinator_sees_how_the_first_was_computed()
    {
        await using var coordinator = await school.Visitor(Screen.Laptop);
        await coordinator.SignIn("coordinator");
        await coordinator.Open("/desk");
        await coordinator.FollowMenu("menuWords.nominations");

        var activists = coordinator.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("nominationNames.school-activists") });
        var first = activists.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Words.Say("nominationWords.proposed") }).First;
        await first.GetByText(Words.Say("nominationWords.arithmetic")).ClickAsync();

        var values = await first.Locator("dl").First.Locator("dd").AllInnerTextsAsync();
        var numbers = values.Select(value => int.Parse(value.Split('=')[^1].Replace("\u202f", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(numbers[^1], numbers.SkipLast(1).Sum());
        Assert.Equal(4, numbers.Count);
        await Assertions.Expect(first).ToContainTextAsync(Words.Say("nominationGateWords.weeks"));
        Assert.Empty(coordinator.Complaints);
    }

    [BrowserFact]
    public async Task A_mentor_is_told_whose_page_it_is()
    {
        await using var mentor = await school.Visitor(Screen.Phone);
        await mentor.SignIn("mentor");
        await mentor.Open("/s/abai/nominations");
        await Assertions.Expect(mentor.Page.GetByText(Words.Say("nominationWords.staffOnly"))).ToBeVisibleAsync();
        await Assertions.Expect(mentor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(0);
        Assert.Empty(mentor.Complaints);
    }
}
