using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>Every page in every state that somebody may stay on, opened and at rest.</summary>
internal static class EveryPage
{
    private const string TwoSchools =
        """{"items":[{"id":"abai","name":{"kk":"Абай мектебі","ru":"Школа Абая","en":"Abai school"}},{"id":"auezov","name":{"kk":"Әуезов мектебі","ru":"Школа Ауэзова","en":"Auezov school"}}],"next":null}""";

    private static readonly Dictionary<string, Func<LiveSchool, Visitor, Task>> Pages = new()
    {
        ["start"] = (_, visitor) => Answered(visitor, "**/api/schools", TwoSchools, "/"),
        ["start without a school"] = (_, visitor) => Answered(visitor, "**/api/schools", """{"items":[],"next":null}""", "/"),
        ["school"] = (_, visitor) => Board(visitor, "/s/abai?period=week"),
        ["school by index"] = (_, visitor) => Board(visitor, "/s/abai?period=year"),
        ["faction"] = (_, visitor) => Opened(visitor, "/s/abai/f/care?period=year"),
        ["school for a mentor"] = async (_, visitor) =>
        {
            await Desk(visitor, "mentor");
            await Board(visitor, "/s/abai?lang=ru");
        },
        ["faction for a mentor"] = async (_, visitor) =>
        {
            await Desk(visitor, "mentor");
            await Opened(visitor, "/s/abai/f/information?lang=ru");
        },
        ["rubric"] = (_, visitor) => Board(visitor, "/s/abai/rubric"),
        ["rubric for a coordinator"] = async (_, visitor) =>
        {
            await Desk(visitor, "coordinator");
            await Board(visitor, "/s/abai/rubric?lang=ru");
            await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("rubricWords.changeOf", "ru") }).First.ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        },
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
        ["territory"] = (_, visitor) => Board(visitor, "/t/kz"),
        ["territory by year"] = (_, visitor) => Board(visitor, "/t/turkistan-region?period=year&band=small&lang=ru"),
        ["territory without schools"] = (_, visitor) => Opened(visitor, "/t/arys-city?lang=en"),
        ["territory with an account"] = async (_, visitor) =>
        {
            await Board(visitor, "/t/turkistan-city?period=year");
            await visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).First.GetByRole(AriaRole.Button).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByText(Words.Say("territoryWords.how"))).ToBeVisibleAsync();
        },
        ["hall"] = (_, visitor) => Board(visitor, "/s/abai/hall?period=week"),
        ["hall in high contrast"] = (_, visitor) => Board(visitor, "/s/abai/hall?period=day&theme=contrast"),
        ["hall with a debate"] = async (school, visitor) =>
        {
            await DebateTable.Of(school);
            await Opened(visitor, "/s/abai/hall?rotate=0");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = Words.Say("hall.debate"), Exact = true })).ToBeVisibleAsync();
        },
        ["hall by index"] = (_, visitor) => Board(visitor, "/s/abai/hall?period=year"),
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
        ["oversight"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Board(visitor, "/oversight");
        },
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
        ["school for little sight"] = async (_, visitor) =>
        {
            await ForLittleSight(visitor, "white-on-black");
            await Board(visitor, "/s/abai?period=week");
        },
        ["faction for little sight"] = async (_, visitor) =>
        {
            await ForLittleSight(visitor, "blue-on-pale");
            await Opened(visitor, "/s/abai/f/care?period=year&lang=ru");
        },
        ["territory for little sight"] = async (_, visitor) =>
        {
            await ForLittleSight(visitor, "black-on-white");
            await Board(visitor, "/t/kz?period=year");
        },
        ["desk for little sight"] = async (school, visitor) =>
        {
            await ForLittleSight(visitor, "white-on-black");
            await DeskWithReceipt(school, visitor);
        },
        ["choosing how to see"] = async (_, visitor) =>
        {
            await Opened(visitor, "/sign-in");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("sightWords.title") }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        },
        ["menu of a visitor"] = async (_, visitor) =>
        {
            await Board(visitor, "/s/abai?period=week");
            await OpenMenu(visitor);
        },
        ["menu of the coordinator"] = async (_, visitor) =>
        {
            await Staffed(visitor, "/people", "main section li");
            await OpenMenu(visitor);
        },
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
        ["volunteer"] = async (school, visitor) =>
        {
            var pupil = await school.Api.NewPupil("law-order");
            await school.Api.Volunteered(pupil);
            await school.Api.Volunteered();
            await visitor.SignInWithCard(await school.Api.NewCard(pupil));
            await Board(visitor, "/volunteer");
            await Assertions.Expect(visitor.Page.GetByText(Words.Say("claimStateWords.claimed")).First).ToBeVisibleAsync();
        },
        ["volunteer for strangers"] = (_, visitor) => Opened(visitor, "/volunteer"),
        ["volunteer for a mentor"] = async (school, visitor) =>
        {
            await school.Api.Volunteered();
            await visitor.SignIn("mentor");
            await Board(visitor, "/volunteer?lang=ru");
        },
        ["volunteer announcing"] = async (_, visitor) =>
        {
            await visitor.SignIn("mentor");
            await Opened(visitor, "/volunteer");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("volunteeringWords.announceNew") }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByLabel(Words.Say("volunteeringWords.titleKk"))).ToBeVisibleAsync();
        },
        ["volunteer with hours to verify"] = async (school, visitor) =>
        {
            var id = await school.Api.Volunteered(await school.Api.NewPupil("law-order"));
            await visitor.SignIn("mentor");
            await Board(visitor, $"/volunteer?opportunity={id}");
            await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($": {Words.Say("volunteeringWords.giveBack")}$") }).First.ClickAsync();
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Group, new() { Name = Words.Say("volunteeringWords.whyBack") })).ToBeVisibleAsync();
        },
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
        ["summer"] = async (_, visitor) =>
        {
            await visitor.SignIn("mentor");
            await Opened(visitor, "/summer?lang=ru");
        },
        ["summer for strangers"] = (_, visitor) => Opened(visitor, "/summer"),
        ["summer centre for its head"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Opened(visitor, "/summer/turkistan-region");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("summerWords.newCourse") }).ClickAsync();
        },
        ["summer centre elsewhere"] = async (_, visitor) =>
        {
            await visitor.SignIn("mentor");
            await Opened(visitor, "/summer/almaty?lang=en");
        },
        ["squads of a school"] = async (_, visitor) =>
        {
            await visitor.SignIn("mentor");
            await Opened(visitor, "/s/abai/squads");
        },
        ["check of a paper"] = (_, visitor) => Opened(visitor, "/papers?lang=ru"),
        ["news"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Opened(visitor, "/s/abai/news?lang=ru");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("newsWords.approve", "ru") }).First).ToBeVisibleAsync();
        },
        ["news being written"] = async (_, visitor) =>
        {
            await visitor.SignIn("mentor");
            await Opened(visitor, "/s/abai/news");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("newsWords.write"), Exact = true }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByLabel(Words.Say("newsWords.headline"))).ToBeVisibleAsync();
        },
        ["news for a student"] = async (school, visitor) =>
        {
            await visitor.SignInWithCard(await school.Api.NewCard(await school.Api.NewPupil("law-order")));
            await Opened(visitor, "/s/abai/news?lang=en");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Article).First).ToBeVisibleAsync();
        },
        ["news for strangers"] = (_, visitor) => Opened(visitor, "/s/abai/news"),
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
        ["passport"] = async (school, visitor) =>
        {
            var pupil = await school.Api.NewPupil("law-order");
            await school.Api.Award(pupil, "vol.half", 3);
            await visitor.SignInWithCard(await school.Api.NewCard(pupil));
            await Board(visitor, "/passport");
        },
        ["passport for strangers"] = (_, visitor) => Opened(visitor, "/passport"),
        ["care campaign"] = (_, visitor) => Board(visitor, "/s/abai/care"),
        ["care campaign for a student"] = async (school, visitor) =>
        {
            await visitor.SignInWithCard(await school.Api.NewCard(await school.Api.NewPupil("law-order")));
            await Board(visitor, "/s/abai/care?lang=ru");
        },
        ["running the campaign"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Opened(visitor, "/campaign");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("campaignWords.newAction") }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByLabel(Words.Say("campaignWords.titleKk"))).ToBeVisibleAsync();
        },
        ["committee of the campaign"] = async (_, visitor) =>
        {
            await visitor.SignIn("coordinator");
            await Opened(visitor, "/campaign?part=committee&lang=ru");
        },
        ["stages of the campaign"] = (_, visitor) => Staffed(visitor, "/campaign?part=stages", "main section li"),
        ["the campaign in public"] = (_, visitor) => Staffed(visitor, "/campaign?part=openness", "main section form"),
        ["results of the campaign"] = async (_, visitor) =>
        {
            await Staffed(visitor, "/campaign?part=results&lang=ru", "main section form");
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("campaignWords.addIndicator", "ru") }).ClickAsync();
            await Assertions.Expect(visitor.Page.GetByLabel(Words.Say("campaignWords.unit", "ru"))).ToBeVisibleAsync();
        },
        ["running the campaign for strangers"] = (_, visitor) => Opened(visitor, "/campaign"),
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
        ["not found"] = (_, visitor) => Opened(visitor, "/nothing/here"),
    };

    public static TheoryData<string> Names => [.. Pages.Keys];

    public static async Task<Visitor> Open(LiveSchool school, string name, ViewportSize screen)
    {
        var visitor = await school.VisitorWithoutMotion(screen);
        await Pages[name](school, visitor);
        return visitor;
    }

    /// <summary>The page has its heading and nothing on it is still to come.</summary>
    private static async Task Opened(Visitor visitor, string path)
    {
        await visitor.Open(path);
        await Assertions.Expect(visitor.Page.Locator("main h1, header h1, main p").First).ToBeAttachedAsync();
        foreach (var language in Words.Languages)
        {
            await Assertions.Expect(visitor.Page.GetByText(Words.Say("common.loading", language))).ToHaveCountAsync(0);
            await Assertions.Expect(visitor.Page.GetByText(Words.Say("common.connecting", language))).ToHaveCountAsync(0);
        }
    }

    private static async Task OpenMenu(Visitor visitor)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("menuWords.menu"), Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
    }

    private static async Task ForLittleSight(Visitor visitor, string colours) => await visitor.Page.AddInitScriptAsync(
        $$"""localStorage.setItem('sight', '{"size":"200","colours":"{{colours}}","spacing":"wide"}')""");

    private static async Task Board(Visitor visitor, string path)
    {
        await Opened(visitor, path);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
    }

    private static async Task Staffed(Visitor visitor, string path, string awaited)
    {
        await visitor.SignIn("coordinator");
        await Opened(visitor, path);
        await Assertions.Expect(visitor.Page.Locator(awaited).First).ToBeVisibleAsync();
    }

    private static async Task Answered(Visitor visitor, string address, string json, string path)
    {
        await visitor.Page.RouteAsync(address, route => route.FulfillAsync(new() { ContentType = "application/json", Body = json }));
        await Opened(visitor, path);
    }

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

    private static async Task<DeskPage> Desk(Visitor visitor, string login)
    {
        await visitor.SignIn(login);
        await Opened(visitor, "/desk");
        var desk = new DeskPage(visitor.Page);
        await Assertions.Expect(desk.Search).ToBeVisibleAsync();
        return desk;
    }

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
