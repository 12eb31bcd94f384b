using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>From an announcement to points on the student's own page.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserVolunteeringTests(LiveSchool school)
{
    [BrowserFact]
    public async Task Work_is_announced_signed_up_for_claimed_verified_and_stands_in_points_and_passport()
    {
        const string Title = "Кітапхана сөрелерін ретке келтіру";
        var pupil = await school.Api.NewPupil("ecology-labour");
        var before = await school.Api.PointsThisWeek(pupil);
        var now = await school.Api.Now();

        await using var mentor = await school.Visitor(Screen.Laptop);
        await mentor.SignIn("mentor");
        await mentor.Open("/volunteer");
        await Button(mentor, "announceNew").ClickAsync();
        await mentor.Page.GetByLabel(Words.Say("volunteeringWords.titleKk")).FillAsync(Title);
        await mentor.Page.GetByLabel(Words.Say("volunteeringWords.place"), new() { Exact = true }).FillAsync("Кітапхана");
        await mentor.Page.GetByLabel(Words.Say("volunteeringWords.gradeFrom")).FillAsync("1");
        await mentor.Page.GetByLabel(Words.Say("volunteeringWords.begin")).FillAsync($"{now.AddHours(-2):HH:mm}");
        await mentor.Page.GetByLabel(Words.Say("volunteeringWords.end")).FillAsync($"{now.AddMinutes(7):HH:mm}");
        await Button(mentor, "announce").ClickAsync();
        await Assertions.Expect(mentor.Page.GetByText(Words.Say("volunteeringWords.rollEmpty"))).ToBeVisibleAsync();

        await using var student = await school.Visitor(Screen.Phone);
        await student.SignInWithCard(await school.Api.NewCard(pupil));
        await student.Open("/me");
        await student.FollowMenu("menuWords.volunteering");
        var card = student.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Title }).First;
        await card.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("volunteeringWords.signUp") }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = Words.Say("volunteeringWords.claim") }).ClickAsync();
        await Assertions.Expect(card).ToContainTextAsync(Words.Say("claimStateWords.claimed"));

        // The mentor's page hears of it by itself.
        await mentor.Page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("volunteeringWords.verifyAll") }).ClickAsync();
        await Assertions.Expect(mentor.Page.GetByText(Words.Say("claimStateWords.counted"))).ToBeVisibleAsync();
        Assert.Equal(before + 12, await school.Api.PointsThisWeek(pupil));

        await Assertions.Expect(card).ToContainTextAsync(Words.Say("claimStateWords.counted"));
        await student.Open("/me");
        await Assertions.Expect(student.Page.GetByText(Title).First).ToBeVisibleAsync();
        await student.Open("/passport");
        await Assertions.Expect(student.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Title })).ToBeVisibleAsync();
        Assert.Empty(mentor.Complaints);
        Assert.Empty(student.Complaints);
    }

    private static ILocator Button(Visitor visitor, string word) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say($"volunteeringWords.{word}"), Exact = true });
}
