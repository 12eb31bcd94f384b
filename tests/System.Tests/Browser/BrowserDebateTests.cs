using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>A debate from its announcement to the points, with a mentor, a judge on a phone and somebody who only watches (S3-48).</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserDebateTests(LiveSchool school)
{
    private static readonly string[] Names = ["Қыран", "Тұлпар", "Барыс", "Самұрық"];

    [BrowserFact]
    public async Task Four_teams_debate_to_the_final_and_the_points_are_written_once()
    {
        var pupils = await school.Api.NewPupils(10, pupil => pupil.Class.StartsWith("10", StringComparison.Ordinal) || pupil.Class.StartsWith("11", StringComparison.Ordinal));
        var (members, judges) = (pupils[..8], pupils[8..]);
        var before = await school.Api.PointsThisWeek(members[0]);
        await using var mentor = await school.Visitor(Screen.Laptop);
        await new DeskPage(mentor.Page).SignIn("mentor");
        var page = mentor.Page;

        // Announced, with four teams and two judges.
        await mentor.Open("/s/abai/debates");
        await page.GetByLabel(Say("event")).SelectOptionAsync("2027-02-4");
        await Press(page, "announce");
        await Assertions.Expect(page.GetByRole(AriaRole.Form, new() { Name = Say("judges"), Exact = true })).ToBeVisibleAsync();
        var table = await DebateTable.Open(school, page.Url.Split('/')[^1].Split('?')[0]);
        var teams = page.GetByRole(AriaRole.Form, new() { Name = Say("teams"), Exact = true });
        for (var team = 0; team < Names.Length; team++)
        {
            await teams.GetByRole(AriaRole.Button, new() { Name = Say("addTeam") }).ClickAsync();
            var row = teams.Locator("ol > li").Nth(team);
            await row.GetByRole(AriaRole.Textbox).First.FillAsync(Names[team]);
            foreach (var member in members[(2 * team)..((2 * team) + 2)])
            {
                await row.GetByRole(AriaRole.Searchbox).FillAsync(member.Name);
                await row.GetByRole(AriaRole.Button, new() { Name = $"{member.Name}: қосу" }).First.ClickAsync();
            }
        }

        await Press(page, "saveTeams");
        var judging = page.GetByRole(AriaRole.Form, new() { Name = Say("judges"), Exact = true });
        foreach (var judge in judges)
        {
            await judging.GetByRole(AriaRole.Searchbox).FillAsync(judge.Name);
            await judging.GetByRole(AriaRole.Button, new() { Name = $"{judge.Name}: қосу ({Say("asJudge")})" }).First.ClickAsync();
        }

        await Press(page, "saveJudges");

        // Drawn, seen by nobody else; released, seen by everybody at once.
        await using var watcher = await school.Visitor(Screen.Laptop);
        await watcher.Open(table.Path);
        await Assertions.Expect(watcher.Page.GetByText(Say("noRounds"))).ToBeVisibleAsync();
        await Press(page, "draw");
        await Assertions.Expect(page.GetByText(Say("notReleased"))).ToBeVisibleAsync();
        await Assertions.Expect(watcher.Page.GetByText(Say("noRounds"))).ToBeVisibleAsync();
        await Press(page, "release");
        await Assertions.Expect(watcher.Page.GetByText(Names[0])).ToBeVisibleAsync();

        // One judge hands in a ballot on the phone: first a faulty one, then a good one; the mentor confirms it.
        await using var phone = await school.Visitor(Screen.Phone);
        await phone.SignInWithCard(await school.Api.NewCard(judges[0]));
        await phone.Open(table.Path);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = Say("myBallot") }).ClickAsync();
        await Fill(phone.Page, [26, 25, 23, 24], [1, 2, 4, 3]);
        await Press(phone.Page, "handIn");
        await Assertions.Expect(phone.Page.GetByText(Words.Say("ballotFaultWords.ballot-undecided"))).ToBeVisibleAsync();
        await Fill(phone.Page, [26, 25, 24, 23], [1, 2, 3, 4]);
        await Press(phone.Page, "handIn");
        await Assertions.Expect(phone.Page.GetByText(Say("handedIn"))).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("debateWords.confirmOf") }).ClickAsync();
        await Assertions.Expect(phone.Page.GetByText(Say("countsNow"))).ToBeVisibleAsync();
        await Assertions.Expect(watcher.Page.GetByText(Say("winner")).First).ToBeVisibleAsync();

        // The other room on paper; then the final of the two best, which the hall shows by itself.
        await using var hall = await school.Visitor(Screen.Hall);
        await hall.Open("/s/abai/hall?lang=kk&rotate=0");
        await table.Decide(1);
        await mentor.Open($"{table.Path}?tab=run");
        await page.GetByLabel(Say("motion")).FillAsync("Білім артық па, байлық артық па?");
        await page.GetByLabel(Say("method")).SelectOptionAsync("break-2");
        await Press(page, "draw");
        await Press(page, "release");
        await Assertions.Expect(hall.Page.GetByText("Білім артық па, байлық артық па?")).ToBeVisibleAsync();
        await table.Decide(2);

        // Closed; the sheet is shown with its prices and written by one tap.
        await mentor.Open($"{table.Path}?tab=run");
        await page.GetByRole(AriaRole.Button, new() { Name = Say("close"), Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = Say("proposal") }).GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        await Press(page, "award");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = Say("awarded") })).ToBeVisibleAsync();
        await Assertions.Expect(watcher.Page.GetByText(Words.Pattern("debateWords.champion"))).ToBeVisibleAsync();
        await Assertions.Expect(hall.Page.GetByText("Білім артық па, байлық артық па?")).ToBeHiddenAsync();
        Assert.Empty(hall.Complaints);
        Assert.True(await school.Api.PointsThisWeek(members[0]) >= before + 8);
        Assert.Equal("awarded", (await table.Seen()).GetProperty("stage").GetString());
        Assert.Empty(mentor.Complaints);
    }

    [BrowserFact]
    public async Task The_timer_runs_by_the_keyboard_through_the_speeches_of_the_format()
    {
        var table = await DebateTable.Of(school);
        await using var hall = await school.Visitor(Screen.Hall);
        await hall.Open($"{table.Path}/timer");
        var clock = hall.Page.GetByRole(AriaRole.Timer);
        await Assertions.Expect(clock).ToHaveTextAsync("7:00");
        await Assertions.Expect(hall.Page.GetByText(Say("protectedTime"))).ToBeVisibleAsync();
        await hall.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(clock).ToHaveTextAsync("8:00");
        await hall.Page.Keyboard.PressAsync(" ");
        await Assertions.Expect(clock).ToHaveTextAsync("7:58");
        await hall.Page.Keyboard.PressAsync("r");
        await Assertions.Expect(clock).ToHaveTextAsync("8:00");
        for (var turn = 0; turn < 4; turn++)
        {
            await hall.Page.Keyboard.PressAsync("ArrowRight");
        }

        await Assertions.Expect(clock).ToHaveTextAsync("5:00");
        Assert.Empty(hall.Complaints);
    }

    [BrowserFact]
    public async Task Ballots_are_printed_one_to_a_sheet_in_kazakh_and_russian()
    {
        var table = await DebateTable.Of(school);
        await using var mentor = await school.Visitor(Screen.Laptop);
        await mentor.SignIn("mentor");
        foreach (var language in (string[])["kk", "ru"])
        {
            await mentor.Open($"{table.Path}/ballots?round=3&lang={language}");
            await Assertions.Expect(mentor.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
            await Assertions.Expect(mentor.Page.GetByText(Words.Say("debateWords.signature", language)).First).ToBeVisibleAsync();
            Assert.NotEmpty(await mentor.Page.PdfAsync(new() { Format = "A4" }));
        }
    }

    private static async Task Fill(IPage page, int[] marks, int[] ranks)
    {
        for (var seat = 0; seat < marks.Length; seat++)
        {
            var row = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Group).Nth(seat);
            await row.GetByRole(AriaRole.Spinbutton).FillAsync($"{marks[seat]}");
            await row.GetByRole(AriaRole.Combobox, new() { Name = Say("rank") }).SelectOptionAsync($"{ranks[seat]}");
        }
    }

    private static Task Press(IPage page, string word) => page.GetByRole(AriaRole.Button, new() { Name = Say(word), Exact = true }).ClickAsync();

    private static string Say(string word) => Words.Say($"debateWords.{word}");
}
