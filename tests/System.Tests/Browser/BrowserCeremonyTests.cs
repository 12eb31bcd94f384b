using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>A rehearsal of the ceremony on three screens at once: the leader's phone, the hall, and a phone that moves nothing. The power fails in between.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserCeremonyTests(LiveSchool school)
{
    private const string Watched = "/s/abai/ceremony?rehearsal=1";

    [BrowserFact]
    public async Task Every_screen_follows_step_by_step_and_stands_where_it_stood_after_a_power_cut()
    {
        await using var server = new ServerProcess();
        await server.Start();
        using (await server.SignedIn("mentor"))
        {
            await using var leader = await SignedIn(server, Screen.Phone, "coordinator", "/s/abai/ceremony/lead");
            await using var hall = await SignedIn(server, Screen.Hall, "coordinator", "/s/abai/ceremony/lead");
            await using var phone = await school.Visitor(Screen.Phone, server.Address, ReducedMotion.Reduce);
            await phone.SignIn("mentor");
            await using var stranger = await school.Visitor(Screen.Phone, server.Address);
            await hall.Open(Watched);
            await phone.Open(Watched);
            await stranger.Open("/s/abai/ceremony");
            await Title(stranger, "ceremonyWords.notYet");

            await leader.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("ceremonyWords.rehearse") }).ClickAsync();
            await Title(hall, "ceremonyWords.opening");
            await Title(phone, "ceremonyWords.opening");
            for (var step = 0; step < 4; step++)
            {
                await Next(leader, step);
            }

            await ShowsSecondPlace(hall, phone);

            await server.Kill();
            await server.Start("--Demo:Now", $"{ServerProcess.Today}T12:10:00+05:00");
            await ShowsSecondPlace(hall, phone);
            await Next(leader, 4);
            await Next(leader, 5);
            await Shows(hall, "1-орын");
            await Shows(phone, "1-орын");
            await Assertions.Expect(hall.Page.Locator(".confetti")).ToBeVisibleAsync();
            await Assertions.Expect(phone.Page.Locator(".confetti")).ToBeHiddenAsync();

            await hall.Page.Keyboard.PressAsync("ArrowLeft");
            await Assertions.Expect(leader.Page.Locator(".progress")).ToContainTextAsync("6 /");
            await leader.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("ceremonyWords.endRehearsal") }).ClickAsync();
            await Title(hall, "ceremonyWords.notYet");
            await Title(stranger, "ceremonyWords.notYet");
        }
    }

    private async Task<Visitor> SignedIn(ServerProcess server, ViewportSize screen, string login, string page)
    {
        var visitor = await school.Visitor(screen, server.Address);
        await visitor.SignIn(login);
        await visitor.Open(page);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("ceremonyWords.rehearse") })).ToBeVisibleAsync();
        return visitor;
    }

    /// <summary>From the step that the leader's phone shows to the one after it.</summary>
    private static async Task Next(Visitor leader, int from)
    {
        await Assertions.Expect(leader.Page.Locator(".progress")).ToContainTextAsync($"{from + 1} /");
        await leader.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("ceremonyWords.next"), Exact = true }).ClickAsync();
    }

    private static async Task ShowsSecondPlace(params Visitor[] visitors)
    {
        foreach (var visitor in visitors)
        {
            await Shows(visitor, "2-орын");
            await Assertions.Expect(visitor.Page.Locator(".winners li")).ToHaveCountAsync(2);
        }
    }

    private static Task Title(Visitor visitor, string word) => Shows(visitor, Words.Say(word));

    private static Task Shows(Visitor visitor, string title) =>
        Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
}
