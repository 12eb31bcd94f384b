using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Engagement.Tests;

internal static partial class EveryPage
{
    private const string AnnouncedYear = """
        {"school":{"kk":"Абай мектебі","ru":"Школа Абая","en":"Abai school"},"season":"2025-2026","announcedAt":"2026-06-20T12:00:00+05:00","hash":"0a1b2c",
        "factions":[{"id":"care","place":1,"isShared":false,"points":900,"index":720}],
        "awards":[{"nomination":"best-student","band":{"from":8,"to":11},"faction":null,"winners":[
        {"group":null,"name":"Айсұлу","place":1,"isShared":false},{"group":null,"name":null,"place":2,"isShared":false}]},
        {"nomination":"faction-of-the-year","band":null,"faction":null,"winners":[{"group":"care","name":null,"place":1,"isShared":false}]}]}
        """;

    private const string TerritoryYear = """
        {"id":"kz","level":"republic","name":{"kk":"Қазақстан","ru":"Казахстан","en":"Kazakhstan"},"season":"2025-2026",
        "announcedAt":"2026-06-20T12:00:00+05:00","hash":"0a1b2c","lists":[{"band":"all","schools":[
        {"id":"abai","name":{"kk":"Абай мектебі","ru":"Школа Абая","en":"Abai school"},"place":1,"isShared":false,"index":720,
        "quarters":[{"quarter":1,"index":700},{"quarter":2,"index":740}]}]}]}
        """;

    private const string TerritoryClosing = """
        {"territory":"kz","season":"2025-2026","state":"closing","sealableFrom":"2026-06-02","sealableTo":"2026-08-31","schools":2,
        "awaited":[{"school":"bolashaq","name":{"kk":"Болашақ","ru":"Болашак","en":"Bolashaq"},"quarters":3}],"sealedAt":null,"hash":null,"announcedAt":null}
        """;

    private static Dictionary<string, Func<LiveSchool, Visitor, Task>> YearPages => new()
    {
        ["years without one"] = (_, visitor) => Opened(visitor, "/s/abai/years"),
        ["years"] = (_, visitor) => YearsWithOne(visitor),
        ["an announced year"] = async (_, visitor) =>
        {
            // The server answers the page itself with 404 until the year is announced, so it is reached by the link on the list.
            await Answering(visitor, "**/api/schools/abai/years/2025-2026", AnnouncedYear);
            await YearsWithOne(visitor);
            await visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).First.ClickAsync();
            await Assertions.Expect(visitor.Page.GetByText("Айсұлу")).ToBeVisibleAsync();
        },
        ["an announced year of a territory"] = async (_, visitor) =>
        {
            await Answering(visitor, "**/api/territories/kz/years/2025-2026", TerritoryYear);
            await Answered(
                visitor, "**/api/territories/kz/years", """{"current":"2026-2027","items":[{"season":"2025-2026"}],"next":null}""", "/t/kz");
            await visitor.Page.Locator("nav a[href='/t/kz/years/2025-2026']").ClickAsync();
            await Assertions.Expect(visitor.Page.GetByText("Абай мектебі")).ToBeVisibleAsync();
        },
        ["a territory's year to be closed"] = async (_, visitor) =>
        {
            await Answering(visitor, "**/api/territories/kz/seasons/2025-2026/", TerritoryClosing);
            await Answering(visitor, "**/api/territories/kz/years", """{"current":"2025-2026","items":[],"next":null}""");
            // A public page asks for nobody on a device where nobody has signed in.
            await visitor.Page.RouteAsync("**/api/session", OrganiserToo);
            visitor.KnowsAbsent("/api/territories/kz/years/2025-2026");
            await Desk(visitor, "coordinator");
            await Opened(visitor, "/t/kz");
            await visitor.Page.Locator("nav a[href='/t/kz/years/2025-2026']").ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Main).Locator("details")).ToBeVisibleAsync();
        },
        ["report of the year"] = (_, visitor) => Staffed(visitor, "/s/abai/season-report", "table"),
        ["report of a quarter"] = (_, visitor) => Staffed(visitor, "/s/abai/season-report?window=quarter-1&lang=ru", "table"),
        ["portfolio of a faction"] = (_, visitor) => Staffed(visitor, "/s/abai/portfolio/care", "table"),
        ["report for strangers"] = (_, visitor) => Opened(visitor, "/s/abai/season-report"),
    };

    /// <summary>Whoever is signed in, with a post of the republic beside their own: in November nobody of the demonstration holds one.</summary>
    private static async Task OrganiserToo(IRoute route)
    {
        var answer = await route.FetchAsync();
        var session = JsonNode.Parse(await answer.TextAsync())!;
        session["posts"]!.AsArray().Add(new JsonObject { ["code"] = "republican-organiser", ["of"] = "kz" });
        await route.FulfillAsync(new() { Response = answer, Body = session.ToJsonString() });
    }

    private static Task YearsWithOne(Visitor visitor) => Answered(
        visitor, "**/api/schools/abai/years", """{"school":{"kk":"Абай","ru":"Абай","en":"Abai"},"items":[{"season":"2025-2026"}],"next":null}""", "/s/abai/years");
}
