using System.Text.RegularExpressions;
using Engagement.Domain;
using Microsoft.Playwright;

namespace Engagement.Tests;

/// <summary>How people come in: invitations, posts, the own account, cards and parents' links.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class BrowserAccountTests(LiveSchool school)
{
    private const string Password = "бір ат, екі түйе, үш қой";

    [BrowserFact]
    public async Task A_coordinator_invites_a_mentor_who_sets_a_password_and_begins_to_award()
    {
        await using var coordinator = await school.Visitor(Screen.Laptop);
        var code = await Invite(coordinator, "Гүлнәр Сапарова", "mentor");

        await using var mentor = await school.Visitor(Screen.Phone);
        await TakeUp(mentor, code, "gulnar@mektep.kz");
        await Assertions.Expect(new DeskPage(mentor.Page).Search).ToBeVisibleAsync();
        Assert.EndsWith("/desk", mentor.Page.Url, StringComparison.Ordinal);

        await mentor.Open($"/invitation#{code}");
        await Assertions.Expect(mentor.Page.GetByText(Words.Say("accountRefusals.invitation-over"))).ToBeVisibleAsync();
        Assert.DoesNotContain(code, mentor.Page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_weak_password_is_refused_in_words()
    {
        await using var coordinator = await school.Visitor(Screen.Laptop);
        var code = await Invite(coordinator, "Әлсіз Құпиясөз", "mentor");
        await using var guest = await school.Visitor(Screen.Phone);
        await guest.Open($"/invitation#{code}");
        await Fill(guest, "accountWords.loginOrMail", "weak.one");
        await Fill(guest, "accountWords.choosePassword", "qwertyuiop");
        await Press(guest, "accountWords.enter");
        await Assertions.Expect(guest.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = Words.Say("accountRefusals.password-common") })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_post_of_the_schools_own_is_added_given_and_opens_what_it_allows()
    {
        var pupil = await school.Api.NewPupil("sport-health");
        await using var coordinator = await school.VisitorWithoutMotion(Screen.Laptop);
        await coordinator.SignIn("coordinator");
        await coordinator.Open("/people");
        var own = coordinator.Page.GetByRole(AriaRole.Region, new() { Name = Words.Say("teamPostWords.title") });
        await own.GetByRole(AriaRole.Button, new() { Name = Words.Say("teamPostWords.add") }).ClickAsync();
        await own.GetByLabel("Қазақша").FillAsync("Бас редактор");
        await own.GetByLabel(Words.Say("powerWords.publishNews")).CheckAsync();
        await own.GetByRole(AriaRole.Button, new() { Name = Words.Say("teamPostWords.save") }).ClickAsync();
        await Assertions.Expect(own.GetByRole(AriaRole.Listitem)).ToContainTextAsync("Бас редактор");

        await coordinator.Page.GetByLabel(Words.Say("peopleWords.findStudent")).FillAsync(pupil.Name);
        await coordinator.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(Regex.Escape(pupil.Name)) }).First.ClickAsync();
        var dialog = coordinator.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Combobox).First.SelectOptionAsync(new SelectOptionValue { Label = "Бас редактор" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = Words.Say("peopleWords.givePost") }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);

        await using var student = await school.VisitorWithoutMotion(Screen.Phone);
        await student.SignInWithCard(await school.Api.NewCard(pupil));
        await student.Open("/s/abai/news");
        await Assertions.Expect(student.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("newsWords.write") })).ToBeVisibleAsync();
        Assert.Empty(coordinator.Complaints);
        Assert.Empty(student.Complaints);
    }

    [BrowserFact]
    public async Task A_second_factor_is_set_up_and_asked_for_at_the_next_sign_in()
    {
        await using var coordinator = await school.Visitor(Screen.Laptop);
        var code = await Invite(coordinator, "Екі Қадам", "coordinator");
        await using var person = await school.Visitor(Screen.Phone);
        await TakeUp(person, code, "two.steps");
        await Assertions.Expect(new DeskPage(person.Page).Search).ToBeVisibleAsync();
        await person.Open("/account");
        await Assertions.Expect(person.Page.GetByText(Words.Say("peopleWords.secondFactorAdvised"))).ToBeVisibleAsync();

        await SwitchOn(person, Password);
        var recovery = await person.Page.Locator("ol.codes li").AllInnerTextsAsync();
        Assert.Equal(10, recovery.Count);
        await Press(person, "accountWords.kept");
        await Assertions.Expect(person.Page.GetByText(Words.Say("peopleWords.secondFactorAdvised"))).ToHaveCountAsync(0);

        await using var elsewhere = await school.Visitor(Screen.Phone);
        await elsewhere.Open("/sign-in");
        await Fill(elsewhere, "sessionWords.login", "two.steps");
        await Fill(elsewhere, "sessionWords.password", Password);
        var form = elsewhere.Page.Locator("form").Last;
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Fill(elsewhere, "sessionWords.code", "000000");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(elsewhere.Page.GetByText(Words.Say("sessionWords.wrongCode"))).ToBeVisibleAsync();
        await Fill(elsewhere, "sessionWords.code", recovery[0]);
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(new DeskPage(elsewhere.Page).Search).ToBeVisibleAsync();

        await person.Page.ReloadAsync();
        await Press(person, "accountWords.endOthers");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("accountWords.endOthers") })).ToHaveCountAsync(0);
        await elsewhere.Open("/account");
        await Assertions.Expect(elsewhere.Page.GetByText(Words.Say("accountWords.signInFirst"))).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Where_a_second_factor_is_required_every_page_leads_to_it_until_it_is_set_up()
    {
        await using var server = new ServerProcess();
        await server.Start("--Accounts:SecondFactor", "Required");
        await using var person = await school.Visitor(Screen.Phone, server.Address);
        await person.Open("/sign-in?next=/people");
        await Fill(person, "sessionWords.login", "coordinator");
        await Fill(person, "sessionWords.password", ServerProcess.Password);
        await person.Page.Locator("form").Last.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(person.Page.GetByText(Words.Say("accountWords.secondFactorRequired"))).ToBeVisibleAsync();
        Assert.EndsWith("/account", person.Page.Url, StringComparison.Ordinal);
        await person.Page.GotoAsync("/desk");
        await Assertions.Expect(person.Page.GetByText(Words.Say("accountWords.secondFactorRequired"))).ToBeVisibleAsync();

        await SwitchOn(person, ServerProcess.Password);
        await Press(person, "accountWords.kept");
        await person.FollowMenu("menuWords.staff");
        await Assertions.Expect(person.Page.GetByLabel(Words.Say("peopleWords.fullName"))).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Whom_a_list_brought_is_invited_with_one_tap_and_a_session_of_theirs_is_ended_with_another()
    {
        await using var server = new ServerProcess();
        await server.Start();
        await using var coordinator = await school.Visitor(Screen.Phone, server.Address);
        await coordinator.SignIn("coordinator");
        await coordinator.Open("/people");
        await Press(coordinator, "peopleWords.inviteAll");
        var dialog = coordinator.Page.GetByRole(AriaRole.Dialog);
        var printed = dialog.Locator(".printed");
        await Assertions.Expect(printed.First.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        var name = await printed.First.Locator(".name").InnerTextAsync();
        var code = await printed.First.Locator(".code").InnerTextAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = Words.Say("common.close") }).ClickAsync();
        await Assertions.Expect(coordinator.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("peopleWords.inviteAll") })).ToHaveCountAsync(0);

        await using var mentor = await school.Visitor(Screen.Phone, server.Address);
        await TakeUp(mentor, code, "from.a.list");
        await Assertions.Expect(mentor.Page.GetByRole(AriaRole.Heading, new() { Name = Words.Say("accountWords.title") })).ToBeVisibleAsync();

        await coordinator.Open("/people");
        await Fill(coordinator, "peopleWords.fullName", name);
        await Press(coordinator, "peopleWords.invite");
        await Assertions.Expect(coordinator.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("peopleWords.inviteAnother") })).ToBeVisibleAsync();
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("peopleWords.sessionsOf").Replace("{name}", name, StringComparison.Ordinal) }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await dialog.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(dialog.GetByText(Words.Say("peopleWords.noSessions"))).ToBeVisibleAsync();
        await mentor.Open("/account");
        await Assertions.Expect(mentor.Page.GetByText(Words.Say("accountWords.signInFirst"))).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_parents_link_from_the_printed_sheet_opens_the_childs_page()
    {
        await using var coordinator = await school.Visitor(Screen.Laptop);
        await coordinator.SignIn("coordinator");
        await coordinator.Open("/cards");
        await coordinator.Page.GetByLabel(Words.Say("cardsWords.forParents")).CheckAsync();
        var boxes = coordinator.Page.GetByRole(AriaRole.Checkbox);
        await Assertions.Expect(boxes.First).ToBeVisibleAsync();
        var pupils = await boxes.CountAsync();
        coordinator.Page.Dialog += (_, question) => _ = question.AcceptAsync();
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say("cardsWords.everybody") }).ClickAsync();
        await coordinator.Page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Pattern("cardsWords.make") }).ClickAsync();
        var cards = coordinator.Page.Locator("article");
        await Assertions.Expect(cards).ToHaveCountAsync(pupils);
        var name = await cards.First.Locator(".name").InnerTextAsync();
        var code = await cards.First.Locator(".code").InnerTextAsync();

        await using var parent = await school.Visitor(Screen.Phone);
        await parent.Open($"/sign-in#{code}");
        await Assertions.Expect(parent.Page.GetByText(name).First).ToBeVisibleAsync();
        await Assertions.Expect(parent.Page.GetByText(Words.Say("studentWords.onlyParents"))).ToBeVisibleAsync();
        Assert.EndsWith("/me", parent.Page.Url, StringComparison.Ordinal);
    }

    /// <summary>The code that the sheet shows, read as a person reads it.</summary>
    private static async Task<string> Invite(Visitor coordinator, string name, string post)
    {
        await coordinator.SignIn("coordinator");
        await coordinator.Open("/people");
        await Fill(coordinator, "peopleWords.fullName", name);
        await Press(coordinator, "peopleWords.invite");
        var dialog = coordinator.Page.GetByRole(AriaRole.Dialog);
        var code = InvitationCode().Match(await dialog.InnerTextAsync()).Value;
        await dialog.GetByRole(AriaRole.Button, new() { Name = Words.Say("common.close") }).ClickAsync();

        await coordinator.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"{Words.Say("peopleWords.givePost")}.*{name}") }).ClickAsync();
        await dialog.GetByRole(AriaRole.Combobox).SelectOptionAsync(post);
        await dialog.GetByRole(AriaRole.Button, new() { Name = Words.Say("peopleWords.givePost") }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(coordinator.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = name }).First)
            .ToContainTextAsync(Words.Say($"postWords.{post}"));
        return code;
    }

    private static async Task TakeUp(Visitor guest, string code, string login)
    {
        await guest.Open($"/invitation#{code}");
        await Fill(guest, "accountWords.loginOrMail", login);
        await Fill(guest, "accountWords.choosePassword", Password);
        await Press(guest, "accountWords.enter");
    }

    private static async Task SwitchOn(Visitor person, string password)
    {
        await Press(person, "accountWords.switchOn");
        await person.Page.GetByLabel(Words.Say("accountWords.current")).First.FillAsync(password);
        await Press(person, "accountWords.goOn");
        var secret = FromBase32((await person.Page.Locator("code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
        await Fill(person, "accountWords.codeOfApp", Code(secret, 0));
        await Press(person, "accountWords.confirm");
        await Assertions.Expect(person.Page.GetByText(Words.Say("accountWords.recoveryLead"))).ToBeVisibleAsync();
    }

    private static Task Fill(Visitor visitor, string label, string text) => visitor.Page.GetByLabel(Words.Say(label), new() { Exact = true }).FillAsync(text);

    private static Task Press(Visitor visitor, string button) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = Words.Say(button), Exact = true }).ClickAsync();

    private static string Code(byte[] secret, int later) => TimeCode.CodeAt(secret, TimeCode.StepAt(TimeProvider.System.GetUtcNow()) + later);

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex InvitationCode();
}
