using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Boards of schools, factions and territories, the hall, how they are seen and the way from one to another.</summary>
internal static partial class EveryPage
{
    private const string TwoSchools =
        """{"items":[{"id":"abai","name":{"kk":"Абай мектебі","ru":"Школа Абая","en":"Abai school"}},{"id":"auezov","name":{"kk":"Әуезов мектебі","ru":"Школа Ауэзова","en":"Auezov school"}}],"next":null}""";

    private static Dictionary<string, Func<LiveSchool, Visitor, Task>> BoardsPages => new()
    {
        ["start"] = (_, visitor) => Answered(visitor, "**/api/schools", TwoSchools, "/"),
        ["start without a school"] = (_, visitor) => Answered(visitor, "**/api/schools", """{"items":[],"next":null}""", "/"),
        ["school"] = (_, visitor) => Board(visitor, "/s/abai?period=week"),
        ["school by index"] = (_, visitor) => Board(visitor, "/s/abai?period=year"),
        ["faction"] = (_, visitor) => Opened(visitor, "/s/abai/f/care?period=year"),
        ["faction with the account of its place"] = async (_, visitor) =>
        {
            await Opened(visitor, "/s/abai/f/care?period=year&lang=ru");
            await visitor.Page.GetByText(Words.Pattern("phone.whyPlace", "ru")).ClickAsync();
            await Assertions.Expect(visitor.Page.Locator(".place-account .sum").First).ToBeVisibleAsync();
        },
        ["school with the formula in words"] = async (_, visitor) =>
        {
            await Board(visitor, "/s/abai?period=quarter&lang=en");
            await visitor.Page.GetByText(Words.Say("fairTitle.howMade", "en")).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByText(Words.Say("fairWords.whole", "en"))).ToBeVisibleAsync();
        },
        ["school for a mentor"] = async (_, visitor) =>
        {
            await Desk(visitor, "mentor");
            await Board(visitor, "/s/abai?lang=ru");
        },
        ["faction for a mentor"] = async (_, visitor) =>
        {
            await Desk(visitor, "mentor");
            await Opened(visitor, "/s/abai/f/information?lang=ru");
        },
        ["rubric"] = (_, visitor) => Board(visitor, "/s/abai/rubric"),
        ["rubric for a coordinator"] = async (_, visitor) =>
        {
            await Desk(visitor, "coordinator");
            await Board(visitor, "/s/abai/rubric?lang=ru");
            await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("rubricWords.changeOf", "ru") }).First.ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        },
        ["territory"] = (_, visitor) => Board(visitor, "/t/kz"),
        ["territory by year"] = (_, visitor) => Board(visitor, "/t/turkistan-region?period=year&band=small&lang=ru"),
        ["territory without schools"] = (_, visitor) => Opened(visitor, "/t/arys-city?lang=en"),
        ["territory with an account"] = async (_, visitor) =>
        {
            await Board(visitor, "/t/turkistan-city?period=year");
            await visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).First.GetByRole(AriaRole.Button).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByText(Words.Say("territoryWords.how"))).ToBeVisibleAsync();
        },
        ["hall"] = (_, visitor) => Board(visitor, "/s/abai/hall?period=week"),
        ["hall in high contrast"] = (_, visitor) => Board(visitor, "/s/abai/hall?period=day&theme=contrast"),
        ["hall with a debate"] = async (school, visitor) =>
        {
            await DebateTable.Of(school);
            await Opened(visitor, "/s/abai/hall?rotate=0");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = Words.Say("hall.debate"), Exact = true })).ToBeVisibleAsync();
        },
        ["hall with the faces of the week"] = async (_, visitor) =>
        {
            var title = Words.Say("spotlightWords.title");
            await Board(visitor, "/s/abai/hall?rotate=0&lang=kk");
            await Assertions.Expect(visitor.Page.Locator("footer li").Filter(new() { HasText = title })).ToBeVisibleAsync();
            var heading = visitor.Page.GetByRole(AriaRole.Heading, new() { Name = title });
            for (var turn = 0; turn < 20 && await heading.CountAsync() == 0; turn++)
            {
                await visitor.Page.Keyboard.PressAsync("ArrowRight");
            }

            await Assertions.Expect(heading).ToBeVisibleAsync();
        },
        ["hall by index"] = (_, visitor) => Board(visitor, "/s/abai/hall?period=year"),
        ["school for little sight"] = async (_, visitor) =>
        {
            await ForLittleSight(visitor, "white-on-black");
            await Board(visitor, "/s/abai?period=week");
        },
        ["faction for little sight"] = async (_, visitor) =>
        {
            await ForLittleSight(visitor, "blue-on-pale");
            await Opened(visitor, "/s/abai/f/care?period=year&lang=ru");
        },
        ["territory for little sight"] = async (_, visitor) =>
        {
            await ForLittleSight(visitor, "black-on-white");
            await Board(visitor, "/t/kz?period=year");
        },
        ["choosing how to see"] = async (_, visitor) =>
        {
            await Opened(visitor, "/sign-in");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("sightWords.title") }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        },
        ["menu of a visitor"] = async (_, visitor) =>
        {
            await Board(visitor, "/s/abai?period=week");
            await OpenMenu(visitor);
        },
        ["menu of the coordinator"] = async (_, visitor) =>
        {
            await Staffed(visitor, "/people", "main section li");
            await OpenMenu(visitor);
        },
        ["not found"] = (_, visitor) => Opened(visitor, "/nothing/here"),
    };

    private static async Task OpenMenu(Visitor visitor)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("menuWords.menu"), Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
    }
}
