using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Schools by fair index, from the district to the republic, and how each index came about.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserTerritoryTests(LiveSchool school)
{
    private const string District = "/t/turkistan-city?period=quarter";

    [BrowserFact]
    public async Task An_award_in_a_school_moves_its_row_on_the_board_of_the_republic()
    {
        await using var visitor = await school.VisitorWithoutMotion(Screen.Laptop);
        var page = await visitor.Open("/t/kz?period=year&lang=kk");
        await Assertions.Expect(page.GetByText(Words.Say("common.live"))).ToBeVisibleAsync();
        var row = Row(page, "abai");
        var before = await Points(row);

        var granted = await school.Api.Award(await school.Api.NewPupil("information"), "vol.half");

        Assert.True(granted > 0);
        await Assertions.Expect(row).Not.ToContainTextAsync($"{before} ", new() { Timeout = 30_000 });
        await Assertions.Expect(row).ToContainTextAsync(Grouped(Number(before) + granted));
    }

    [BrowserFact]
    public async Task A_row_opens_to_how_its_index_came_about_and_leads_to_the_school()
    {
        await using var visitor = await school.VisitorWithoutMotion(Screen.Phone);
        var page = await visitor.Open(District);
        var row = Row(page, "abai");
        await Assertions.Expect(row).ToHaveAttributeAsync("aria-expanded", "false");
        await row.ClickAsync();
        await Assertions.Expect(row).ToHaveAttributeAsync("aria-expanded", "true");
        var account = page.Locator("#about-abai");
        foreach (var part in (string[])["perHead", "topShare", "takingPart", "delivered"])
        {
            await Assertions.Expect(account.GetByText(Words.Say($"territoryWords.{part}"), new() { Exact = true })).ToBeVisibleAsync();
        }

        await account.GetByRole(AriaRole.Link, new() { Name = Words.Say("territoryWords.openSchool") }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/s/abai\\?period=quarter$"));
        await page.GetByRole(AriaRole.Link, new() { Name = Words.Say("territoryWords.title") }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/t/turkistan-city"));
    }

    [BrowserFact]
    public async Task Bands_and_periods_keep_each_other_and_breadcrumbs_lead_up()
    {
        await using var visitor = await school.VisitorWithoutMotion(Screen.Phone);
        var page = await visitor.Open(District);
        await Assertions.Expect(Row(page, "samuryq")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = Words.Say("territoryWords.medium"), Exact = true }).ClickAsync();
        await Assertions.Expect(Row(page, "samuryq")).ToHaveCountAsync(0);
        await Assertions.Expect(Row(page, "abai")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = Words.Say("common.year"), Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("period=year&band=medium$"));

        await page.GetByRole(AriaRole.Navigation, new() { Name = Words.Say("territoryWords.where") }).GetByRole(AriaRole.Link).Last.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/t/turkistan-region"));
        await Assertions.Expect(Row(page, "qarlygash")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/t/turkistan-city\\?period=year&band=medium$"));
    }

    [BrowserFact]
    public async Task A_student_sees_the_own_place_among_all_of_the_district_the_region_and_the_republic()
    {
        var pupil = await school.Api.NewPupil("ecology-labour");
        await using var student = await school.VisitorWithoutMotion(Screen.Phone);
        await student.SignInWithCard(await school.Api.NewCard(pupil));
        var page = await student.Open("/me");
        var places = page.GetByRole(AriaRole.Region, new() { Name = Words.Say("territoryWords.ofYear") });
        await Assertions.Expect(places.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await Assertions.Expect(places.GetByRole(AriaRole.Listitem).Last).ToContainTextAsync(Words.Pattern("territoryWords.among"));
        await places.GetByRole(AriaRole.Link).Last.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/t/kz\\?period=year$"));
    }

    private static ILocator Row(IPage page, string school) => page.Locator($"button[aria-controls='about-{school}']");

    /// <summary>The points as the row writes them, for instance <c>30 974</c>.</summary>
    private static async Task<string> Points(ILocator row)
    {
        await Assertions.Expect(row).ToBeVisibleAsync();
        return Regex.Match(await row.Locator(".beside").InnerTextAsync(), "^[0-9\u202f]+").Value;
    }

    private static int Number(string grouped) => int.Parse(grouped.Replace("\u202f", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    private static string Grouped(int number) => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '\u202f');
}
