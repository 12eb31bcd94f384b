using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>The plan of the year, its events, leagues and classrooms.</summary>
internal static partial class EveryPage
{
    private static Dictionary<string, Func<LiveSchool, Visitor, Task>> PlanPages => new()
    {
        ["plan ahead"] = (_, visitor) => Board(visitor, "/s/abai/plan"),
        ["plan by month"] = (_, visitor) => Board(visitor, "/s/abai/plan?view=month&lang=ru"),
        ["whole plan"] = (_, visitor) => Opened(visitor, "/s/abai/plan?view=table&lang=en"),
        ["plan for a mentor"] = async (_, visitor) =>
        {
            await Desk(visitor, "mentor");
            await Board(visitor, "/s/abai/plan?faction=sport-health");
        },
        ["plan with an event at work"] = async (_, visitor) =>
        {
            await Desk(visitor, "mentor");
            await Board(visitor, "/s/abai/plan?view=month");
            await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("planWords.work") }).First.ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Strong).First).ToBeVisibleAsync();
        },
        ["event at the door"] = async (school, visitor) =>
        {
            await school.Api.CameToEvent("2026-11-1a", await school.Api.NewPupil("debate"), await school.Api.NewPupil("care"));
            await visitor.SignIn("mentor");
            await Board(visitor, "/s/abai/events/2026-11-1a");
            await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("eventWords.more") }).First.ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Group, new() { NameRegex = Words.Pattern("eventWords.roles") })).ToBeVisibleAsync();
        },
        ["event with its sheet"] = async (school, visitor) =>
        {
            await school.Api.CameToEvent("2026-11-3.q2", await school.Api.NewPupil("debate"), await school.Api.NewPupil("care"));
            await school.Api.Deliver("2026-11-3.q2");
            await visitor.SignIn("coordinator");
            await Board(visitor, "/s/abai/events/2026-11-3/q2?lang=ru");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("eventWords.confirm", "ru") })).ToBeVisibleAsync();
        },
        ["league"] = async (school, visitor) =>
        {
            await school.Api.PlayedLeague();
            await Board(visitor, "/s/abai/league?band=5-10&lang=ru");
        },
        ["league for a mentor"] = async (school, visitor) =>
        {
            await school.Api.PlayedLeague();
            await visitor.SignIn("mentor");
            await Board(visitor, "/s/abai/league?band=5-10");
            await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("leagueWords.resultOf") }).Last.ClickAsync();
            await visitor.Page.Locator("summary").ClickAsync();
            await visitor.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
            await visitor.Page.GetByRole(AriaRole.Checkbox).Last.CheckAsync();
        },
        ["clean classrooms"] = async (school, visitor) =>
        {
            await school.Api.RatedClasses();
            await Board(visitor, "/s/abai/clean?week=2026-11-4.w46&lang=en");
        },
        ["clean classrooms for a mentor"] = async (school, visitor) =>
        {
            await school.Api.RatedClasses();
            await visitor.SignIn("mentor");
            await Board(visitor, "/s/abai/clean?week=2026-11-4.w46");
            await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("ratingWords.markOf") }).First.ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Radio).First).ToBeAttachedAsync();
        },
        ["event with a jury"] = async (school, visitor) =>
        {
            await school.Api.CameToEvent("2026-11-2.m11", await school.Api.NewPupils(2, one => one.Class.StartsWith('9')));
            await visitor.SignIn("mentor");
            await Board(visitor, "/s/abai/events/2026-11-2/m11");
            await visitor.Page.Locator("summary").Filter(new() { HasText = Words.Say("eventWords.jury") }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Combobox).First).ToBeVisibleAsync();
        },
        ["raid at work"] = async (school, visitor) =>
        {
            await school.Api.Raided("2026-09-4.m12");
            await visitor.SignIn("mentor");
            await Board(visitor, "/s/abai/events/2026-09-4/m12");
            await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("raidWords.count") }).First.ClickAsync();
        },
        ["reference of a raid"] = async (school, visitor) =>
        {
            await school.Api.Raided("2026-09-4.m12");
            await visitor.SignIn("mentor");
            await Opened(visitor, "/s/abai/events/2026-09-4/m12/reference?lang=ru");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Article)).ToBeVisibleAsync();
        },
        ["reference for strangers"] = (_, visitor) => Opened(visitor, "/s/abai/events/2026-09-4/m12/reference"),
        ["event for strangers"] = (_, visitor) => Opened(visitor, "/s/abai/events/2026-11-1a?lang=en"),
        ["own page with events to join"] = async (school, visitor) =>
        {
            var pupil = await school.Api.NewPupil("debate");
            await school.Api.CameToEvent("2026-11-1a", await school.Api.NewPupil("care"));
            await visitor.SignInWithCard(await school.Api.NewCard(pupil));
            await Board(visitor, "/me");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = Words.Say("eventWords.join") })).ToBeVisibleAsync();
        },
        ["plan with its editor"] = async (_, visitor) =>
        {
            await Desk(visitor, "coordinator");
            await Opened(visitor, "/s/abai/plan?view=table&lang=ru");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("planWords.add", "ru") }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        },
    };
}
