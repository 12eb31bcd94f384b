using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Every page in every state that somebody may stay on, opened and at rest.</summary>
internal static partial class EveryPage
{
    private static readonly Dictionary<string, Func<LiveSchool, Visitor, Task>> Pages = new(
    [
        .. BoardsPages,
        .. PlanPages,
        .. DeskPages,
        .. DebatesPages,
        .. PeoplePages,
        .. VolunteeringPages,
        .. SelfGovernmentPages,
        .. SummerPages,
        .. NewsPages,
        .. CampaignPages,
        .. YearPages,
    ]);

    public static TheoryData<string> Names => [.. Pages.Keys];

    public static async Task<Visitor> Open(LiveSchool school, string name, ViewportSize screen)
    {
        var visitor = await school.VisitorWithoutMotion(screen);
        await Pages[name](school, visitor);
        return visitor;
    }

    /// <summary>The page has its heading and nothing on it is still to come.</summary>
    private static async Task Opened(Visitor visitor, string path)
    {
        await visitor.Open(path);
        await Assertions.Expect(visitor.Page.Locator("main h1, header h1, main p").First).ToBeAttachedAsync();
        foreach (var language in Words.Languages)
        {
            await Assertions.Expect(visitor.Page.GetByText(Words.Say("common.loading", language))).ToHaveCountAsync(0);
            await Assertions.Expect(visitor.Page.GetByText(Words.Say("common.connecting", language))).ToHaveCountAsync(0);
        }
    }

    private static async Task ForLittleSight(Visitor visitor, string colours) => await visitor.Page.AddInitScriptAsync(
        $$"""localStorage.setItem('sight', '{"size":"200","colours":"{{colours}}","spacing":"wide"}')""");

    private static async Task Board(Visitor visitor, string path)
    {
        await Opened(visitor, path);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
    }

    private static async Task Staffed(Visitor visitor, string path, string awaited)
    {
        await visitor.SignIn("coordinator");
        await Opened(visitor, path);
        await Assertions.Expect(visitor.Page.Locator(awaited).First).ToBeVisibleAsync();
    }

    private static async Task Answered(Visitor visitor, string address, string json, string path)
    {
        await Answering(visitor, address, json);
        await Opened(visitor, path);
    }

    private static async Task Answering(Visitor visitor, string address, string json) =>
        await visitor.Page.RouteAsync(address, route => route.FulfillAsync(new() { ContentType = "application/json", Body = json }));

    private static async Task<DeskPage> Desk(Visitor visitor, string login)
    {
        await visitor.SignIn(login);
        await Opened(visitor, "/desk");
        var desk = new DeskPage(visitor.Page);
        await Assertions.Expect(desk.Search).ToBeVisibleAsync();
        return desk;
    }
}
