using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The council decides a price; everybody reads it, and this year's sheets keep theirs.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserRubricTests(LiveSchool school)
{
    private const string Kind = "радио, видео";

    [BrowserFact]
    public async Task A_decision_is_written_down_seen_by_everybody_and_taken_back()
    {
        await using var anybody = await school.Visitor(Screen.Phone);
        await anybody.Open("/s/abai");
        await anybody.Page.GetByRole(AriaRole.Link, new() { Name = Words.Say("menuWords.rubric") }).ClickAsync();
        await Assertions.Expect(Row(anybody)).ToContainTextAsync("8");
        await Assertions.Expect(Change(anybody)).ToHaveCountAsync(0);

        await using var coordinator = await school.Visitor(Screen.Laptop);
        await new DeskPage(coordinator.Page).SignIn("coordinator");
        await coordinator.Open("/s/abai/rubric");
        await Change(coordinator).ClickAsync();
        var dialog = coordinator.Page.GetByRole(AriaRole.Dialog);
        var price = dialog.GetByLabel(Words.Say("rubricWords.newPrice"));
        var check = dialog.GetByRole(AriaRole.Button, new() { Name = Words.Say("rubricWords.check") });
        await dialog.GetByLabel(Words.Say("rubricWords.minutesNumber")).FillAsync("7");
        await dialog.GetByLabel(Words.Say("rubricWords.minutesDay")).FillAsync("2025-01-10");

        // The browser itself keeps to the bounds.
        await price.FillAsync("13");
        await check.ClickAsync();
        await Assertions.Expect(price).ToBeFocusedAsync();
        await price.FillAsync("12");
        await check.ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = Words.Say("rubricWords.decide") }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);

        await anybody.Page.ReloadAsync();
        var coming = anybody.Page.GetByRole(AriaRole.Region, new() { NameRegex = Words.Pattern("rubricWords.coming") });
        await Assertions.Expect(coming.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Kind })).ToContainTextAsync("12");
        var history = anybody.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("rubricWords.history") });
        await Assertions.Expect(history.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("8 → 12");

        await Change(coordinator).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = Words.Say("rubricWords.takeBack") }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = Words.Say("rubricWords.takeBack") }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await anybody.Page.ReloadAsync();
        await Assertions.Expect(history.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Assertions.Expect(coming).ToHaveCountAsync(0);
        Assert.Empty(anybody.Complaints);
        Assert.Empty(coordinator.Complaints);
    }

    [BrowserFact]
    public async Task What_the_rules_forbid_is_explained_where_it_was_typed()
    {
        await using var coordinator = await school.Visitor(Screen.Phone);
        await new DeskPage(coordinator.Page).SignIn("coordinator");
        await coordinator.Open("/s/abai/rubric");
        await coordinator.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("жетекшісі") }).First.ClickAsync();
        var dialog = coordinator.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(Words.Say("rubricWords.newPrice")).FillAsync("15");
        await dialog.GetByLabel(Words.Say("rubricWords.minutesNumber")).FillAsync("7");
        await dialog.GetByLabel(Words.Say("rubricWords.minutesDay")).FillAsync("2025-01-10");
        await dialog.GetByRole(AriaRole.Button, new() { Name = Words.Say("rubricWords.check") }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = Words.Say("rubricWords.decide") }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToHaveTextAsync(Words.Say("priceRefusals.price-out-of-order"));
    }

    private static ILocator Row(Visitor visitor) =>
        visitor.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("rubricWords.prices") }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = Kind });

    private static ILocator Change(Visitor visitor) => Row(visitor).GetByRole(AriaRole.Button);
}
