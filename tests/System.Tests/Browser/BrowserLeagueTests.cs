using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The School League in the browser: drawn up and scored by a mentor, read live by anybody.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserLeagueTests(LiveSchool school)
{
    [BrowserFact]
    public async Task Classes_are_drawn_play_and_stand_in_the_table()
    {
        await using var reader = await school.Visitor(Screen.Phone);
        await reader.Open("/s/abai/league?band=1-4");
        await Assertions.Expect(reader.Page.GetByText(Words.Say("leagueWords.noTable"))).ToBeVisibleAsync();

        await using var mentor = await school.Visitor(Screen.Laptop);
        await mentor.SignIn("mentor");
        await mentor.Open("/desk");
        await mentor.FollowMenu("menuWords.league");
        await mentor.Open("/s/abai/league?band=1-4");
        await mentor.Page.Locator("summary").Filter(new() { HasText = Words.Say("leagueWords.drawUp") }).ClickAsync();
        foreach (var name in (string[])["3А", "3Б", "4А"])
        {
            await mentor.Page.GetByRole(AriaRole.Checkbox, new() { Name = name, Exact = true }).CheckAsync();
        }

        await mentor.Page.GetByLabel(Words.Say("leagueWords.sport")).SelectOptionAsync("asyq");
        await mentor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("leagueWords.drawUp"), Exact = true }).ClickAsync();
        var ahead = mentor.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("leagueWords.ahead") }).GetByRole(AriaRole.Listitem);
        await Assertions.Expect(ahead).ToHaveCountAsync(3);

        // The 3А wins what it plays.
        for (var left = 3; left > 0; left--)
        {
            var match = ahead.First;
            var home = await match.Locator("strong").First.InnerTextAsync();
            var away = await match.Locator("strong").Last.InnerTextAsync();
            var homeWins = home == "3А" || (away != "3А" && home == "3Б");
            await match.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("leagueWords.resultOf") }).ClickAsync();
            await match.GetByRole(AriaRole.Spinbutton).First.FillAsync(homeWins ? "2" : "0");
            await match.GetByRole(AriaRole.Spinbutton).Last.FillAsync(homeWins ? "0" : "2");
            await match.GetByRole(AriaRole.Button, new() { Name = Words.Say("leagueWords.save"), Exact = true }).ClickAsync();
            await Assertions.Expect(ahead).ToHaveCountAsync(left - 1);
        }

        // Whoever reads hears of it by itself, and of nobody who is last.
        var rows = reader.Page.GetByRole(AriaRole.Table).Locator("tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await Assertions.Expect(rows.First).ToContainTextAsync("3А");
        await Assertions.Expect(rows.First).ToContainTextAsync("6");
        await Assertions.Expect(reader.Page.GetByText(Words.Say("leagueWords.others").Replace("{list}", "4А", StringComparison.Ordinal))).ToBeVisibleAsync();
        Assert.Empty(mentor.Complaints);
        Assert.Empty(reader.Complaints);
    }
}
