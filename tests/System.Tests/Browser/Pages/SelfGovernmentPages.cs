using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Elections, reports, tasks, initiatives and the parliament.</summary>
internal static partial class EveryPage
{
    private static Dictionary<string, Func<LiveSchool, Visitor, Task>> SelfGovernmentPages => new()
    {
        ["elections"] = async (school, visitor) =>
        {
            await school.Api.Election();
            await Opened(visitor, "/s/abai/elections?lang=ru");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Article).First).ToBeVisibleAsync();
        },
        ["elections for a student"] = async (school, visitor) =>
        {
            await school.Api.Election();
            await visitor.SignInWithCard(await school.Api.NewCard(await school.Api.NewPupil("debate")));
            await Opened(visitor, "/s/abai/elections");
        },
        ["elections announcing"] = async (_, visitor) =>
        {
            await visitor.SignIn("mentor");
            await Opened(visitor, "/s/abai/elections");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("electionWords.announceNew") }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByLabel(Words.Say("electionWords.day"))).ToBeVisibleAsync();
        },
        ["reports"] = async (school, visitor) =>
        {
            await school.Api.Reporting("sport-health");
            await visitor.SignIn("coordinator");
            await Board(visitor, "/s/abai/reports?lang=ru");
        },
        ["report to write"] = async (school, visitor) =>
        {
            var (leader, post) = await school.Api.Reporting("information");
            await visitor.SignInWithCard(await school.Api.NewCard(leader));
            await Opened(visitor, $"/s/abai/reports?post={post}&period=2026-11-09");
        },
        ["tasks of a student"] = async (school, visitor) =>
        {
            var pupil = await school.Api.NewPupil("information");
            await school.Api.GiveTask(pupil, "Хабарландыру іліңіз");
            await visitor.SignInWithCard(await school.Api.NewCard(pupil));
            await Opened(visitor, "/s/abai/tasks?lang=ru");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("taskWords.send", "ru") }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByLabel(Words.Say("taskWords.words", "ru"))).ToBeVisibleAsync();
        },
        ["tasks giving"] = async (_, visitor) =>
        {
            await visitor.SignIn("mentor");
            await Opened(visitor, "/s/abai/tasks");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("taskWords.give") }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByLabel(Words.Say("taskWords.dueField"))).ToBeVisibleAsync();
        },
        ["initiatives"] = async (school, visitor) =>
        {
            await visitor.SignInWithCard(await school.Api.NewCard(await school.Api.NewPupil("debate")));
            await Opened(visitor, "/s/abai/initiatives?lang=ru");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("initiativeWords.propose", "ru") }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByLabel(Words.Say("initiativeWords.how", "ru"))).ToBeVisibleAsync();
        },
        ["project"] = async (school, visitor) =>
        {
            var id = await school.Api.Project(await school.Api.NewPupil("sport-health"));
            await visitor.SignIn("coordinator");
            await Opened(visitor, $"/s/abai/initiatives/{id}");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("initiativeWords.sendResult") }).ClickAsync();
        },
        ["parliament"] = async (school, visitor) =>
        {
            await school.Api.Sitting(isSigned: true, await school.Api.NewPupil("care"));
            await Board(visitor, "/s/abai/parliament");
        },
        ["parliament for a mentor"] = async (school, visitor) =>
        {
            await school.Api.Applied((await school.Api.NewPupils(1, one => one.Class.StartsWith("11", StringComparison.Ordinal)))[0]);
            await Desk(visitor, "mentor");
            await Board(visitor, "/s/abai/parliament?lang=ru");
        },
        ["parliament with a new meeting"] = async (_, visitor) =>
        {
            await Desk(visitor, "mentor");
            await Opened(visitor, "/s/abai/parliament");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("parliamentWords.announce") }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByLabel(Words.Say("parliamentWords.place"))).ToBeVisibleAsync();
        },
        ["meeting"] = async (school, visitor) =>
            await Board(visitor, $"/s/abai/parliament/{await school.Api.Sitting(isSigned: true, await school.Api.NewPupil("care"))}?lang=en"),
        ["meeting at work"] = async (school, visitor) =>
        {
            var id = await school.Api.Sitting(isSigned: false, await school.Api.NewPupil("care"));
            await Desk(visitor, "coordinator");
            await Board(visitor, $"/s/abai/parliament/{id}");
            await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("parliamentWords.resolveItem") }).First.ClickAsync();
            await Assertions.Expect(visitor.Page.GetByLabel(Words.Say("parliamentWords.resolutionKind"))).ToBeVisibleAsync();
        },
        ["minutes"] = async (school, visitor) =>
        {
            var id = await school.Api.Sitting(isSigned: true, await school.Api.NewPupil("care"));
            await Desk(visitor, "coordinator");
            await Opened(visitor, $"/s/abai/parliament/{id}/minutes?lang=ru");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Article)).ToBeVisibleAsync();
        },
    };
}
