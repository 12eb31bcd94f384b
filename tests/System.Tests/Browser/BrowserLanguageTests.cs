using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Everything in Kazakh, Russian and English.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class BrowserLanguageTests(LiveSchool school)
{
    /// <summary>Every text and label in the page's own language; what is marked as another language may be in it.</summary>
    private const string Texts =
        """
        () => {
          const own = e => (e.closest('[lang]')?.lang ?? '') === document.documentElement.lang;
          const found = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) if (own(walker.currentNode.parentElement)) found.push(walker.currentNode.textContent.trim());
          for (const e of document.querySelectorAll('[aria-label], [placeholder], [title]'))
            if (own(e)) for (const name of ['aria-label', 'placeholder', 'title']) found.push((e.getAttribute(name) ?? '').trim());
          return found.filter(text => text !== '');
        }
        """;

    [BrowserTheory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task The_hall_speaks_the_language_of_its_address(string language)
    {
        await using var visitor = await school.VisitorWithoutMotion(Screen.Hall);
        var page = await visitor.Open($"/s/abai/hall?period=week&lang={language}");
        await AssertSpeaks(page, language, Words.Say("hall.week", language));
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(await school.Api.ShortName("care", language));
    }

    [BrowserTheory]
    [InlineData("ru", "Русский")]
    [InlineData("en", "English")]
    [InlineData("kk", "Қазақша")]
    public async Task A_phone_keeps_the_language_that_was_chosen(string language, string name)
    {
        await using var visitor = await school.VisitorWithoutMotion(Screen.Phone);
        var page = await visitor.Open("/s/abai");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await AssertSpeaks(page, language, Words.Say("phone.factions", language));

        await page.ReloadAsync();
        await AssertSpeaks(page, language, Words.Say("phone.factions", language));
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link).First.ClickAsync();
        await AssertSpeaks(page, language, Words.Say("phone.changedToday", language));
    }

    [BrowserTheory]
    [InlineData("ru", "Русский")]
    [InlineData("en", "English")]
    [InlineData("kk", "Қазақша")]
    public async Task The_desk_speaks_the_language_that_was_chosen(string language, string name)
    {
        await using var mentor = await school.VisitorWithoutMotion(Screen.Laptop);
        var page = await mentor.Open("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await AssertSpeaks(page, language, Words.Say("sessionWords.forStaff", language));
        var desk = new DeskPage(page, language);
        await desk.SignIn("mentor");
        var pupil = await school.Api.NewPupil("law-order");
        await desk.ChooseRole("vol.half");
        await desk.Pick(pupil);
        await Assertions.Expect(desk.Line(pupil)).ToContainTextAsync("+3");
        await AssertSpeaks(page, language, Words.Say("deskWords.people", language));
        await desk.Send();
        await Assertions.Expect(desk.Receipt).ToContainTextAsync(Words.Pattern("common.points", language));
        await page.Keyboard.PressAsync("?");
        await AssertSpeaks(page, language, Words.Say("deskWords.keys", language));
    }

    [BrowserTheory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task A_student_reads_their_entries_in_each_language(string language)
    {
        var pupil = await school.Api.NewPupil("information");
        await school.Api.Award(pupil, "vol.half", 8);
        await school.Api.Award(pupil, "vol.half");
        await using var student = await school.VisitorWithoutMotion(Screen.Phone);
        await student.SignInWithCard(await school.Api.NewCard(pupil));
        var page = await student.Open($"/me?lang={language}");
        await Assertions.Expect(page.GetByText(Words.Say("capWords.kind-cap", language)).First).ToBeVisibleAsync();
        await AssertSpeaks(page, language, Words.Say("studentWords.entries", language));
    }

    private static async Task AssertSpeaks(IPage page, string language, string heading)
    {
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading }).First).ToBeAttachedAsync();
        await Assertions.Expect(page.GetByText(Words.Say("common.loading", language))).ToHaveCountAsync(0);
        var texts = await page.EvaluateAsync<string[]>(Texts);
        Assert.NotEmpty(texts);
        Assert.DoesNotContain(texts, text => Missing().IsMatch(text));
        Assert.Empty(texts.Intersect(Words.ForeignTo(language)));
    }

    /// <summary>What shows where a text or a value should have been: an unfilled gap, a value that is none.</summary>
    [GeneratedRegex(@"\{\w+\}|\bundefined\b|\bnull\b|\bNaN\b|\[object ")]
    private static partial Regex Missing();
}
