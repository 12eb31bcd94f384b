using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Tasks and initiatives on phones: from an idea to a public result, and from a task to its points.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserInitiativeTests(LiveSchool school)
{
    [BrowserFact]
    public async Task An_idea_gathers_support_becomes_a_project_and_everybody_reads_its_result()
    {
        var (author, friend) = (await school.Api.NewPupil("debate"), await school.Api.NewPupil("debate"));
        var before = await school.Api.PointsThisYear(author);
        await using var student = await school.Visitor(Screen.Phone);
        await student.SignInWithCard(await school.Api.NewCard(author));
        await student.Open("/me");
        await student.FollowMenu("menuWords.initiatives");
        await Button(student, "initiativeWords.propose").ClickAsync();
        await student.Page.GetByLabel(Words.Say("initiativeWords.what")).FillAsync("Күй сағаты");
        await student.Page.GetByLabel(Words.Say("initiativeWords.why")).FillAsync("Үзілісте күй тыңдау");
        await student.Page.GetByLabel(Words.Say("initiativeWords.how")).FillAsync("Апта сайын бір күй");
        await student.Page.GetByLabel("Музыкалық").CheckAsync();
        await Button(student, "initiativeWords.send").ClickAsync();
        await Expect(student, "initiativeStageWords.idea");
        var path = new Uri(student.Page.Url).AbsolutePath;

        await using var mentor = await school.Visitor(Screen.Laptop);
        await mentor.SignIn("mentor");
        await mentor.Open(path);
        await Button(mentor, "initiativeWords.open").ClickAsync();

        await using var other = await school.Visitor(Screen.Phone);
        await other.SignInWithCard(await school.Api.NewCard(friend));
        await other.Open(path);
        await Button(other, "initiativeWords.support").ClickAsync();

        // The mentor's page hears of it by itself.
        await Assertions.Expect(mentor.Page.GetByText(Words.Say("initiativeWords.supporters").Replace("{n}", "1", StringComparison.Ordinal))).ToBeVisibleAsync();
        await Button(mentor, "initiativeWords.accept").ClickAsync();
        await Button(other, "initiativeWords.takePart").ClickAsync();

        await Button(student, "initiativeWords.addStage").ClickAsync();
        await student.Page.GetByLabel(Words.Say("initiativeWords.stageTitle"), new() { Exact = true }).FillAsync("Домбыра табу");
        await Button(student, "initiativeWords.addStage").ClickAsync();
        await student.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("Домбыра табу") }).ClickAsync();
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("Домбыра табу") })).ToBeCheckedAsync();

        await Button(student, "initiativeWords.sendResult").ClickAsync();
        await student.Page.GetByLabel(Words.Say("initiativeWords.resultWords")).FillAsync("Төрт күй тыңдадық");
        await student.Page.GetByLabel(Words.Say("initiativeWords.link"), new() { Exact = true }).FillAsync("https://example.kz/kui");
        await Button(student, "initiativeWords.sendResult").ClickAsync();
        await Button(mentor, "initiativeWords.acceptResult").ClickAsync();
        await Expect(student, "initiativeStageWords.done");
        Assert.Equal(before + 8 + 20, await school.Api.PointsThisYear(author));

        await using var anybody = await school.Visitor(Screen.Phone);
        await anybody.Open(path);
        await Assertions.Expect(anybody.Page.GetByText("Төрт күй тыңдадық")).ToBeVisibleAsync();
        Assert.All(new[] { student, mentor, other, anybody }, one => Assert.Empty(one.Complaints));
    }

    [BrowserFact]
    public async Task A_task_is_given_done_returned_done_again_and_accepted()
    {
        var pupil = await school.Api.NewPupil("information");
        var before = await school.Api.PointsThisYear(pupil);
        await using var mentor = await school.Visitor(Screen.Phone);
        await mentor.SignIn("mentor");
        await mentor.Open("/desk");
        await mentor.FollowMenu("menuWords.tasks");
        await Button(mentor, "taskWords.give").ClickAsync();
        await mentor.Page.GetByRole(AriaRole.Searchbox).FillAsync(pupil.Id);
        await mentor.Page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await mentor.Page.GetByLabel(Words.Say("taskWords.text")).FillAsync("Стенд жасау");
        await Button(mentor, "taskWords.give").ClickAsync();

        await using var student = await school.Visitor(Screen.Phone);
        await student.SignInWithCard(await school.Api.NewCard(pupil));
        await student.Open("/me");
        await student.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Стенд жасау") }).ClickAsync();
        await Button(student, "taskWords.send").ClickAsync();
        await student.Page.GetByLabel(Words.Say("taskWords.words")).FillAsync("Стенд дайын");
        await Button(student, "taskWords.send").ClickAsync();

        var card = mentor.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("taskWords.toRead") }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = pupil.Name });
        await card.GetByRole(AriaRole.Button, new() { Name = Words.Say("taskWords.giveBack") }).ClickAsync();
        await card.GetByLabel(Words.Say("taskWords.reason")).FillAsync("Сурет қосыңыз");
        await card.GetByRole(AriaRole.Button, new() { Name = Words.Say("taskWords.giveBack") }).ClickAsync();
        await Button(student, "taskWords.sendAgain").ClickAsync();
        await student.Page.GetByLabel(Words.Say("taskWords.link")).FillAsync("https://example.kz/stend");
        await Button(student, "taskWords.sendAgain").ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = Words.Say("taskWords.accept") }).ClickAsync();
        await Assertions.Expect(student.Page.GetByText(Words.Say("reportBookWords.counted"))).ToBeVisibleAsync();
        Assert.Equal(before + 4, await school.Api.PointsThisYear(pupil));
        Assert.Empty(student.Complaints);
        Assert.Empty(mentor.Complaints);
    }

    private static Task Expect(Visitor visitor, string word) =>
        Assertions.Expect(visitor.Page.GetByRole(AriaRole.Main).GetByText(Words.Say(word), new() { Exact = true })).ToBeVisibleAsync();

    private static ILocator Button(Visitor visitor, string word) =>
        visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = Words.Say(word), Exact = true });
}
