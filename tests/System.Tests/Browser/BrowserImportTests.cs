using System.Text;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>A coordinator moves the school in. The people are the school's own: another test's counts are not disturbed.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserImportTests(LiveSchool school)
{
    [BrowserFact]
    public async Task A_file_is_looked_at_asked_about_and_brought_in()
    {
        var name = $"Көшіпкелген {Unique()}";
        var known = school.Api.Pupils[^1];
        await using var coordinator = await school.Visitor(Screen.Laptop);
        await coordinator.SignIn("coordinator");
        var page = await coordinator.Open("/import");

        await Choose(page, $"Аты-жөні;Сынып\n{name};8Ә\n{known.Name};12Я\nБіреу;сегізінші");
        await Expect(page, "new", 1);
        await Expect(page, "doubtful", 1);
        await Expect(page, "wrong", 1);

        await Tab(page, "wrong").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Tabpanel)).ToContainTextAsync("list.csv, B4");
        await Tab(page, "doubtful").ClickAsync();
        await page.GetByRole(AriaRole.Tabpanel).GetByRole(AriaRole.Button, new() { Name = known.Class }).ClickAsync();
        await Expect(page, "changed", 1);
        // The answer is taken back: this test leaves the others' pupils as they are.
        await page.GetByRole(AriaRole.Button, new() { Name = Words.Say("importWords.askAgain") }).ClickAsync();
        await Expect(page, "doubtful", 1);

        await Apply(page);

        await Choose(page, $"Аты-жөні;Сынып\n{name};8Ә");
        await Expect(page, "same", 1);
        await Assertions.Expect(page.GetByText(Words.Say("importWords.allSameAlready"))).ToBeVisibleAsync();

        var desk = new DeskPage(page);
        await coordinator.Open("/desk");
        await desk.Search.FillAsync(name);
        await Assertions.Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = $"{name} 8Ә" })).ToBeVisibleAsync();
        Assert.Empty(coordinator.Complaints);
    }

    [BrowserFact]
    public async Task Who_has_left_is_marked_and_keeps_the_own_page()
    {
        var name = $"Кетуші {Unique()}";
        await using var coordinator = await school.Visitor(Screen.Laptop);
        await coordinator.SignIn("coordinator");
        var page = await coordinator.Open("/import");
        await Choose(page, $"Аты-жөні;Сынып\n{name};8Ә");
        await Expect(page, "new", 1);
        await Apply(page);
        var found = await (await page.APIRequest.GetAsync($"/api/schools/abai/students?q={Uri.EscapeDataString(name)}")).JsonAsync();
        var gone = found!.Value.GetProperty("items")[0].GetProperty("id").GetString();

        await Choose(page, $"Аты-жөні;Сынып\n{school.Api.Pupils[^1].Name};{school.Api.Pupils[^1].Class}");
        await Tab(page, "missing").ClickAsync();
        var student = page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new($"^{name}") });
        while (!await student.IsVisibleAsync())
        {
            await page.GetByRole(AriaRole.Tabpanel).GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("listWords.more") }).ClickAsync();
        }

        await student.CheckAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Tabpanel).GetByText(Words.Say("importWords.hasLeft"), new() { Exact = true })).ToHaveCountAsync(1);
        await Accessibility.Demand(page);
        await Apply(page);
        await Assertions.Expect(page.GetByText(Words.Pattern("importWords.doneLeft"))).ToBeVisibleAsync();

        await coordinator.Open($"/students/{gone!.Replace('.', '/')}");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = Words.Pattern("studentWords.lastDay") })).ToBeVisibleAsync();
        await Accessibility.Demand(page);
        Assert.Empty(coordinator.Complaints);
    }

    [BrowserFact]
    public async Task What_a_column_means_is_said_on_the_page()
    {
        await using var coordinator = await school.Visitor(Screen.Phone);
        await coordinator.SignIn("coordinator");
        var page = await coordinator.Open("/import");
        await Choose(page, $"Кім;Қайда;Қосымша\nКөшіпкелген {Unique()};8Ә;1");
        await page.GetByLabel(Words.Say("importWords.readAs")).SelectOptionAsync("students");
        await Meaning(page, "A Кім").SelectOptionAsync("name");
        await Meaning(page, "B Қайда").SelectOptionAsync("class");
        await Expect(page, "new", 1);
    }

    [BrowserFact]
    public async Task A_file_that_would_mark_a_child_is_refused_with_the_names_of_its_columns()
    {
        await using var coordinator = await school.Visitor(Screen.Phone);
        await coordinator.SignIn("coordinator");
        var page = await coordinator.Open("/import?lang=ru");
        await Choose(page, "ФИО;Класс;Соц. статус\nАсан Үсенов;8А;x");
        var alert = page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync(Words.Say("importRefusalWords.columns-refused", "ru"));
        await Assertions.Expect(alert.GetByRole(AriaRole.Listitem)).ToContainTextAsync("Соц. статус");
    }

    internal static Task Choose(IPage page, string text) => page.Locator("input[type=file]").SetInputFilesAsync(
        new FilePayload { Name = "list.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });

    private static async Task Apply(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("importWords.apply") }).ClickAsync();
        await Assertions.Expect(page.GetByText(Words.Say("importWords.doneTitle"))).ToBeVisibleAsync();
    }

    private static ILocator Tab(IPage page, string list) =>
        page.GetByRole(AriaRole.Tab, new() { Name = Words.Say($"importListWords.{list}") });

    private static Task Expect(IPage page, string list, int count) => Assertions.Expect(Tab(page, list).Locator(".number")).ToHaveTextAsync($"{count}");

    private static ILocator Meaning(IPage page, string column) =>
        page.GetByLabel(Words.Say("importWords.meaningOf").Replace("{column}", column, StringComparison.Ordinal));

    /// <summary>Letters that no other name has.</summary>
    private static string Unique() => string.Concat(Guid.NewGuid().ToString("N").Select(digit => (char)('а' + Convert.ToInt32($"{digit}", 16))));
}
