using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Volunteering.</summary>
internal static partial class EveryPage
{
    private static Dictionary<string, Func<LiveSchool, Visitor, Task>> VolunteeringPages => new()
    {
        ["volunteer"] = async (school, visitor) =>
        {
            var pupil = await school.Api.NewPupil("law-order");
            await school.Api.Volunteered(pupil);
            await school.Api.Volunteered();
            await visitor.SignInWithCard(await school.Api.NewCard(pupil));
            await Board(visitor, "/volunteer");
            await Assertions.Expect(visitor.Page.GetByText(Words.Say("claimStateWords.claimed")).First).ToBeVisibleAsync();
        },
        ["volunteer for strangers"] = (_, visitor) => Opened(visitor, "/volunteer"),
        ["volunteer for a mentor"] = async (school, visitor) =>
        {
            await school.Api.Volunteered();
            await visitor.SignIn("mentor");
            await Board(visitor, "/volunteer?lang=ru");
        },
        ["volunteer announcing"] = async (_, visitor) =>
        {
            await visitor.SignIn("mentor");
            await Opened(visitor, "/volunteer");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("volunteeringWords.announceNew") }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByLabel(Words.Say("volunteeringWords.titleKk"))).ToBeVisibleAsync();
        },
        ["volunteer with hours to verify"] = async (school, visitor) =>
        {
            var id = await school.Api.Volunteered(await school.Api.NewPupil("law-order"));
            await visitor.SignIn("mentor");
            await Board(visitor, $"/volunteer?opportunity={id}");
            await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($": {Words.Say("volunteeringWords.giveBack")}$") }).First.ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Group, new() { Name = Words.Say("volunteeringWords.whyBack") })).ToBeVisibleAsync();
        },
        ["passport"] = async (school, visitor) =>
        {
            var pupil = await school.Api.NewPupil("law-order");
            await school.Api.Award(pupil, "vol.half", 3);
            await visitor.SignInWithCard(await school.Api.NewCard(pupil));
            await Board(visitor, "/passport");
        },
        ["passport for strangers"] = (_, visitor) => Opened(visitor, "/passport"),
    };
}
