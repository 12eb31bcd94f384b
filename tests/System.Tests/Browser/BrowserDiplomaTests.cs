using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>
/// The papers of an announced year, as those see them who give and who receive them. No school's year is over on the day of these tests, so the
/// answers are those of a server whose year is announced; what a real server answers is in DiplomaTests.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserDiplomaTests(LiveSchool school)
{
    private const string Year = """
        {"school":{"kk":"Абай мектебі","ru":"Школа Абая","en":"Abai school"},"season":"2025-2026","announcedAt":"2026-06-20T12:00:00+05:00","hash":"0a1b2c",
        "factions":[],"awards":[]}
        """;

    private const string Nothing = """{"season":"2025-2026","waiting":1,"items":[],"next":null}""";

    private const string Valid = "null";
    private const string Withdrawn = """{"at":"2026-06-21T12:00:00+05:00","reason":"wrong-name"}""";

    [BrowserFact]
    public async Task Papers_are_issued_printed_and_withdrawn_on_the_page_of_the_year()
    {
        await using var coordinator = await school.Visitor(Screen.Phone);
        await coordinator.SignIn("coordinator");
        await Answers(coordinator, "**/api/schools/abai/years", """{"school":{"kk":"Абай","ru":"Абай","en":"Abai"},"items":[{"season":"2025-2026"}],"next":null}""");
        await Answers(coordinator, "**/years/2025-2026", Year);
        await coordinator.Page.RouteAsync("**/years/2025-2026/papers", route => Answer(route, route.Request.Method == "GET" ? Nothing : Issued(Valid)));
        await Answers(coordinator, "**/papers/ABAI-2026-D0001/withdrawal", Issued(Withdrawn));
        await coordinator.Page.RouteAsync("**/years/2025-2026/papers.zip", route => route.FulfillAsync(new()
        {
            ContentType = "application/zip",
            Headers = new Dictionary<string, string> { ["Content-Disposition"] = "attachment; filename=papers.zip" },
            BodyBytes = [80, 75, 5, 6],
        }));

        // A public page asks for nobody on a device where nobody has signed in, so it is reached from a page that does.
        await coordinator.Open("/desk");
        await coordinator.FollowMenu("menuWords.years");
        await coordinator.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).First.ClickAsync();
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("diplomaWords.issue").Replace("{n}", "1", StringComparison.Ordinal) }).ClickAsync();
        var download = await coordinator.Page.RunAndWaitForDownloadAsync(
            () => coordinator.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("summerWords.oneEach") }).ClickAsync());
        Assert.Equal("papers.zip", download.SuggestedFilename);

        await coordinator.Page.GetByText(Words.Say("diplomaWords.list").Replace("{n}", "1", StringComparison.Ordinal)).ClickAsync();
        await Assertions.Expect(coordinator.Page.GetByText("Серікбай Айсұлу")).ToBeVisibleAsync();
        await Accessibility.Demand(coordinator.Page);
        await coordinator.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("ABAI-2026-D0001") }).ClickAsync();
        var dialog = coordinator.Page.GetByRole(AriaRole.Dialog);
        await Accessibility.Demand(coordinator.Page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = Words.Say("diplomaWords.withdraw"), Exact = true }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(coordinator.Page.GetByText(Words.Say("withdrawalReasonWords.wrong-name"))).ToBeVisibleAsync();
        await Assertions.Expect(coordinator.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("summerWords.oneEach") })).ToHaveCountAsync(0);
        Assert.Empty(coordinator.Complaints);
    }

    [BrowserFact]
    public async Task A_student_finds_the_own_paper_on_the_own_page()
    {
        var pupil = await school.Api.NewPupil("culture-art");
        await using var student = await school.Visitor(Screen.Phone);
        await student.SignInWithCard(await school.Api.NewCard(pupil));
        await Answers(
            student,
            $"**/api/students/{pupil.Id}/papers",
            """
            {"items":[{"season":"2025-2026","number":"ABAI-2026-D0001","kind":"diploma","issuedOn":"2026-06-20",
            "honour":{"nomination":"best-student","band":{"from":8,"to":11},"of":null,"degree":1,"halfHours":null}},
            {"season":"2025-2026","number":"ABAI-2026-V0001","kind":"volunteer","issuedOn":"2026-06-20",
            "honour":{"nomination":"volunteering","band":null,"of":null,"degree":null,"halfHours":25}}],"hasBadges":true,"next":null}
            """);
        await student.Open("/me");
        var section = student.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("diplomaWords.own") });
        await Assertions.Expect(section.GetByText("I дәрежелі диплом")).ToBeVisibleAsync();
        await Assertions.Expect(section.GetByText(Words.Say("diplomaWords.volunteer"))).ToBeVisibleAsync();
        await Assertions.Expect(section.GetByText("12,5 сағ")).ToBeVisibleAsync();
        await Assertions.Expect(section.GetByRole(AriaRole.Link).First).ToHaveAttributeAsync("href", "/api/schools/abai/years/2025-2026/papers/ABAI-2026-D0001.pdf");
        await Assertions.Expect(section.GetByRole(AriaRole.Link, new() { Name = Words.Say("diplomaWords.downloadBadge") })).ToHaveCountAsync(2);
        await Accessibility.Demand(student.Page);
        Assert.Empty(student.Complaints);
    }

    private static string Issued(string withdrawn) => $$"""
        {"season":"2025-2026","waiting":0,"next":null,"items":[{"number":"ABAI-2026-D0001","kind":"diploma","name":"Серікбай Айсұлу","issuedOn":"2026-06-20",
        "honour":{"nomination":"best-student","band":{"from":8,"to":11},"of":null,"degree":1,"halfHours":null},"withdrawn":{{withdrawn}}}]}
        """;

    private static async Task Answers(Visitor visitor, string address, string json) => await visitor.Page.RouteAsync(address, route => Answer(route, json));

    private static Task Answer(IRoute route, string json) => route.FulfillAsync(new() { ContentType = "application/json", Body = json });
}
