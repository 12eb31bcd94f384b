using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Accounts;
using Engagement.Acts;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>Where a value is changed, the log tells the old one and the new one.</summary>
public sealed class ActValueTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private const string School = "/api/schools/abai";

    /// <summary>Which endpoints change a value that the log may tell, each with a test below or beside its own endpoint.</summary>
    private static readonly string[] Telling =
    [
        "DELETE /api/schools/{school}/contact/messages/{message}",
        "DELETE /api/schools/{school}/posts/{id}",
        "DELETE /api/schools/{school}/posts/{post}/substitutions/{substitution}",
        "DELETE /api/schools/{school}/rubric/{kind}",
        "DELETE /api/schools/{school}/staff/{id}",
        "DELETE /api/schools/{school}/staff/{id}/sessions",
        "DELETE /api/schools/{school}/staff/{id}/sessions/{session}",
        "POST /api/account/second-factor/confirm",
        "POST /api/account/second-factor/off",
        "POST /api/schools/{school}/elections",
        "POST /api/schools/{school}/elections/classes",
        "POST /api/schools/{school}/imports",
        "POST /api/schools/{school}/posts",
        "POST /api/schools/{school}/posts/{post}/substitutions",
        "POST /api/schools/{school}/seasons/{season}/windows/{window}/seal",
        "POST /api/territories/{territory}/seasons/{season}/seal",
        "POST /api/students/{id}/leave",
        "PUT /api/schools/{school}/appeals/answer-days",
        "PUT /api/schools/{school}/complaints/second-address",
        "PUT /api/schools/{school}/contact",
        "PUT /api/schools/{school}/nominations/standing/{student}",
        "PUT /api/schools/{school}/rubric/{kind}",
        "PUT /api/schools/{school}/seasons/{season}/proposal/decisions",
        "PUT /api/schools/{school}/team-posts/{kind}",
        "PUT /api/schools/{school}/ties/{staff}",
        "PUT /api/schools/{school}/visibility",
        "PUT /api/students/{id}/consents",
    ];

    /// <summary>And which do not, with the reason.</summary>
    private static readonly Dictionary<string, string> Silent = new()
    {
        ["POST /api/session"] = "a session begins",
        ["POST /api/session/card"] = "a session begins",
        ["DELETE /api/session"] = "a session ends",
        ["DELETE /api/account/sessions"] = "sessions end",
        ["DELETE /api/account/sessions/{id}"] = "a session ends",
        ["POST /api/account/password"] = "secret",
        ["POST /api/account/second-factor"] = "secret; nothing counts before it is confirmed",
        ["POST /api/invitations"] = "secret",
        ["POST /api/invitations/look"] = "nothing is changed",
        ["POST /api/setup"] = "there was nothing before",
        ["POST /api/schools/{school}/staff"] = "there was nothing before",
        ["POST /api/schools/{school}/staff/invitations"] = "secret",
        ["POST /api/schools/{school}/staff/{id}/invitation"] = "secret",
        ["DELETE /api/schools/{school}/staff/{id}/invitation"] = "secret",
        ["POST /api/schools/{school}/classes/{class}/cards"] = "secret",
        ["POST /api/schools/{school}/classes/{class}/parent-links"] = "secret",
        ["POST /api/students/{id}/card"] = "secret",
        ["POST /api/schools/{school}/imports/preview"] = "nothing is changed",
        ["POST /api/schools/{school}/sheets/{id}/reversal"] = "the book tells",
        ["POST /api/schools/{school}/sheets/pending/{id}/confirmation"] = "the book tells",
        ["POST /api/schools/{school}/sheets/pending/{id}/return"] = "a text of people; the waiting list keeps it",
        ["POST /api/schools/{school}/sheets/pending/{id}/completion"] = "a sheet; the waiting list keeps it, then the book",
        ["POST /api/schools/{school}/sheets/pending/{id}/refusal"] = "a text of people; the waiting list keeps it",
        ["DELETE /api/schools/{school}/sheets/pending/{id}"] = "a sheet of one's own that nobody confirmed",
        ["POST /api/schools/{school}/appeals/{appeal}/answer"] = "a text of people; the appeal keeps it",
        ["POST /api/students/{id}/appeals"] = "a text of a child",
        ["POST /api/schools/{school}/complaints/{complaint}/answer"] = "a text about a child",
        ["PUT /api/students/{id}/nickname"] = "a name of a child",
        ["DELETE /api/students/{id}/nickname"] = "a name of a child",
        ["POST /api/schools/{school}/debates"] = "the tournament keeps it",
        ["PUT /api/schools/{school}/debates/{id}/teams"] = "the tournament keeps it",
        ["PUT /api/schools/{school}/debates/{id}/judges"] = "the tournament keeps it",
        ["POST /api/schools/{school}/debates/{id}/rounds"] = "the tournament keeps it",
        ["DELETE /api/schools/{school}/debates/{id}/rounds/{round}"] = "the tournament keeps it",
        ["POST /api/schools/{school}/debates/{id}/rounds/{round}/release"] = "the tournament keeps it",
        ["POST /api/schools/{school}/debates/{id}/rounds/{round}/opening"] = "the tournament keeps it",
        ["PUT /api/schools/{school}/debates/{id}/rounds/{round}/rooms/{room}/panel"] = "the tournament keeps it",
        ["PUT /api/schools/{school}/debates/{id}/rounds/{round}/rooms/{room}/absent"] = "the tournament keeps it",
        ["PUT /api/schools/{school}/debates/{id}/rounds/{round}/rooms/{room}/ballots/{judge}"] = "the tournament keeps it",
        ["POST /api/schools/{school}/debates/{id}/rounds/{round}/rooms/{room}/ballots/{judge}/confirmation"] = "the tournament keeps it",
        ["POST /api/schools/{school}/debates/{id}/rounds/{round}/rooms/{room}/ballots/{judge}/return"] = "the tournament keeps it",
        ["POST /api/schools/{school}/debates/{id}/close"] = "the tournament keeps it",
        ["POST /api/schools/{school}/debates/{id}/reopening"] = "the tournament keeps it",
        ["POST /api/schools/{school}/debates/{id}/award"] = "the book tells",
        ["POST /api/schools/{school}/debates/{id}/correction"] = "the book tells",
        ["DELETE /api/schools/{school}/plan/draft"] = "a draft",
        ["POST /api/schools/{school}/plan/events"] = "a draft",
        ["PUT /api/schools/{school}/plan/events/{series}"] = "a draft",
        ["DELETE /api/schools/{school}/plan/events/{series}"] = "a draft",
        ["POST /api/schools/{school}/plan/approval"] = "the plan keeps its versions",
        ["POST /api/schools/{school}/occurrences/{id}/announcement"] = "the occurrence keeps its steps",
        ["POST /api/schools/{school}/occurrences/{id}/opening"] = "the occurrence keeps its steps",
        ["POST /api/schools/{school}/occurrences/{id}/holding"] = "the occurrence keeps its steps",
        ["POST /api/schools/{school}/occurrences/{id}/proof"] = "the occurrence keeps its steps",
        ["POST /api/schools/{school}/occurrences/{id}/acceptance"] = "the occurrence keeps its steps",
        ["POST /api/schools/{school}/occurrences/{id}/return"] = "the occurrence keeps its steps",
        ["POST /api/schools/{school}/occurrences/{id}/cancellation"] = "the occurrence keeps its steps",
        ["POST /api/schools/{school}/occurrences/{id}/omission"] = "the occurrence keeps its steps",
        ["POST /api/schools/{school}/occurrences/{id}/move"] = "the occurrence keeps its steps",
        ["PUT /api/schools/{school}/events/{id}/preparation"] = "the list of the event keeps it",
        ["PUT /api/schools/{school}/events/{id}/sign-ups/{student}"] = "the list of the event keeps it",
        ["DELETE /api/schools/{school}/events/{id}/sign-ups/{student}"] = "the list of the event keeps it",
        ["POST /api/schools/{school}/events/{id}/arrivals"] = "the list of the event keeps it",
        ["DELETE /api/schools/{school}/events/{id}/arrivals/{student}"] = "the list of the event keeps it",
        ["PUT /api/schools/{school}/events/{id}/arrivals/{student}/late"] = "the list of the event keeps it",
        ["PUT /api/schools/{school}/events/{id}/roles/{student}"] = "the list of the event keeps it",
        ["PUT /api/schools/{school}/events/{id}/places/{student}"] = "the list of the event keeps it",
        ["PUT /api/schools/{school}/events/{id}/jury/{student}"] = "the list of the event keeps it",
        ["POST /api/schools/{school}/events/{id}/jury/places"] = "the list of the event keeps it",
        ["PUT /api/schools/{school}/events/{id}/unnamed"] = "the list of the event keeps it",
        ["POST /api/schools/{school}/events/{id}/confirmation"] = "the book tells",
        ["POST /api/schools/{school}/occurrences/{id}/files"] = "the file stays as it was sent",
        ["DELETE /api/schools/{school}/occurrences/{id}/files/{file}"] = "a file; the log names it",
        ["POST /api/schools/{school}/leagues/{series}/matches"] = "the league keeps it",
        ["PUT /api/schools/{school}/leagues/{series}/matches/{match}/score"] = "the league keeps it",
        ["DELETE /api/schools/{school}/leagues/{series}/matches/{match}"] = "the league keeps it",
        ["PUT /api/schools/{school}/class-ratings/{series}/weeks/{occurrence}/classes/{class}"] = "the rating keeps it",
        ["DELETE /api/schools/{school}/class-ratings/{series}/weeks/{occurrence}/classes/{class}"] = "the rating keeps it",
        ["POST /api/schools/{school}/class-ratings/{series}/weeks/{occurrence}/classes/{class}/photos"] = "the picture stays as it was sent",
        ["PUT /api/schools/{school}/events/{id}/raid/classes/{class}"] = "the raid keeps it",
        ["DELETE /api/schools/{school}/events/{id}/raid/classes/{class}"] = "the raid keeps it",
        ["PUT /api/students/{id}/events/{occurrence}"] = "the list of the event keeps it",
        ["PUT /api/students/{id}/events/{occurrence}/entry"] = "the list of the event keeps it",
        ["DELETE /api/students/{id}/events/{occurrence}"] = "the list of the event keeps it",
        ["POST /api/schools/{school}/volunteering"] = "the list of the shift keeps it",
        ["POST /api/schools/{school}/volunteering/{opportunity}/shifts"] = "the list of the shift keeps it",
        ["POST /api/schools/{school}/volunteering/{opportunity}/shifts/{shift}/check-in"] = "the list of the shift keeps it",
        ["POST /api/schools/{school}/volunteering/{opportunity}/shifts/{shift}/check-out"] = "the list of the shift keeps it",
        ["PUT /api/schools/{school}/volunteering/{opportunity}/shifts/{shift}/leader"] = "the list of the shift keeps it",
        ["POST /api/schools/{school}/volunteering/{opportunity}/shifts/{shift}/verification"] = "the book tells",
        ["POST /api/schools/{school}/volunteering/{opportunity}/shifts/{shift}/return"] = "the list of the shift keeps it",
        ["PUT /api/students/{id}/volunteering/{opportunity}/{shift}"] = "the list of the shift keeps it",
        ["DELETE /api/students/{id}/volunteering/{opportunity}/{shift}"] = "the list of the shift keeps it",
        ["PUT /api/students/{id}/volunteering/{opportunity}/{shift}/hours"] = "the list of the shift keeps it",
        ["PUT /api/summer/{year}/centres/{territory}"] = "the centre keeps it",
        ["PUT /api/summer/{year}/centres/{territory}/head"] = "the centre keeps it",
        ["POST /api/summer/{year}/centres/{territory}/formation"] = "the centre keeps it",
        ["POST /api/summer/{year}/centres/{territory}/take-over"] = "the centre keeps it",
        ["PUT /api/summer/{year}/centres/{territory}/membership"] = "the centre keeps it",
        ["DELETE /api/summer/{year}/centres/{territory}/membership"] = "the centre keeps it",
        ["POST /api/summer/{year}/centres/{territory}/membership/agreement"] = "the centre keeps it",
        ["POST /api/summer/{year}/centres/{territory}/members/{home}/{account}/decision"] = "the centre keeps it",
        ["PUT /api/summer/{year}/centres/{territory}/courses/{course}"] = "the course keeps it",
        ["PUT /api/summer/{year}/centres/{territory}/courses/{course}/place"] = "the course keeps it",
        ["DELETE /api/summer/{year}/centres/{territory}/courses/{course}/place"] = "the course keeps it",
        ["PUT /api/summer/{year}/centres/{territory}/courses/{course}/days/{day}/listeners/{home}/{account}"] = "the course keeps it",
        ["POST /api/summer/{year}/centres/{territory}/courses/{course}/days/{day}/confirmation"] = "the summer ledger tells",
        ["POST /api/summer/{year}/centres/{territory}/courses/{course}/certificates"] = "the register of papers keeps it",
        ["DELETE /api/summer/{year}/centres/{territory}/courses/{course}/certificates/{home}/{account}"] = "the register of papers keeps it",
        ["PUT /api/summer/{year}/centres/{territory}/squads/{squad}"] = "the squad keeps it",
        ["PUT /api/summer/{year}/centres/{territory}/squads/{squad}/deeds/{deed}"] = "the squad keeps it",
        ["DELETE /api/summer/{year}/centres/{territory}/squads/{squad}/deeds/{deed}"] = "the squad keeps it",
        ["POST /api/summer/{year}/centres/{territory}/squads/{squad}/confirmation"] = "the summer ledger tells",
        ["POST /api/summer/{year}/centres/{territory}/letters"] = "the register of papers keeps it",
        ["POST /api/schools/{school}/years/{season}/papers"] = "the register of papers keeps it",
        ["POST /api/schools/{school}/years/{season}/papers/{number}/withdrawal"] = "the register of papers keeps it",
        ["PUT /api/schools/{school}/campaign/stages/{stage}"] = "the campaign keeps it",
        ["PUT /api/schools/{school}/campaign/stages/{stage}/tasks/{task}"] = "the campaign keeps it",
        ["POST /api/schools/{school}/campaign/stages/{stage}/end"] = "the book tells",
        ["PUT /api/schools/{school}/campaign/committee"] = "the campaign keeps it",
        ["POST /api/schools/{school}/campaign/committee/approval"] = "the campaign keeps it",
        ["PUT /api/schools/{school}/campaign/telling"] = "the campaign keeps it",
        ["POST /api/schools/{school}/campaign/publications"] = "the campaign keeps it",
        ["DELETE /api/schools/{school}/campaign/publications/{id}"] = "the campaign keeps it",
        ["PUT /api/schools/{school}/campaign/indicators"] = "the campaign keeps it",
        ["PUT /api/schools/{school}/campaign/summary"] = "the campaign keeps it",
        ["POST /api/schools/{school}/campaign/summary/publication"] = "the campaign keeps it",
        ["DELETE /api/schools/{school}/campaign/summary/publication"] = "the campaign keeps it",
        ["POST /api/schools/{school}/campaign/actions"] = "the campaign keeps it",
        ["DELETE /api/schools/{school}/campaign/actions/{action}"] = "the campaign keeps it",
        ["PUT /api/schools/{school}/campaign/actions/{action}/results"] = "the campaign keeps it",
        ["POST /api/schools/{school}/campaign/actions/{action}/givers"] = "the campaign keeps it",
        ["DELETE /api/schools/{school}/campaign/actions/{action}/givers/{student}"] = "the campaign keeps it",
        ["POST /api/schools/{school}/campaign/actions/{action}/confirmation"] = "the book tells",
        ["PUT /api/students/{id}/campaign/{action}"] = "the list of the action keeps it",
        ["DELETE /api/students/{id}/campaign/{action}"] = "the list of the action keeps it",
        ["POST /api/schools/{school}/parliament/meetings"] = "the minutes keep it",
        ["PUT /api/schools/{school}/parliament/meetings/{meeting}/notice"] = "the minutes keep it",
        ["POST /api/schools/{school}/parliament/meetings/{meeting}/cancellation"] = "the minutes keep it",
        ["PUT /api/schools/{school}/parliament/meetings/{meeting}/agenda"] = "the minutes keep it",
        ["POST /api/schools/{school}/parliament/meetings/{meeting}/opening"] = "the minutes keep it",
        ["PUT /api/schools/{school}/parliament/meetings/{meeting}/chair"] = "the minutes keep it",
        ["PUT /api/schools/{school}/parliament/meetings/{meeting}/secretary"] = "the minutes keep it",
        ["POST /api/schools/{school}/parliament/meetings/{meeting}/present"] = "the minutes keep it",
        ["PUT /api/schools/{school}/parliament/meetings/{meeting}/present/{student}"] = "the minutes keep it",
        ["DELETE /api/schools/{school}/parliament/meetings/{meeting}/present/{student}"] = "the minutes keep it",
        ["PUT /api/schools/{school}/parliament/meetings/{meeting}/items/{item}/course"] = "the minutes keep it",
        ["PUT /api/schools/{school}/parliament/meetings/{meeting}/items/{item}/resolutions/{resolution}"] = "the minutes keep it",
        ["DELETE /api/schools/{school}/parliament/meetings/{meeting}/items/{item}/resolutions/{resolution}"] = "the minutes keep it",
        ["POST /api/schools/{school}/parliament/meetings/{meeting}/closing"] = "the minutes keep it",
        ["POST /api/schools/{school}/parliament/meetings/{meeting}/filing"] = "the minutes keep it",
        ["POST /api/schools/{school}/parliament/meetings/{meeting}/signature"] = "the book tells",
        ["PUT /api/schools/{school}/parliament/meetings/{meeting}/addenda/{addendum}"] = "the minutes keep it",
        ["POST /api/schools/{school}/seasons/{season}/proposal"] = "the seal keeps it",
        ["POST /api/schools/{school}/seasons/{season}/proposal/decisions/withdrawal"] = "what was decided stands in the log",
        ["POST /api/schools/{school}/seasons/{season}/proposal/council"] = "the seal keeps it",
        ["POST /api/schools/{school}/seasons/{season}/proposal/deputy"] = "the seal keeps it",
        ["POST /api/schools/{school}/seasons/{season}/proposal/withdrawal"] = "what was confirmed stands in the log",
        ["POST /api/schools/{school}/seasons/{season}/announcement"] = "the season keeps it",
        ["POST /api/territories/{territory}/seasons/{season}/announcement"] = "the territory's year keeps it",
        ["POST /api/schools/{school}/seasons/{season}/next"] = "the beginning of the year keeps it",
        ["POST /api/schools/{school}/parliament/nominations"] = "the register keeps it",
        ["PUT /api/schools/{school}/parliament/members/{student}/agreement"] = "the register keeps it",
        ["PUT /api/students/{id}/parliament"] = "the register keeps it",
        ["DELETE /api/students/{id}/parliament"] = "the register keeps it",
        ["PUT /api/students/{id}/parliament/agreement"] = "the register keeps it",
        ["POST /api/schools/{school}/elections/{election}/rounds"] = "the election keeps its rounds",
        ["POST /api/schools/{school}/elections/{election}/confirmation"] = "the election keeps who was elected",
        ["POST /api/schools/{school}/elections/{election}/cancellation"] = "the election keeps it",
        ["PUT /api/schools/{school}/elections/{election}/hand-count"] = "the election keeps the count",
        ["PUT /api/schools/{school}/elections/{election}/candidacy"] = "the election keeps its candidates",
        ["DELETE /api/schools/{school}/elections/{election}/candidacy"] = "the election keeps its candidates",
        ["PUT /api/schools/{school}/reports/{post}/{period}"] = "the report keeps its sendings",
        ["POST /api/schools/{school}/reports/{post}/{period}/return"] = "the report keeps its returns",
        ["POST /api/schools/{school}/reports/{post}/{period}/acceptance"] = "the book tells",
        ["POST /api/schools/{school}/ceremony"] = "the ceremony keeps who led it",
        ["PUT /api/schools/{school}/ceremony/position"] = "the ceremony keeps who led it",
        ["POST /api/schools/{school}/ceremony/end"] = "the season keeps who announced it",
        ["PUT /api/schools/{school}/news/{item}"] = "the item keeps it",
        ["DELETE /api/schools/{school}/news/{item}"] = "the item keeps it",
        ["POST /api/schools/{school}/news/{item}/approval"] = "the item keeps who approved it",
        ["POST /api/schools/{school}/news/{item}/return"] = "the item keeps why",
        ["PUT /api/schools/{school}/directions/{direction}"] = "the catalogue keeps it",
        ["PUT /api/schools/{school}/initiatives/{initiative}"] = "the initiative keeps its author",
        ["POST /api/schools/{school}/initiatives/{initiative}/withdrawal"] = "the initiative keeps it",
        ["POST /api/schools/{school}/initiatives/{initiative}/opening"] = "the initiative keeps it",
        ["POST /api/schools/{school}/initiatives/{initiative}/return"] = "the initiative keeps its returns",
        ["PUT /api/schools/{school}/initiatives/{initiative}/support"] = "who supports what is nobody's to read",
        ["DELETE /api/schools/{school}/initiatives/{initiative}/support"] = "who supports what is nobody's to read",
        ["POST /api/schools/{school}/initiatives/{initiative}/acceptance"] = "the book tells",
        ["PUT /api/schools/{school}/initiatives/{initiative}/project"] = "the project keeps it",
        ["PUT /api/schools/{school}/initiatives/{initiative}/project/stages/{stage}"] = "the project keeps it",
        ["DELETE /api/schools/{school}/initiatives/{initiative}/project/stages/{stage}"] = "the project keeps it",
        ["POST /api/schools/{school}/initiatives/{initiative}/project/tasks"] = "the task keeps who gave it",
        ["PUT /api/schools/{school}/initiatives/{initiative}/participation"] = "the project keeps it",
        ["DELETE /api/schools/{school}/initiatives/{initiative}/participation"] = "the project keeps it",
        ["PUT /api/schools/{school}/initiatives/{initiative}/result"] = "the initiative keeps it",
        ["POST /api/schools/{school}/initiatives/{initiative}/result/return"] = "the initiative keeps its returns",
        ["POST /api/schools/{school}/initiatives/{initiative}/result/acceptance"] = "the book tells",
        ["POST /api/schools/{school}/tasks"] = "the task keeps who gave it",
        ["DELETE /api/schools/{school}/tasks/{student}/{task}"] = "the task keeps it",
        ["PUT /api/schools/{school}/tasks/{student}/{task}/work"] = "the task keeps its sendings",
        ["POST /api/schools/{school}/tasks/{student}/{task}/return"] = "the task keeps its returns",
        ["POST /api/schools/{school}/tasks/{student}/{task}/acceptance"] = "the book tells",
        ["POST /api/students/{id}/erase"] = "nothing of the child may stay",
    };

    [Fact]
    public void Every_endpoint_that_changes_something_tells_what_or_why_not() => Assert.Equal(
        Endpoints.Changing(server).Where(endpoint => endpoint.Route.Metadata.GetMetadata<NoActOfItsOwn>() is null)
            .Select(endpoint => ActRecorder.NameOf(endpoint.Method, endpoint.Route)).Order(StringComparer.Ordinal),
        Telling.Concat(Silent.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_post_given_taken_back_and_ended_with_its_holder()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var (id, _) = await NewPerson(coordinator);
        var post = await Sent(coordinator, HttpMethod.Post, $"{School}/posts", new { holder = id, code = "homeroom-teacher", of = "5Б", from = "2026-09-01" });
        Assert.Equal((id, null, "homeroom-teacher 5Б 2026-09-01/"), await Last(coordinator, "POST /api/schools/{school}/posts"));
        await Sent(coordinator, HttpMethod.Delete, $"{School}/posts/{post.GetProperty("id").GetString()}", null);
        Assert.Equal(
            (id, "homeroom-teacher 5Б 2026-09-01/", "homeroom-teacher 5Б 2026-09-01/2026-11-17"), await Last(coordinator, "DELETE /api/schools/{school}/posts/{id}"));

        await Sent(coordinator, HttpMethod.Post, $"{School}/posts", new { holder = id, code = "mentor", from = "2026-10-01" });
        await Sent(coordinator, HttpMethod.Delete, $"{School}/staff/{id}", null);
        Assert.Equal((id, "mentor 2026-10-01/", null), await Last(coordinator, "DELETE /api/schools/{school}/staff/{id}"));
    }

    [Fact]
    public async Task Sessions_ended_by_another()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var (id, login) = await NewPerson(coordinator);
        using var person = await server.SignedIn(login);
        await Sent(coordinator, HttpMethod.Delete, $"{School}/staff/{id}/sessions", null);
        var act = await Last(coordinator, "DELETE /api/schools/{school}/staff/{id}/sessions");
        Assert.Matches(@"^\?, \d{4}-\d\d-\d\d$", act.Old!);
        using var again = await server.SignedIn(login);
        var session = (await coordinator.GetFromJsonAsync<JsonElement>($"{School}/staff/{id}/sessions")).GetProperty("items")[0].GetProperty("id").GetString();
        await Sent(coordinator, HttpMethod.Delete, $"{School}/staff/{id}/sessions/{session}", null);
        act = await Last(coordinator, "DELETE /api/schools/{school}/staff/{id}/sessions/{session}");
        Assert.Equal(id, act.Target);
        Assert.Matches(@"^\?, \d{4}-\d\d-\d\d$", act.Old!);
    }

    [Fact]
    public async Task A_second_factor_switched_on_and_off()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var (_, login) = await NewPerson(coordinator);
        using var person = await server.SignedIn(login);
        var (_, codes) = await OwnApp.SwitchOn(person);
        Assert.Equal(("off", "on"), ValuesOf(await Last(coordinator, "POST /api/account/second-factor/confirm")));
        await Sent(person, HttpMethod.Post, "/api/account/second-factor/off", new { password = SchoolServer.Password, code = codes[0] });
        Assert.Equal(("on", "off"), ValuesOf(await Last(coordinator, "POST /api/account/second-factor/off")));
    }

    [Fact]
    public async Task Ties_the_second_address_and_what_the_school_allows()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        await Sent(coordinator, HttpMethod.Put, $"{School}/ties/id-mentor.abai", new { family = new[] { "abai.s001" }, guides = new[] { "care" } });
        await Sent(coordinator, HttpMethod.Put, $"{School}/ties/id-mentor.abai", new { family = Array.Empty<string>(), guides = new[] { "debate" } });
        Assert.Equal(("id-mentor.abai", "family 1; guides care", "family 0; guides debate"), await Last(coordinator, "PUT /api/schools/{school}/ties/{staff}"));

        await Sent(coordinator, HttpMethod.Put, $"{School}/complaints/second-address", new { staff = "id-mentor.abai" });
        Assert.Equal((null, "id-mentor.abai"), ValuesOf(await Last(coordinator, "PUT /api/schools/{school}/complaints/second-address")));

        var before = await coordinator.GetFromJsonAsync<JsonElement>($"{School}/visibility");
        await Sent(coordinator, HttpMethod.Put, $"{School}/visibility", new { allowed = new[] { "school" }, parentUpToGrade = 6 });
        var (old, @new) = ValuesOf(await Last(coordinator, "PUT /api/schools/{school}/visibility"));
        Assert.Equal("school; parents up to 6", @new);
        Assert.Contains($"parents up to {before.GetProperty("parentUpToGrade").GetInt32()}", old, StringComparison.Ordinal);
        await Sent(coordinator, HttpMethod.Put, $"{School}/visibility", new { allowed = before.GetProperty("allowed"), parentUpToGrade = before.GetProperty("parentUpToGrade") });
    }

    [Fact]
    public async Task A_consent_and_leaving_a_faction()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        using var student = await server.SignedInStudent("abai.s031");
        var text = (await student.GetFromJsonAsync<JsonElement>("/api/students/abai.s031/consents")).GetProperty("text").GetString();
        await Sent(student, HttpMethod.Put, "/api/students/abai.s031/consents", new { text, surfaces = new { @public = true, school = true } });
        await Sent(student, HttpMethod.Put, "/api/students/abai.s031/consents", new { text, surfaces = new { @public = false } });
        var (target, old, @new) = await Last(coordinator, "PUT /api/students/{id}/consents");
        Assert.Equal("abai.s031", target);
        Assert.Contains("public", old, StringComparison.Ordinal);
        Assert.DoesNotContain("public", @new, StringComparison.Ordinal);
        Assert.Contains("school", @new, StringComparison.Ordinal);

        await Sent(student, HttpMethod.Post, "/api/students/abai.s031/leave", new { from = "faction" });
        Assert.Equal(("abai.s031", "debate", "faction"), await Last(coordinator, "POST /api/students/{id}/leave"));
    }

    [Fact]
    public async Task An_import_tells_how_many_and_nobody()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var file = PeopleFiles.Csv("Аты-жөні;Сынып", "Жаңа Келген;8А", "Тағы Біреу;8А");
        var run = await (await coordinator.PostAsync($"{School}/imports/preview", PeopleFiles.Form(file))).Content.ReadFromJsonAsync<JsonElement>();
        (await coordinator.PostAsync($"{School}/imports", PeopleFiles.Form(file, new { plan = run.GetProperty("plan").GetString() }))).EnsureSuccessStatusCode();
        Assert.Equal((null, "students +2 ~0 -0; staff +0 ~0"), ValuesOf(await Last(coordinator, "POST /api/schools/{school}/imports")));
    }

    [Fact]
    public async Task The_log_does_not_tell_who_wrote_in_confidence()
    {
        using var student = await server.SignedInStudent("abai.s032");
        await Sent(student, HttpMethod.Post, "/api/students/abai.s032/complaints", new { id = Guid.CreateVersion7(), to = "leader", text = "Маған көмек керек" });
        using var coordinator = await server.SignedIn("coordinator.abai");
        var acts = (await coordinator.GetFromJsonAsync<JsonElement>($"{School}/acts?limit=200")).GetProperty("items").EnumerateArray();
        Assert.DoesNotContain(acts, act => act.GetProperty("act").GetString()!.Contains("students/{id}/complaints", StringComparison.Ordinal));
    }

    private static (string? Old, string? New) ValuesOf((string? Target, string? Old, string? New) act) => (act.Old, act.New);

    private static async Task<JsonElement> Sent(HttpClient client, HttpMethod method, string address, object? body)
    {
        using var message = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        var answer = await client.SendAsync(message);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return answer.Content.Headers.ContentLength is 0 or null && (int)answer.StatusCode == 204 ? default : await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task<(string? Target, string? Old, string? New)> Last(HttpClient coordinator, string act)
    {
        var line = (await coordinator.GetFromJsonAsync<JsonElement>($"{School}/acts?act={Uri.EscapeDataString(act)}&limit=1")).GetProperty("items")[0];
        var target = line.GetProperty("target");
        return (target.ValueKind == JsonValueKind.Null ? null : target.GetProperty("id").GetString(), line.GetProperty("old").GetString(), line.GetProperty("new").GetString());
    }

    private async Task<(string Id, string Login)> NewPerson(HttpClient coordinator)
    {
        var invited = await Sent(coordinator, HttpMethod.Post, $"{School}/staff", new { name = "Құндылық Адамы", another = true });
        var (id, login) = (invited.GetProperty("id").GetString()!, $"values-{Guid.NewGuid():N}");
        var grains = server.Services.GetRequiredService<IGrainFactory>();
        await grains.GetGrain<IAccountGrain>(Keys.Account(login)).Save(new(id, login, "Құндылық Адамы", "abai", Role.Staff, server.Hash, "stamp", 0, null, 0));
        return (id, login);
    }
}
