using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Clean school – clean classroom in the browser: a mentor marks on the phone, the school sees the upper half at once.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserClassRatingTests(LiveSchool school)
{
    [BrowserFact]
    public async Task Classes_are_marked_and_the_cleanest_are_shown()
    {
        await using var reader = await school.Visitor(Screen.Laptop);
        await reader.Open("/s/abai/clean");
        await Assertions.Expect(reader.Page.GetByText(Words.Say("ratingWords.empty"))).ToBeVisibleAsync();

        await using var mentor = await school.Visitor(Screen.Phone);
        await mentor.SignIn("mentor");
        await mentor.Open("/desk");
        await mentor.FollowMenu("menuWords.clean");
        foreach (var (name, points) in ((string, string)[])[("5А", "2"), ("5Б", "1")])
        {
            var open = mentor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("ratingWords.markOf").Replace("{of}", name, StringComparison.Ordinal), Exact = true });
            await open.ClickAsync();
            var row = mentor.Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = open });
            var save = row.GetByRole(AriaRole.Button, new() { Name = Words.Say("ratingWords.save"), Exact = true });
            await Assertions.Expect(save).ToBeDisabledAsync();
            foreach (var criterion in (string[])["floor", "desks", "board", "air", "plants"])
            {
                await row.GetByRole(AriaRole.Group, new() { Name = Words.Say($"classroomWords.{criterion}") }).GetByRole(AriaRole.Radio, new() { Name = points }).CheckAsync();
            }

            await save.ClickAsync();
            await Assertions.Expect(row).ToContainTextAsync($"{int.Parse(points, System.Globalization.CultureInfo.InvariantCulture) * 5}");
        }

        var board = reader.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("ratingWords.weekBest") }).GetByRole(AriaRole.Listitem);
        await Assertions.Expect(board).ToHaveCountAsync(1);
        await Assertions.Expect(board).ToContainTextAsync("5А");
        await Assertions.Expect(reader.Page.GetByText("5Б")).ToHaveCountAsync(0);
        Assert.Empty(mentor.Complaints);
        Assert.Empty(reader.Complaints);
    }
}
