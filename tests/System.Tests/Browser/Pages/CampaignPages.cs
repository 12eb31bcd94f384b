using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The care campaign.</summary>
internal static partial class EveryPage
{
    private static Dictionary<string, Func<LiveSchool, Visitor, Task>> CampaignPages => new()
    {
        ["care campaign"] = (_, visitor) => Board(visitor, "/s/abai/care"),
        ["care campaign for a student"] = async (school, visitor) =>
        {
            await visitor.SignInWithCard(await school.Api.NewCard(await school.Api.NewPupil("law-order")));
            await Board(visitor, "/s/abai/care?lang=ru");
        },
        ["running the campaign"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Opened(visitor, "/campaign");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("campaignWords.newAction") }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByLabel(Words.Say("campaignWords.titleKk"))).ToBeVisibleAsync();
        },
        ["committee of the campaign"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Opened(visitor, "/campaign?part=committee&lang=ru");
        },
        ["stages of the campaign"] = (_, visitor) => Staffed(visitor, "/campaign?part=stages", "main section li"),
        ["the campaign in public"] = (_, visitor) => Staffed(visitor, "/campaign?part=openness", "main section form"),
        ["results of the campaign"] = async (_, visitor) =>
        {
            await Staffed(visitor, "/campaign?part=results&lang=ru", "main section form");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("campaignWords.addIndicator", "ru") }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByLabel(Words.Say("campaignWords.unit", "ru"))).ToBeVisibleAsync();
        },
        ["running the campaign for strangers"] = (_, visitor) => Opened(visitor, "/campaign"),
    };
}
