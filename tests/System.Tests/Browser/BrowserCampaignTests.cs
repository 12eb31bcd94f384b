using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The care campaign from the committee to the summing-up, on a server of its own that lives in its last stage.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserCampaignTests(LiveSchool school)
{
    private const string Today = "2027-02-06";
    private const string Title = "Мектеп кітаптарын жөндеу";
    private const string Campaign = "/api/schools/abai/campaign";

    [BrowserFact]
    public async Task Committee_action_student_points_honour_roll_questionnaire_and_summing_up()
    {
        await using var server = new ServerProcess();
        await server.Start("--Demo:Now", $"{Today}T12:00:00+05:00");
        using var mentor = await server.SignedIn("mentor");
        using var api = await SchoolApi.Open(server);
        var pupil = await Earned(mentor, api);
        using var coordinator = await server.SignedIn("coordinator");
        await Consented(coordinator, pupil);

        await using var desk = await school.Visitor(Screen.Laptop, server.Address);
        await desk.SignIn("coordinator");
        await desk.Open("/campaign?part=committee");
        await desk.Page.GetByLabel(Words.Say("campaignWords.adult")).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await desk.Page.Locator("main form button[type=submit]").ClickAsync();
        await desk.Page.GetByLabel(Words.Say("campaignWords.findStudent")).FillAsync(pupil.Name);
        await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(pupil.Name) }).First.ClickAsync();
        await Button(desk, "propose").ClickAsync();
        await Button(desk, "approve").ClickAsync();
        await Assertions.Expect(desk.Page.GetByText(Words.Pattern("campaignWords.approvedBy"))).ToBeVisibleAsync();

        await desk.Open("/campaign");
        await Button(desk, "newAction").ClickAsync();
        await desk.Page.GetByLabel(Words.Say("campaignWords.titleKk")).FillAsync("Жетім балаларға жинақ");
        await desk.Page.GetByLabel(Words.Say("campaignWords.titleRu")).FillAsync("Ремонт школьных книг");
        await Button(desk, "planIt").ClickAsync();
        await Assertions.Expect(desk.Page.GetByText(Words.Say("campaignRefusals.marks-a-child"))).ToBeVisibleAsync();
        await desk.Page.GetByLabel(Words.Say("campaignWords.titleKk")).FillAsync(Title);
        await Button(desk, "planIt").ClickAsync();
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = Title })).ToBeVisibleAsync();

        await using var student = await school.Visitor(Screen.Phone, server.Address);
        await student.SignInWithCard(await api.NewCard(pupil));
        await student.Open("/me");
        await student.FollowMenu("menuWords.care");
        await student.Page.GetByRole(AriaRole.Button, new() { Name = $"{Title}: {Words.Say("campaignWords.iGave")}" }).ClickAsync();
        await Assertions.Expect(student.Page.GetByText(Words.Say("campaignWords.said"))).ToBeVisibleAsync();
        foreach (var answer in await student.Page.GetByRole(AriaRole.Radio, new() { Name = Words.Say("answerWords.yes") }).AllAsync())
        {
            await answer.CheckAsync();
        }

        await Button(student, "answer").ClickAsync();
        await Assertions.Expect(student.Page.GetByRole(AriaRole.Main).GetByText(Words.Say("campaignWords.answered"))).ToBeVisibleAsync();

        // The desk hears of the student by itself.
        var before = await EntriesOf(mentor, pupil);
        var action = desk.Page.GetByRole(AriaRole.Region, new() { Name = Title });
        await action.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("campaignWords.confirmAll") }).ClickAsync();
        await Assertions.Expect(action.GetByText(Words.Say("campaignBookWords.counted"))).ToBeVisibleAsync();
        Assert.Equal(before + 1, await EntriesOf(mentor, pupil));
        var deed = student.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = Title });
        await Assertions.Expect(deed.GetByText(Words.Say("campaignBookWords.counted"))).ToBeVisibleAsync();

        await desk.Open("/campaign?part=results");
        await desk.Page.GetByLabel(Words.Say("campaignWords.summaryKk")).FillAsync("Айдың қорытындысы");
        await desk.Page.GetByLabel(Words.Say("campaignWords.summaryRu")).FillAsync("Итоги месяца");
        await desk.Page.Locator("form:has(textarea) button[type=submit]").ClickAsync();
        await Button(desk, "show").ClickAsync();
        await Assertions.Expect(Button(desk, "hide")).ToBeVisibleAsync();

        await using var anybody = await school.Visitor(Screen.Phone, server.Address);
        await anybody.Open("/s/abai/care");
        await Assertions.Expect(anybody.Page.GetByText("Айдың қорытындысы")).ToBeVisibleAsync();
        await Assertions.Expect(anybody.Page.GetByText("Итоги месяца")).ToBeVisibleAsync();
        var page = await mentor.GetFromJsonAsync<JsonElement>($"{Campaign}/page");
        foreach (var name in page.GetProperty("honoured").EnumerateArray())
        {
            Assert.DoesNotContain(pupil.Name, name.GetString(), StringComparison.Ordinal);
        }

        await Assertions.Expect(anybody.Page.GetByRole(AriaRole.List).GetByText(NicknameOf(pupil), new() { Exact = true })).ToBeVisibleAsync();
        Assert.DoesNotContain(desk.Complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));
        Assert.Empty(student.Complaints);
        Assert.Empty(anybody.Complaints);
    }

    private static string NicknameOf(Pupil pupil) => $"Жүрек{pupil.Id[^1]}";

    /// <summary>A pupil who has earned five hours in the campaign.</summary>
    private static async Task<Pupil> Earned(HttpClient mentor, SchoolApi api)
    {
        var pupil = api.Pupils.First(one => one.Faction == "care");
        var sheet = new { id = Guid.CreateVersion7(), activity = new { day = Today }, lines = new[] { new { student = pupil.Id, kind = "vol.half", units = 10 } } };
        (await mentor.PostAsJsonAsync("/api/schools/abai/sheets", sheet)).EnsureSuccessStatusCode();
        return pupil;
    }

    private static async Task Consented(HttpClient coordinator, Pupil pupil)
    {
        var text = (await coordinator.GetFromJsonAsync<JsonElement>($"/api/students/{pupil.Id}/consents")).GetProperty("text").GetString();
        (await coordinator.PutAsJsonAsync($"/api/students/{pupil.Id}/consents", new { text, surfaces = new { @public = true, school = true } })).EnsureSuccessStatusCode();
        (await coordinator.PutAsJsonAsync($"/api/students/{pupil.Id}/nickname", new { nickname = NicknameOf(pupil) })).EnsureSuccessStatusCode();
    }

    private static async Task<int> EntriesOf(HttpClient mentor, Pupil pupil) =>
        (await mentor.GetFromJsonAsync<JsonElement>($"/api/students/{pupil.Id}?limit=1000")).GetProperty("entries").EnumerateArray()
        .Count(entry => entry.GetProperty("kind").GetString() == "campaign.action");

    private static ILocator Button(Visitor visitor, string word) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say($"campaignWords.{word}"), Exact = true });
}
