using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The end of a school's year as people live it: quarters and the year are closed, two confirm, everybody reads, the next year begins; then the region.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserYearEndTests(LiveSchool school)
{
    private const string Season = "2026-2027";
    private const string DeputyPassword = "Qarlygash-7719-tau";
    private const string Region = "/t/turkistan-region";

    [BrowserFact]
    public async Task A_year_is_sealed_confirmed_by_two_and_announced_to_everybody_and_the_next_one_begins()
    {
        await using var server = new ServerProcess();
        await server.Start("--Demo:Now", "2027-06-03T10:00:00+05:00");
        await using (var coordinator = await SignedIn(server, "coordinator"))
        await using (var phone = await school.Visitor(Screen.Phone, server.Address))
        {
            await coordinator.Open("/s/abai/season");
            foreach (var window in (string[])["1-тоқсан", "2-тоқсан", "3-тоқсан", "4-тоқсан"])
            {
                await Seal(coordinator.Page, window);
            }

            await Press(coordinator.Page, "seasonWords.take");
            await coordinator.Page.GetByLabel(Words.Say("seasonWords.minutes"), new() { Exact = true }).FillAsync("9");
            await coordinator.Page.GetByLabel(Words.Say("seasonWords.minutesDay"), new() { Exact = true }).FillAsync("2027-06-02");
            await Press(coordinator.Page, "seasonWords.council");
            await Assertions.Expect(coordinator.Page.GetByText(Words.Pattern("seasonWords.councilDone"))).ToBeVisibleAsync();
            await ConfirmedByDeputy(server);
            await Assertions.Expect(coordinator.Page.GetByText(Words.Say("seasonWords.deputyDone"))).ToBeVisibleAsync();
            await Seal(coordinator.Page, Words.Say("seasonWords.year"));
            await Accessibility.Demand(coordinator.Page);

            await phone.Open("/s/abai/years");
            await Assertions.Expect(phone.Page.GetByText(Words.Say("yearWords.none"))).ToBeVisibleAsync();
            await Press(coordinator.Page, "seasonWords.announce");
            await Assertions.Expect(coordinator.Page.GetByText(Words.Pattern("seasonWords.announced"))).ToBeVisibleAsync();
            await phone.Open($"/s/abai/years/{Season}");
            await Assertions.Expect(phone.Page.GetByRole(AriaRole.Main).Locator("ol").First.Locator("li")).ToHaveCountAsync(4);
            await Accessibility.Demand(phone.Page);
            await Announced(coordinator, phone);
        }

        await server.Kill();
        await server.Start("--Demo:Now", "2027-08-05T10:00:00+05:00");
        await using var august = await SignedIn(server, "coordinator");
        await august.Open("/s/abai/season");
        await Press(august.Page, "nextYearWords.begin");
        await august.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = Words.Say("nextYearWords.begin") }).ClickAsync();
        await Assertions.Expect(august.Page.GetByText("2027-2028", new() { Exact = true })).ToBeVisibleAsync();
        await august.Page.GetByLabel(Words.Say("seasonWords.year")).First.SelectOptionAsync(Season);
        await Assertions.Expect(august.Page.GetByText(Words.Pattern("seasonWords.announced"))).ToBeVisibleAsync();
        await august.Open("/s/abai/season-report");
        await august.Page.GetByLabel(Words.Say("seasonWords.year")).SelectOptionAsync(Season);
        await Assertions.Expect(august.Page.GetByRole(AriaRole.Link, new() { Name = "PDF" })).ToHaveAttributeAsync("href", new Regex(Season));
        await Accessibility.Demand(august.Page);
        await august.Open($"/s/abai/years/{Season}");
        await Assertions.Expect(august.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("2026–2027");
    }

    /// <summary>The schools of the year of the region: closed before, closed by its organiser, then there for everybody.</summary>
    private static async Task Announced(Visitor organiser, Visitor phone)
    {
        await phone.Open(Region);
        await Assertions.Expect(phone.Page.GetByText(Words.Say("territoryWords.closed"))).ToBeVisibleAsync();
        await organiser.Open(Region);
        await organiser.Page.Locator($"a[href='{Region}/years/{Season}']").ClickAsync();
        await PressTwice(organiser.Page, "territoryYearWords.seal");
        await PressTwice(organiser.Page, "territoryYearWords.announce");
        await phone.Open($"{Region}/years/{Season}");
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Main).Locator("li.first")).ToHaveCountAsync(3);
        await Accessibility.Demand(phone.Page);
    }

    private async Task<Visitor> SignedIn(ServerProcess server, string login)
    {
        using (await server.SignedIn(login))
        {
            var visitor = await school.Visitor(Screen.Laptop, server.Address);
            await visitor.SignIn(login);
            return visitor;
        }
    }

    private static async Task Seal(IPage page, string window)
    {
        var name = Words.Say("seasonWords.sealNamed").Replace("{name}", window, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        var reason = page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox);
        if (await reason.CountAsync() > 0)
        {
            await reason.FillAsync("Жауап күтілмейді");
        }

        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = Words.Say("seasonWords.seal"), Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true })).ToHaveCountAsync(0);
    }

    private static async Task PressTwice(IPage page, string word)
    {
        await Press(page, word);
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = Words.Say(word), Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    private static Task Press(IPage page, string word) =>
        page.GetByRole(AriaRole.Button, new() { Name = Words.Say(word), Exact = true }).First.ClickAsync();

    /// <summary>Somebody else than who wrote down the council's word; invited to the post for this.</summary>
    private static async Task ConfirmedByDeputy(ServerProcess server)
    {
        using var coordinator = await server.SignedIn("coordinator");
        using var deputy = new HttpClient { BaseAddress = server.Address };
        var invited = await Sent(coordinator, "/api/schools/abai/staff", new { name = "Дина Серікқызы" });
        await Sent(coordinator, "/api/schools/abai/posts", new { holder = invited.GetProperty("id").GetString(), code = "deputy-director" });
        await Sent(deputy, "/api/invitations", new { code = invited.GetProperty("code").GetString(), login = "deputy2", password = DeputyPassword });
        await Sent(deputy, "/api/session", new { login = "deputy2", password = DeputyPassword });
        var season = await deputy.GetFromJsonAsync<JsonElement>($"/api/schools/abai/seasons/{Season}/");
        await Sent(deputy, $"/api/schools/abai/seasons/{Season}/proposal/deputy", new { proposal = season.GetProperty("proposal").GetProperty("id").GetString() });
    }

    private static async Task<JsonElement> Sent(HttpClient client, string path, object body)
    {
        var answer = await client.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
