using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>News, and how the public writes to the school.</summary>
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
        ["contact"] = async (_, visitor) =>
        {
            await Opened(visitor, "/s/abai/contact?lang=ru");
            await Assertions.Expect(visitor.Page.GetByLabel(Words.Say("contactWords.text", "ru"), new() { Exact = true })).ToBeVisibleAsync();
        },
        ["contact for the leader"] = async (_, visitor) =>
        {
            await visitor.Device.APIRequest.PostAsync(
                "/api/schools/abai/contact/messages",
                new() { DataObject = new { id = Guid.CreateVersion7(), topic = "question", text = "Ашық есік күні қашан?", replyTo = "ata@example.kz" } });
            await Desk(visitor, "coordinator");
            await Opened(visitor, "/s/abai/contact");
            await Assertions.Expect(visitor.Page.GetByText("Ашық есік күні қашан?").First).ToBeVisibleAsync();
        },
    };
}
