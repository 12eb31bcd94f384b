using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>My own points, with every entry: what, who, when, why this many.</summary>
[Collection(BrowserTests.Name)]
public sealed class BrowserStudentTests(LiveSchool school)
{
    private const int WholeWeekOfVolunteering = 8;

    [BrowserFact]
    public async Task A_student_signs_in_with_a_card_and_sees_an_award_the_moment_it_is_written()
    {
        var pupil = await school.Api.NewPupil("culture-art");
        var before = await school.Api.PointsThisWeek(pupil);
        await using var student = await school.Visitor(Screen.Phone);

        await SignIn(student, await school.Api.NewCard(pupil));
        await Assertions.Expect(student.Page.GetByText(pupil.Name)).ToBeVisibleAsync();
        await Assertions.Expect(Total(student)).ToHaveTextAsync($"{before}");
        var entries = await Entries(student).CountAsync();

        await school.Api.Award(pupil, "vol.half");

        await Assertions.Expect(Entries(student)).ToHaveCountAsync(entries + 1);
        await Assertions.Expect(Entries(student).First).ToContainTextAsync("+3");
        await Assertions.Expect(Total(student)).ToHaveTextAsync($"{before + 3}");
        await Assertions.Expect(Entries(student).First).ToContainTextAsync(Words.Pattern("studentWords.byMentor"));
    }

    [BrowserFact]
    public async Task An_award_written_just_before_the_server_knows_of_the_page_is_not_missed()
    {
        var pupil = await school.Api.NewPupil("culture-art");
        var before = await school.Api.PointsThisWeek(pupil);
        await using var student = await school.Visitor(Screen.Phone);
        await student.SignInWithCard(await school.Api.NewCard(pupil));
        var asking = new TaskCompletionSource<Action>();
        await student.Page.RouteWebSocketAsync("**/hubs/live**", page =>
        {
            var server = page.ConnectToServer();
            page.OnMessage(frame =>
            {
                if (frame.Text!.Contains("WatchStudent", StringComparison.Ordinal))
                {
                    asking.TrySetResult(() => server.Send(frame.Text));
                }
                else
                {
                    server.Send(frame.Text);
                }
            });
        });
        await student.Open("/me");
        var ask = await asking.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await Assertions.Expect(Total(student)).ToHaveTextAsync($"{before}");
        await student.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await school.Api.Award(pupil, "vol.half");
        ask();

        await Assertions.Expect(Total(student)).ToHaveTextAsync($"{before + 3}");
    }

    [BrowserFact]
    public async Task Points_that_a_cap_withheld_are_explained()
    {
        var pupil = await school.Api.NewPupil("culture-art");
        await school.Api.Award(pupil, "vol.half", WholeWeekOfVolunteering);
        Assert.Equal(0, await school.Api.Award(pupil, "vol.half"));
        await using var student = await school.Visitor(Screen.Phone);
        await student.SignInWithCard(await school.Api.NewCard(pupil));

        await student.Open("/me");

        await Assertions.Expect(Entries(student).First).ToContainTextAsync(Words.Say("capWords.kind-cap"));
        await Assertions.Expect(Entries(student).First).ToContainTextAsync(Words.Pattern("studentWords.cut"));
        await Assertions.Expect(Total(student)).ToHaveTextAsync($"{await school.Api.PointsThisWeek(pupil)}");
    }

    [BrowserFact]
    public async Task A_wrong_card_is_refused_in_words()
    {
        await using var student = await school.Visitor(Screen.Phone);
        await SignIn(student, "0000-0000-0000");
        await Assertions.Expect(student.Page.GetByText(Words.Say("sessionWords.wrongCard"))).ToBeVisibleAsync();
    }

    /// <summary>As a child types it: small letters, spaces.</summary>
    private static async Task SignIn(Visitor student, string code)
    {
        await student.Open("/sign-in");
        var field = student.Page.GetByLabel(Words.Say("sessionWords.cardCode"));
        await field.FillAsync(code.Replace('-', ' ').ToLowerInvariant());
        await student.Page.Locator("form").Filter(new() { Has = field }).GetByRole(AriaRole.Button).ClickAsync();
    }

    private static ILocator Entries(Visitor student) => student.Page.GetByRole(AriaRole.Main).Locator("ol").Last.Locator("> li");

    private static ILocator Total(Visitor student) =>
        student.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("studentWords.myPoints") }).Locator("strong").First;
}
