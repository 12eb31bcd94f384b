using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>News.</summary>
internal static partial class EveryPage
{
    private static Dictionary<string, Func<LiveSchool, Visitor, Task>> NewsPages => new()
    {
        ["news"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Opened(visitor, "/s/abai/news?lang=ru");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("newsWords.approve", "ru") }).First).ToBeVisibleAsync();
        },
        ["news being written"] = async (_, visitor) =>
        {
            await visitor.SignIn("mentor");
            await Opened(visitor, "/s/abai/news");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("newsWords.write"), Exact = true }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByLabel(Words.Say("newsWords.headline"))).ToBeVisibleAsync();
        },
        ["news for a student"] = async (school, visitor) =>
        {
            await visitor.SignInWithCard(await school.Api.NewCard(await school.Api.NewPupil("law-order")));
            await Opened(visitor, "/s/abai/news?lang=en");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Article).First).ToBeVisibleAsync();
        },
        ["news for strangers"] = (_, visitor) => Opened(visitor, "/s/abai/news"),
    };
}
