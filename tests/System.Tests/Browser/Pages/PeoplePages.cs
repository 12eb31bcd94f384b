using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Accounts, posts, cards, consents, the import and the log of acts.</summary>
internal static partial class EveryPage
{
    private static Dictionary<string, Func<LiveSchool, Visitor, Task>> PeoplePages => new()
    {
        ["oversight"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Board(visitor, "/oversight");
        },
        ["ceremony before it begins"] = (_, visitor) => Opened(visitor, "/s/abai/ceremony"),
        ["ceremony lead"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Opened(visitor, "/s/abai/ceremony/lead?lang=ru");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("ceremonyWords.rehearse", "ru") })).ToBeVisibleAsync();
        },
        ["nominations"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Board(visitor, "/s/abai/nominations");
        },
        ["season"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Board(visitor, "/s/abai/season");
        },
        ["season for strangers"] = (_, visitor) => Opened(visitor, "/s/abai/season?lang=ru"),
        ["exports"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Board(visitor, "/s/abai/exports");
        },
        ["nominations for strangers"] = (_, visitor) => Opened(visitor, "/s/abai/nominations?lang=ru"),
        ["oversight for strangers"] = (_, visitor) => Opened(visitor, "/oversight"),
        ["me"] = async (school, visitor) =>
        {
            var pupil = await school.Api.NewPupil("self-knowledge");
            await school.Api.Award(pupil, "vol.half", 8);
            await school.Api.Award(pupil, "vol.half");
            await visitor.SignInWithCard(await school.Api.NewCard(pupil));
            await Board(visitor, "/me");
        },
        ["consents"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Opened(visitor, "/consents");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Row).Nth(5)).ToBeVisibleAsync();
        },
        ["erasing a person"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Opened(visitor, "/consents?lang=ru");
            await visitor.Page.GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Button).Last.ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        },
        ["consents for strangers"] = (_, visitor) => Opened(visitor, "/consents"),
        ["me for strangers"] = (_, visitor) => Opened(visitor, "/me"),
        ["log of acts"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Board(visitor, "/audit");
        },
        ["log of acts for a mentor"] = async (_, visitor) =>
        {
            await visitor.SignIn("mentor");
            await Opened(visitor, "/audit?lang=ru");
        },
        ["import for strangers"] = (_, visitor) => Opened(visitor, "/import"),
        ["import"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Opened(visitor, "/import");
        },
        ["import with questions"] = (_, visitor) => Import(visitor, "doubtful"),
        ["import with faults"] = (_, visitor) => Import(visitor, "wrong"),
        ["import with new people"] = (_, visitor) => Import(visitor, "new"),
        ["setup"] = (_, visitor) => Answered(visitor, "**/api/setup", """{"needed":true}""", "/setup"),
        ["setup that is done"] = (_, visitor) => Opened(visitor, "/setup"),
        ["people"] = (_, visitor) => Staffed(visitor, "/people", "main section li"),
        ["people giving a post"] = async (_, visitor) =>
        {
            await Staffed(visitor, "/people", "main section li");
            await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(Words.Say("peopleWords.givePost")) }).First.ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        },
        ["people with an invitation"] = async (_, visitor) =>
        {
            await Staffed(visitor, "/people", "main section li");
            await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(Words.Say("peopleWords.inviteAgain")) }).First.ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        },
        ["people for strangers"] = (_, visitor) => Opened(visitor, "/people"),
        ["cards"] = (_, visitor) => Staffed(visitor, "/cards", "main form li"),
        ["cards to print"] = async (_, visitor) =>
        {
            await Staffed(visitor, "/cards?lang=ru", "main form li");
            await visitor.Page.Locator("main form input[type=radio]").Last.CheckAsync();
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("cardsWords.everybody", "ru") }).ClickAsync();
            visitor.Page.Dialog += (_, question) => _ = question.AcceptAsync();
            await visitor.Page.Locator("main form button[type=submit]").ClickAsync();
            await Assertions.Expect(visitor.Page.Locator("article").First).ToBeVisibleAsync();
        },
        ["account"] = (_, visitor) => Staffed(visitor, "/account", "main section li"),
        ["account choosing an app"] = async (_, visitor) =>
        {
            await Staffed(visitor, "/account", "main section li");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("accountWords.switchOn"), Exact = true }).ClickAsync();
            await visitor.Page.GetByLabel(Words.Say("accountWords.current")).First.FillAsync(ServerProcess.Password);
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("accountWords.goOn"), Exact = true }).ClickAsync();
            await Assertions.Expect(visitor.Page.Locator("code")).ToBeVisibleAsync();
        },
        ["account for strangers"] = (_, visitor) => Opened(visitor, "/account"),
        ["invitation"] = (_, visitor) => Opened(visitor, "/invitation"),
        ["invitation taken up"] = (_, visitor) => Answered(
            visitor, "**/api/invitations/look",
            """{"name":"Гүлнәр Сапарова","school":{"kk":"Абай мектебі","ru":"Школа Абая","en":"Abai school"},"login":null,"expiresAt":"2026-11-28T12:00:00+05:00"}""",
            "/invitation#0000-0000-0000"),
    };

    /// <summary>A file was looked at, and one of its lists is open.</summary>
    private static async Task Import(Visitor visitor, string list)
    {
        await visitor.SignIn("coordinator");
        await Opened(visitor, "/import");
        await BrowserImportTests.Choose(visitor.Page, "Аты-жөні;Сынып;Фракция\nКөшіпкелген Оқушы;8Ә;Дебат\nКөшіпкелген;;Жоқ фракция\nӘбілқасым Саян;12Я;");
        await visitor.Page.Locator("summary").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Tab, new() { Name = Words.Say($"importListWords.{list}") }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Tabpanel)).ToBeVisibleAsync();
    }
}
