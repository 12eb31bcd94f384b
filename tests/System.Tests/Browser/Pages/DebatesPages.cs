using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Debates.</summary>
internal static partial class EveryPage
{
    private static Dictionary<string, Func<LiveSchool, Visitor, Task>> DebatesPages => new()
    {
        ["debates"] = async (school, visitor) =>
        {
            _ = await DebateTable.Of(school);
            await Board(visitor, "/s/abai/debates");
        },
        ["debates for a mentor"] = async (school, visitor) =>
        {
            _ = await DebateTable.Of(school);
            await Desk(visitor, "mentor");
            await Board(visitor, "/s/abai/debates?lang=ru");
        },
        ["debate"] = async (school, visitor) => await Board(visitor, (await DebateTable.Of(school)).Path),
        ["debate with standings"] = async (school, visitor) => await Opened(visitor, $"{(await DebateTable.Of(school)).Path}?tab=standings&lang=ru"),
        ["debate for a mentor"] = async (school, visitor) =>
        {
            await visitor.SignIn("mentor");
            await Board(visitor, $"{(await DebateTable.Of(school)).Path}?lang=ru");
        },
        ["running a debate"] = async (school, visitor) =>
        {
            await visitor.SignIn("mentor");
            await Board(visitor, $"{(await DebateTable.Of(school)).Path}?tab=run");
        },
        ["ballot"] = async (school, visitor) =>
        {
            var table = await DebateTable.Of(school);
            var judge = (await table.Seen()).GetProperty("judges")[0].GetProperty("id").GetString();
            await visitor.SignInWithCard(await school.Api.NewCard(school.Api.Pupils.First(pupil => pupil.Id == judge)));
            await Opened(visitor, table.Path);
            await visitor.Page.GetByRole(AriaRole.Link, new() { Name = Words.Say("debateWords.myBallot") }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Spinbutton).First).ToBeVisibleAsync();
        },
        ["blank ballots"] = async (school, visitor) =>
        {
            await visitor.SignIn("mentor");
            await Opened(visitor, $"{(await DebateTable.Of(school)).Path}/ballots?round=3");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Article).First).ToBeVisibleAsync();
        },
        ["debate timer"] = async (school, visitor) =>
        {
            await Opened(visitor, $"{(await DebateTable.Of(school)).Path}/timer");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Timer)).ToBeVisibleAsync();
        },
    };
}
