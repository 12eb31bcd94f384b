using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Signing in, the desk, and what waits for a second person.</summary>
internal static partial class EveryPage
{
    private static Dictionary<string, Func<LiveSchool, Visitor, Task>> DeskPages => new()
    {
        ["sign-in"] = (_, visitor) => Opened(visitor, "/sign-in"),
        ["desk for strangers"] = (_, visitor) => Opened(visitor, "/desk"),
        ["desk"] = (_, visitor) => Desk(visitor, "mentor"),
        ["desk of the coordinator"] = (_, visitor) => Desk(visitor, "coordinator"),
        ["desk choosing an event"] = async (_, visitor) =>
        {
            await Desk(visitor, "mentor");
            await visitor.Page.Keyboard.PressAsync("e");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        },
        ["desk showing the shortcuts"] = async (_, visitor) =>
        {
            await Desk(visitor, "mentor");
            await visitor.Page.Keyboard.PressAsync("?");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        },
        ["desk with people"] = async (school, visitor) => await DeskWithPeople(school, visitor),
        ["desk with a receipt"] = async (school, visitor) => await DeskWithReceipt(school, visitor),
        ["desk undoing"] = async (school, visitor) =>
        {
            var desk = await DeskWithReceipt(school, visitor);
            await desk.UndoButton.ClickAsync();
            await Assertions.Expect(desk.Dialog.GetByRole(AriaRole.Checkbox)).ToBeVisibleAsync();
        },
        ["desk with a waiting sheet"] = async (school, visitor) =>
        {
            var desk = await DeskWithPeople(school, visitor);
            await visitor.Page.RouteAsync("**/sheets", route => route.FulfillAsync(new() { Status = 401 }));
            await desk.Send();
            await Assertions.Expect(desk.Waiting).ToBeVisibleAsync();
        },
        ["desk without a link"] = async (school, visitor) =>
        {
            var desk = await DeskWithPeople(school, visitor);
            await visitor.Page.RouteAsync("**/api/**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "a wireless network" }));
            await desk.Send();
            await Assertions.Expect(desk.WaitingSheets).ToHaveCountAsync(1);
        },
        ["desk asking before it wipes"] = async (school, visitor) =>
        {
            var desk = await DeskWithPeople(school, visitor);
            await visitor.Page.RouteAsync("**/sheets", route => route.FulfillAsync(new() { Status = 401 }));
            await desk.Send();
            await Assertions.Expect(desk.Waiting).ToBeVisibleAsync();
            await desk.SignOut();
            await Assertions.Expect(desk.Dialog).ToBeVisibleAsync();
        },
        ["desk that is sealed"] = async (_, visitor) =>
        {
            await Desk(visitor, "mentor");
            await visitor.Device.ClearCookiesAsync();
            await Opened(visitor, "/desk");
            await Assertions.Expect(visitor.Page.GetByText(Words.Pattern("deviceWords.expired"))).ToBeVisibleAsync();
        },
        ["desk with a sheet to confirm"] = async (school, visitor) =>
        {
            await school.Api.SendWithoutProof(await school.Api.NewPupil("sport-health"));
            await Desk(visitor, "coordinator");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("awardingWords.confirm"), Exact = true }).First)
                .ToBeVisibleAsync();
        },
        ["desk returning a sheet"] = async (school, visitor) =>
        {
            await school.Api.SendWithoutProof(await school.Api.NewPupil("sport-health"));
            await Desk(visitor, "coordinator");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("awardingWords.giveBack") }).First.ClickAsync();
            await Assertions.Expect(visitor.Page.GetByLabel(Words.Say("awardingWords.returnReason"))).ToBeVisibleAsync();
        },
        ["desk completing a sheet"] = async (school, visitor) =>
        {
            await school.Api.Return(await school.Api.SendWithoutProof(await school.Api.NewPupil("sport-health")));
            await Desk(visitor, "mentor");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("awardingWords.complete") }).First.ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("awardingWords.sendAgain") })).ToBeVisibleAsync();
        },
        ["me with what awaits confirmation"] = async (school, visitor) =>
        {
            var pupil = await school.Api.NewPupil("self-knowledge");
            await school.Api.Return(await school.Api.SendWithoutProof(pupil));
            await school.Api.SendWithoutProof(pupil);
            await visitor.SignInWithCard(await school.Api.NewCard(pupil));
            await Board(visitor, "/me");
            await Assertions.Expect(visitor.Page.GetByText(Words.Say("pendingWords.returned")).First).ToBeVisibleAsync();
        },
        ["desk for little sight"] = async (school, visitor) =>
        {
            await ForLittleSight(visitor, "white-on-black");
            await DeskWithReceipt(school, visitor);
        },
    };

    private static async Task<DeskPage> DeskWithPeople(LiveSchool school, Visitor visitor)
    {
        var desk = await Desk(visitor, "mentor");
        var pupil = await school.Api.NewPupil("sport-health");
        await desk.ChooseRole("vol.half");
        await desk.Pick(pupil);
        await Assertions.Expect(desk.Line(pupil)).ToContainTextAsync("+3");
        return desk;
    }

    private static async Task<DeskPage> DeskWithReceipt(LiveSchool school, Visitor visitor)
    {
        var desk = await DeskWithPeople(school, visitor);
        await desk.Send();
        await Assertions.Expect(desk.Receipt).ToBeVisibleAsync();
        return desk;
    }
}
