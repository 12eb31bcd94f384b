using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Live;
using Engagement.Sessions;
using Engagement.Students;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>
/// Every endpoint and every hub method, walked through as everybody. The table below is written by hand: an endpoint without
/// a row fails, and so does a right that reaches further than its row.
/// </summary>
public sealed class RightsWalkTests(RightsWalkTests.Walkers walkers) : IClassFixture<RightsWalkTests.Walkers>
{
    private const string Anybody = "anybody";
    private const string Mentors = "mentor coordinator as-deputy-director as-coordinator as-senior-mentor as-mentor";
    private const string Seeing = $"{Mentors} as-director as-social-pedagogue as-psychologist";
    private const string Coordinators = "coordinator as-coordinator";
    private const string Overseers = $"{Coordinators} as-director as-deputy-director as-senior-mentor";
    private const string Planners = $"{Mentors} as-director";
    private const string OfClassOrFaction = "as-homeroom-teacher as-faction-mentor";
    private const string Staff = $"staff {Seeing} {OfClassOrFaction} mentor-elsewhere coordinator-elsewhere";
    private const string Family = "student parent";
    private const string VolunteersLeaders = $"{Mentors} as-faction-mentor";
    private const string Officers = "as-president as-speaker";
    private const string Signers = $"{Coordinators} as-deputy-director as-senior-mentor";

    private const string CampaignOrganisers = $"{Planners} as-social-pedagogue";

    private const string ClassLeaders = $"{Mentors} as-homeroom-teacher";
    private const string ReportReaders = $"{Coordinators} as-deputy-director as-senior-mentor as-faction-mentor";
    private const string Students =
        "student classmate as-president as-speaker as-council-member as-class-body-member as-faction-leader as-pr as-territory-leader as-territory-deputy";

    private const string AnId = "0199a0a0-0000-7000-8000-000000000000";

    private static readonly Dictionary<string, string> Table = new()
    {
        ["GET /api/rulebook"] = Anybody,
        ["GET /api/posts"] = Anybody,
        ["GET /api/schools/"] = Anybody,
        ["GET /api/schools/{school}"] = Anybody,
        ["GET /api/schools/{school}/events"] = Anybody,
        ["GET /api/schools/{school}/rubric/"] = Anybody,
        ["PUT /api/schools/{school}/rubric/{kind}"] = $"{Coordinators} as-director",
        ["DELETE /api/schools/{school}/rubric/{kind}"] = $"{Coordinators} as-director",
        ["GET /api/schools/{school}/plan/"] = Anybody,
        ["GET /api/schools/{school}/plan/draft"] = Planners,
        ["DELETE /api/schools/{school}/plan/draft"] = Planners,
        ["POST /api/schools/{school}/plan/events"] = Planners,
        ["PUT /api/schools/{school}/plan/events/{series}"] = Planners,
        ["DELETE /api/schools/{school}/plan/events/{series}"] = Planners,
        ["POST /api/schools/{school}/plan/approval"] = $"{Coordinators} as-director",
        ["GET /api/schools/{school}/calendar"] = Anybody,
        ["GET /api/schools/{school}/calendar.ics"] = Anybody,
        ["GET /api/schools/{school}/occurrences/{id}/"] = $"{Mentors} as-faction-mentor",
        ["POST /api/schools/{school}/occurrences/{id}/announcement"] = $"{Mentors} as-faction-mentor",
        ["POST /api/schools/{school}/occurrences/{id}/opening"] = $"{Mentors} as-faction-mentor",
        ["POST /api/schools/{school}/occurrences/{id}/holding"] = $"{Mentors} as-faction-mentor",
        ["POST /api/schools/{school}/occurrences/{id}/proof"] = $"{Mentors} as-faction-mentor",
        ["POST /api/schools/{school}/occurrences/{id}/acceptance"] = Planners,
        ["POST /api/schools/{school}/occurrences/{id}/return"] = Planners,
        ["POST /api/schools/{school}/occurrences/{id}/cancellation"] = Planners,
        ["POST /api/schools/{school}/occurrences/{id}/omission"] = Planners,
        ["POST /api/schools/{school}/occurrences/{id}/move"] = Planners,
        ["GET /api/schools/{school}/events/{id}/"] = $"{Mentors} as-faction-mentor as-homeroom-teacher",
        ["PUT /api/schools/{school}/events/{id}/preparation"] = $"{Mentors} as-faction-mentor",
        ["PUT /api/schools/{school}/events/{id}/sign-ups/{student}"] = $"{Mentors} as-faction-mentor as-homeroom-teacher",
        ["DELETE /api/schools/{school}/events/{id}/sign-ups/{student}"] = $"{Mentors} as-faction-mentor as-homeroom-teacher",
        ["POST /api/schools/{school}/events/{id}/arrivals"] = $"{Mentors} as-faction-mentor as-homeroom-teacher",
        ["DELETE /api/schools/{school}/events/{id}/arrivals/{student}"] = $"{Mentors} as-faction-mentor as-homeroom-teacher",
        ["PUT /api/schools/{school}/events/{id}/arrivals/{student}/late"] = $"{Mentors} as-faction-mentor as-homeroom-teacher",
        ["PUT /api/schools/{school}/events/{id}/roles/{student}"] = $"{Mentors} as-faction-mentor",
        ["PUT /api/schools/{school}/events/{id}/places/{student}"] = $"{Mentors} as-faction-mentor",
        ["PUT /api/schools/{school}/events/{id}/unnamed"] = $"{Mentors} as-faction-mentor",
        ["GET /api/schools/{school}/events/{id}/proposal"] = $"{Mentors} as-faction-mentor",
        ["POST /api/schools/{school}/events/{id}/confirmation"] = $"{Mentors} as-faction-mentor",
        ["POST /api/schools/{school}/occurrences/{id}/files/"] = $"{Mentors} as-faction-mentor",
        ["GET /api/schools/{school}/occurrences/{id}/files/{file}"] = $"{Mentors} as-faction-mentor",
        ["DELETE /api/schools/{school}/occurrences/{id}/files/{file}"] = Coordinators,
        ["GET /api/students/{id}/events/"] = $"{Family} {Seeing} {OfClassOrFaction}",
        ["PUT /api/students/{id}/events/{occurrence}"] = "student",
        ["DELETE /api/students/{id}/events/{occurrence}"] = "student",
        ["GET /api/schools/{school}/boards/{board}"] = Anybody,
        ["GET /api/factions/{school}/{faction}/boards/{board}"] = Anybody,
        ["GET /api/territories/"] = Anybody,
        ["GET /api/territories/{id}"] = Anybody,
        ["GET /api/territories/{id}/boards/{board}"] = Anybody,
        ["GET /api/territories/{id}/schools/{school}"] = Anybody,
        ["GET /api/setup/"] = Anybody,
        ["POST /api/session/"] = Anybody,
        ["POST /api/session/card"] = Anybody,
        ["DELETE /api/session/"] = Anybody,
        ["POST /api/invitations/look"] = Anybody,
        ["POST /api/invitations/"] = Anybody,

        // The code in the log opens it, not an account; without it the answer is 403 for everybody.
        ["POST /api/setup/"] = "",

        ["GET /api/session/"] = $"{Staff} {Family} classmate student-elsewhere as-president as-speaker as-council-member as-class-body-member as-faction-leader as-pr as-territory-leader as-territory-deputy",
        ["GET /api/account/"] = Staff,
        ["POST /api/account/password"] = Staff,
        ["DELETE /api/account/sessions"] = Staff,
        ["DELETE /api/account/sessions/{id}"] = Staff,
        ["POST /api/account/second-factor"] = Staff,
        ["POST /api/account/second-factor/confirm"] = Staff,
        ["POST /api/account/second-factor/off"] = Staff,

        ["GET /api/schools/{school}/students"] = $"{Seeing} {OfClassOrFaction}",
        ["GET /api/schools/{school}/classes"] = $"{Seeing} {OfClassOrFaction}",
        ["POST /api/schools/{school}/sheets/"] = $"{Mentors} {OfClassOrFaction}",
        ["POST /api/schools/{school}/sheets/preview"] = $"{Mentors} {OfClassOrFaction}",
        ["POST /api/schools/{school}/sheets/{id:guid}/reversal"] = $"{Mentors} {OfClassOrFaction}",
        ["GET /api/schools/{school}/sheets/"] = $"{Mentors} {OfClassOrFaction}",
        ["GET /api/schools/{school}/sheets/{id:guid}"] = $"{Mentors} as-director {OfClassOrFaction}",
        ["GET /api/schools/{school}/ledger/"] = $"{Mentors} as-director",
        ["GET /api/schools/{school}/ledger/export"] = $"{Coordinators} as-director as-deputy-director",
        ["GET /api/students/{id}"] = $"{Family} {Seeing} {OfClassOrFaction}",
        ["GET /api/students/{id}/upcoming"] = $"{Family} {Seeing} {OfClassOrFaction}",
        ["GET /api/students/{id}/places"] = $"{Family} {Seeing} {OfClassOrFaction}",
        ["POST /api/students/{id}/card"] = $"{Coordinators} as-deputy-director as-homeroom-teacher",
        ["GET /api/schools/{school}/classes/{class}/cards"] = $"{Coordinators} as-deputy-director as-homeroom-teacher",
        ["POST /api/schools/{school}/classes/{class}/cards"] = $"{Coordinators} as-deputy-director as-homeroom-teacher",
        ["POST /api/schools/{school}/classes/{class}/parent-links"] = $"{Coordinators} as-deputy-director as-homeroom-teacher",

        ["GET /api/schools/{school}/staff"] = Coordinators,
        ["POST /api/schools/{school}/staff"] = Coordinators,
        ["POST /api/schools/{school}/staff/invitations"] = Coordinators,
        ["POST /api/schools/{school}/staff/{id}/invitation"] = Coordinators,
        ["GET /api/schools/{school}/staff/{id}/sessions/"] = Coordinators,
        ["DELETE /api/schools/{school}/staff/{id}/sessions/"] = Coordinators,
        ["DELETE /api/schools/{school}/staff/{id}/sessions/{session}"] = Coordinators,
        ["DELETE /api/schools/{school}/staff/{id}/invitation"] = Coordinators,
        ["DELETE /api/schools/{school}/staff/{id}"] = Coordinators,
        ["POST /api/schools/{school}/posts"] = Coordinators,
        ["DELETE /api/schools/{school}/posts/{id:guid}"] = Coordinators,
        ["POST /api/schools/{school}/posts/{post:guid}/substitutions/"] = Coordinators,
        ["DELETE /api/schools/{school}/posts/{post:guid}/substitutions/{substitution:guid}"] = Coordinators,

        ["POST /api/schools/{school}/imports/preview"] = Coordinators,
        ["POST /api/schools/{school}/imports/"] = Coordinators,
        ["GET /api/schools/{school}/people/template"] = Coordinators,
        ["GET /api/schools/{school}/people/export"] = Coordinators,

        ["GET /api/schools/{school}/visibility/"] = Anybody,
        ["PUT /api/schools/{school}/visibility/"] = Coordinators,
        ["GET /api/schools/{school}/consents"] = Coordinators,
        ["GET /api/schools/{school}/erasures"] = Coordinators,
        ["GET /api/students/{id}/consents"] = $"{Family} {Seeing}",
        ["PUT /api/students/{id}/consents"] = $"{Family} {Coordinators}",
        ["PUT /api/students/{id}/nickname"] = $"{Family} {Coordinators}",
        ["DELETE /api/students/{id}/nickname"] = Coordinators,
        ["POST /api/students/{id}/leave"] = $"{Family} {Coordinators}",
        ["GET /api/students/{id}/data"] = $"{Family} {Coordinators}",
        ["POST /api/students/{id}/erase"] = Coordinators,

        ["GET /api/schools/{school}/sheets/pending/"] = $"{Mentors} {OfClassOrFaction}",
        ["POST /api/schools/{school}/sheets/pending/{id:guid}/confirmation"] = $"{Mentors} as-director",
        ["POST /api/schools/{school}/sheets/pending/{id:guid}/return"] = $"{Mentors} as-director",
        ["POST /api/schools/{school}/sheets/pending/{id:guid}/completion"] = $"{Mentors} {OfClassOrFaction}",
        ["GET /api/students/{id}/pending"] = $"{Family} {Seeing} {OfClassOrFaction}",
        ["POST /api/schools/{school}/sheets/pending/{id:guid}/refusal"] = $"{Mentors} as-director",
        ["DELETE /api/schools/{school}/sheets/pending/{id:guid}"] = $"{Mentors} {OfClassOrFaction}",
        ["GET /api/schools/{school}/ties/"] = Overseers,
        ["PUT /api/schools/{school}/ties/{staff}"] = Coordinators,
        ["GET /api/schools/{school}/oversight"] = Overseers,
        ["POST /api/students/{id}/appeals/"] = "student",
        ["GET /api/students/{id}/appeals/"] = $"{Family} {Seeing} {OfClassOrFaction}",
        ["GET /api/schools/{school}/appeals/"] = Mentors,
        ["POST /api/schools/{school}/appeals/{appeal:guid}/answer"] = Mentors,
        ["GET /api/schools/{school}/appeals/answer-days"] = Overseers,
        ["PUT /api/schools/{school}/appeals/answer-days"] = Coordinators,
        ["POST /api/students/{id}/complaints/"] = "student",
        ["GET /api/students/{id}/complaints/"] = "student",
        ["GET /api/schools/{school}/complaints/"] = $"{Seeing} {OfClassOrFaction}",
        ["POST /api/schools/{school}/complaints/{complaint:guid}/answer"] = $"{Seeing} {OfClassOrFaction}",
        ["GET /api/schools/{school}/complaints/second-address"] = Coordinators,
        ["PUT /api/schools/{school}/complaints/second-address"] = Coordinators,

        ["GET /api/debate-formats"] = Anybody,
        ["GET /api/schools/{school}/debates/"] = Anybody,
        ["POST /api/schools/{school}/debates/"] = Mentors,
        ["GET /api/schools/{school}/debates/{id:guid}/"] = Anybody,
        ["PUT /api/schools/{school}/debates/{id:guid}/teams"] = Mentors,
        ["PUT /api/schools/{school}/debates/{id:guid}/judges"] = Mentors,
        ["POST /api/schools/{school}/debates/{id:guid}/rounds"] = Mentors,
        ["DELETE /api/schools/{school}/debates/{id:guid}/rounds/{round:int}"] = Mentors,
        ["POST /api/schools/{school}/debates/{id:guid}/rounds/{round:int}/release"] = Mentors,
        ["POST /api/schools/{school}/debates/{id:guid}/rounds/{round:int}/opening"] = Mentors,
        ["PUT /api/schools/{school}/debates/{id:guid}/rounds/{round:int}/rooms/{room:int}/panel"] = Mentors,
        ["PUT /api/schools/{school}/debates/{id:guid}/rounds/{round:int}/rooms/{room:int}/absent"] = Mentors,

        // The ballot of another one; the own one is a judge's, and the tournament knows who judges where.
        ["PUT /api/schools/{school}/debates/{id:guid}/rounds/{round:int}/rooms/{room:int}/ballots/{judge}/"] = Mentors,
        ["POST /api/schools/{school}/debates/{id:guid}/rounds/{round:int}/rooms/{room:int}/ballots/{judge}/confirmation"] = Mentors,
        ["POST /api/schools/{school}/debates/{id:guid}/rounds/{round:int}/rooms/{room:int}/ballots/{judge}/return"] = Mentors,
        ["POST /api/schools/{school}/debates/{id:guid}/close"] = Mentors,
        ["POST /api/schools/{school}/debates/{id:guid}/reopening"] = Mentors,
        ["GET /api/schools/{school}/debates/{id:guid}/proposal"] = Mentors,
        ["POST /api/schools/{school}/debates/{id:guid}/award"] = Mentors,
        ["POST /api/schools/{school}/debates/{id:guid}/correction"] = Mentors,
        ["GET /api/schools/{school}/volunteering/"] = VolunteersLeaders,
        ["POST /api/schools/{school}/volunteering/"] = VolunteersLeaders,
        ["GET /api/schools/{school}/volunteering/{opportunity:guid}"] = VolunteersLeaders,
        ["POST /api/schools/{school}/volunteering/{opportunity:guid}/shifts"] = VolunteersLeaders,
        ["POST /api/schools/{school}/volunteering/{opportunity:guid}/shifts/{shift:guid}/check-in"] = VolunteersLeaders,
        ["POST /api/schools/{school}/volunteering/{opportunity:guid}/shifts/{shift:guid}/check-out"] = VolunteersLeaders,
        ["PUT /api/schools/{school}/volunteering/{opportunity:guid}/shifts/{shift:guid}/leader"] = VolunteersLeaders,
        ["POST /api/schools/{school}/volunteering/{opportunity:guid}/shifts/{shift:guid}/verification"] = VolunteersLeaders,
        ["POST /api/schools/{school}/volunteering/{opportunity:guid}/shifts/{shift:guid}/return"] = VolunteersLeaders,
        ["GET /api/students/{id}/volunteering/"] = $"{Family} {Seeing} {OfClassOrFaction}",
        ["PUT /api/students/{id}/volunteering/{opportunity:guid}/{shift:guid}/"] = "student",
        ["DELETE /api/students/{id}/volunteering/{opportunity:guid}/{shift:guid}/"] = "student",
        ["PUT /api/students/{id}/volunteering/{opportunity:guid}/{shift:guid}/hours"] = "student",
        ["GET /api/students/{id}/volunteering/passport"] = $"{Family} {Seeing} {OfClassOrFaction}",

        ["GET /api/schools/{school}/campaign/"] = CampaignOrganisers,
        ["GET /api/schools/{school}/campaign/page"] = Anybody,
        ["GET /api/schools/{school}/campaign/honour-roll"] = CampaignOrganisers,
        ["PUT /api/schools/{school}/campaign/stages/{stage}"] = CampaignOrganisers,
        ["PUT /api/schools/{school}/campaign/stages/{stage}/tasks/{task}"] = CampaignOrganisers,
        ["POST /api/schools/{school}/campaign/stages/{stage}/end"] = Planners,
        ["PUT /api/schools/{school}/campaign/committee"] = CampaignOrganisers,
        ["POST /api/schools/{school}/campaign/committee/approval"] = $"{Coordinators} as-director",
        ["PUT /api/schools/{school}/campaign/telling"] = CampaignOrganisers,
        ["POST /api/schools/{school}/campaign/publications"] = CampaignOrganisers,
        ["DELETE /api/schools/{school}/campaign/publications/{id:guid}"] = CampaignOrganisers,
        ["PUT /api/schools/{school}/campaign/indicators"] = CampaignOrganisers,
        ["PUT /api/schools/{school}/campaign/summary"] = CampaignOrganisers,
        ["POST /api/schools/{school}/campaign/summary/publication"] = CampaignOrganisers,
        ["DELETE /api/schools/{school}/campaign/summary/publication"] = CampaignOrganisers,
        ["POST /api/schools/{school}/campaign/actions"] = CampaignOrganisers,
        ["DELETE /api/schools/{school}/campaign/actions/{action:guid}/"] = CampaignOrganisers,
        ["PUT /api/schools/{school}/campaign/actions/{action:guid}/results"] = CampaignOrganisers,
        ["POST /api/schools/{school}/campaign/actions/{action:guid}/givers"] = CampaignOrganisers,
        ["DELETE /api/schools/{school}/campaign/actions/{action:guid}/givers/{student}"] = CampaignOrganisers,
        ["POST /api/schools/{school}/campaign/actions/{action:guid}/confirmation"] = Planners,

        // Everybody of the school is asked.
        ["POST /api/schools/{school}/campaign/answers"] =
            $"staff {Seeing} {OfClassOrFaction} {Family} classmate as-president as-speaker as-council-member as-class-body-member as-faction-leader as-pr as-territory-leader as-territory-deputy",
        ["GET /api/students/{id}/campaign/"] = $"{Family} {Seeing} {OfClassOrFaction}",
        ["PUT /api/students/{id}/campaign/{action:guid}"] = "student",
        ["DELETE /api/students/{id}/campaign/{action:guid}"] = "student",

        ["GET /api/schools/{school}/parliament/"] = Anybody,
        ["GET /api/schools/{school}/parliament/meetings/{meeting:guid}/"] = Anybody,
        ["POST /api/schools/{school}/parliament/meetings/"] = VolunteersLeaders,
        ["PUT /api/schools/{school}/parliament/meetings/{meeting:guid}/notice"] = VolunteersLeaders,
        ["POST /api/schools/{school}/parliament/meetings/{meeting:guid}/cancellation"] = VolunteersLeaders,
        ["PUT /api/schools/{school}/parliament/meetings/{meeting:guid}/agenda"] = $"{VolunteersLeaders} {Officers}",
        ["POST /api/schools/{school}/parliament/meetings/{meeting:guid}/opening"] = VolunteersLeaders,
        ["PUT /api/schools/{school}/parliament/meetings/{meeting:guid}/chair"] = VolunteersLeaders,
        ["PUT /api/schools/{school}/parliament/meetings/{meeting:guid}/secretary"] = VolunteersLeaders,
        ["POST /api/schools/{school}/parliament/meetings/{meeting:guid}/present"] = VolunteersLeaders,
        ["PUT /api/schools/{school}/parliament/meetings/{meeting:guid}/present/{student}"] = VolunteersLeaders,
        ["DELETE /api/schools/{school}/parliament/meetings/{meeting:guid}/present/{student}"] = VolunteersLeaders,
        ["PUT /api/schools/{school}/parliament/meetings/{meeting:guid}/items/{item:guid}/course"] = $"{VolunteersLeaders} {Officers}",
        ["PUT /api/schools/{school}/parliament/meetings/{meeting:guid}/items/{item:guid}/resolutions/{resolution:guid}"] = VolunteersLeaders,
        ["DELETE /api/schools/{school}/parliament/meetings/{meeting:guid}/items/{item:guid}/resolutions/{resolution:guid}"] = VolunteersLeaders,
        ["POST /api/schools/{school}/parliament/meetings/{meeting:guid}/closing"] = VolunteersLeaders,
        ["POST /api/schools/{school}/parliament/meetings/{meeting:guid}/filing"] = $"{VolunteersLeaders} {Officers}",
        ["POST /api/schools/{school}/parliament/meetings/{meeting:guid}/signature"] = Signers,
        ["PUT /api/schools/{school}/parliament/meetings/{meeting:guid}/addenda/{addendum:guid}"] = Signers,
        ["POST /api/schools/{school}/parliament/nominations"] = $"{Mentors} as-homeroom-teacher",
        ["PUT /api/schools/{school}/parliament/members/{student}/agreement"] = Mentors,
        ["PUT /api/students/{id}/parliament/"] = "student",
        ["DELETE /api/students/{id}/parliament/"] = "student",
        ["PUT /api/students/{id}/parliament/agreement"] = "parent",
        ["GET /api/students/{id}/parliament/"] = $"{Family} {Seeing} {OfClassOrFaction}",

        ["GET /api/schools/{school}/elections/"] = Anybody,
        ["POST /api/schools/{school}/elections/"] = ClassLeaders,
        ["POST /api/schools/{school}/elections/classes"] = ClassLeaders,
        ["GET /api/schools/{school}/elections/{election:guid}/"] = Anybody,
        ["PUT /api/schools/{school}/elections/{election:guid}/hand-count"] = ClassLeaders,
        ["POST /api/schools/{school}/elections/{election:guid}/rounds"] = ClassLeaders,
        ["POST /api/schools/{school}/elections/{election:guid}/confirmation"] = ClassLeaders,
        ["POST /api/schools/{school}/elections/{election:guid}/cancellation"] = ClassLeaders,
        ["PUT /api/schools/{school}/elections/{election:guid}/candidacy"] = Students,
        ["DELETE /api/schools/{school}/elections/{election:guid}/candidacy"] = Students,
        ["POST /api/schools/{school}/elections/{election:guid}/ballot"] = Students,

        ["GET /api/schools/{school}/reports/"] = $"{Students} {ReportReaders}",
        ["GET /api/schools/{school}/reports/{post:guid}/{period}/"] = $"{Students} {ReportReaders}",
        ["PUT /api/schools/{school}/reports/{post:guid}/{period}/"] = Students,
        ["POST /api/schools/{school}/reports/{post:guid}/{period}/return"] = ReportReaders,
        ["POST /api/schools/{school}/reports/{post:guid}/{period}/acceptance"] = ReportReaders,

        ["GET /api/schools/{school}/acts/"] = $"{Coordinators} as-director",
        ["GET /api/schools/{school}/acts/check"] = $"{Coordinators} as-director",

        ["HUB Watch"] = Anybody,
        ["HUB Unwatch"] = Anybody,
        ["HUB UnwatchStudent"] = Anybody,
        ["HUB WatchFlow"] = Anybody,
        ["HUB UnwatchFlow"] = Anybody,
        ["HUB WatchStudent"] = $"{Family} {Seeing} {OfClassOrFaction}",
    };

    /// <summary>A walk must not take away the card that another walker came in with.</summary>
    private static readonly Dictionary<string, string> OtherAddresses = new()
    {
        ["POST /api/students/{id}/card"] = "/api/students/abai.s030/card",
        ["DELETE /api/schools/{school}/staff/{id}"] = "/api/schools/abai/staff/nobody",
    };

    public static TheoryData<string> Rows => [.. Table.Keys.Where(row => !row.StartsWith("HUB", StringComparison.Ordinal))];

    [Fact]
    public void Every_endpoint_and_hub_method_has_a_row()
    {
        var endpoints = walkers.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText}"));
        var calls = typeof(LiveHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsVirtual || method.GetBaseDefinition() == method).Select(method => $"HUB {method.Name}");
        Assert.Equal(Table.Keys.Order(StringComparer.Ordinal), endpoints.Concat(calls).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_post_has_a_walker() => Assert.Equal(
        PostKind.All.Select(kind => $"as-{kind.Code}").Order(StringComparer.Ordinal),
        walkers.All.Keys.Where(name => name.StartsWith("as-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Only_who_stands_in_the_row_is_let_in(string row)
    {
        var (method, address) = (row[..row.IndexOf(' ')], OtherAddresses.GetValueOrDefault(row) ?? Filled(row[(row.IndexOf(' ') + 1)..]));
        var letIn = new List<string>();
        foreach (var (name, client) in walkers.All.Where(walker => Table[row] != Anybody || walker.Key == Walkers.Nobody))
        {
            using var message = new HttpRequestMessage(new(method), address);
            if (method != "GET")
            {
                message.Content = JsonContent.Create(new { });
            }

            using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
            var code = (int)answer.StatusCode is 401 or 403 ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString() : null;
            if (code is "not-signed-in" or "forbidden")
            {
                Assert.True(row == "POST /api/setup/" || (name == Walkers.Nobody) == (code == "not-signed-in"), $"{name} got {code}");
            }
            else
            {
                Assert.True((int)answer.StatusCode < 500, $"{name} got {(int)answer.StatusCode}");
                letIn.Add(name);
            }
        }

        Assert.Equal(Table[row] == Anybody ? Walkers.Nobody : Sorted(Table[row].Split(' ')), Sorted(letIn));
    }

    [Theory]
    [InlineData("WatchStudent", "abai.s001")]
    [InlineData("WatchFlow", "abai", "students/abai.s001")]
    public async Task Only_who_may_see_a_student_may_watch_the_student(string call, params string[] values)
    {
        var letIn = new List<string>();
        foreach (var (name, client) in walkers.All)
        {
            await using var hub = await walkers.Server.Hub(name == Walkers.Nobody ? null : client);
            try
            {
                await hub.Invoke(call, [.. values]);
                letIn.Add(name);
            }
            catch (HubError)
            {
            }
        }

        Assert.Equal(Sorted(Table["HUB WatchStudent"].Split(' ')), Sorted(letIn));
    }

    [Fact]
    public async Task A_connection_that_outlives_its_session_watches_nobody_new()
    {
        using var student = await walkers.Server.SignedInStudent("abai.s045");
        await using var hub = await walkers.Server.Hub(student);
        await hub.Invoke("WatchStudent", "abai.s045");
        using var newCard = await walkers.Server.SignedInStudent("abai.s045");
        await Assert.ThrowsAsync<HubError>(() => hub.Invoke("WatchStudent", "abai.s045"));
    }

    [Theory]
    [InlineData("as-homeroom-teacher", 50, 40)]
    [InlineData("as-faction-mentor", 30, 20)]
    public async Task A_right_reaches_as_far_as_its_class_or_faction(string name, int outside, int found)
    {
        var client = walkers.All[name];
        Assert.Equal(403, (int)(await client.GetAsync($"/api/students/{SchoolServer.Student(outside)}")).StatusCode);
        Assert.Equal(200, (int)(await client.GetAsync("/api/students/abai.s001")).StatusCode);
        Assert.Equal((403, "forbidden"), await Sheet(client, 1, outside));
        Assert.Equal((200, null), await Sheet(client, 1, 2));

        var people = await client.GetFromJsonAsync<JsonElement>("/api/schools/abai/students?limit=1000");
        Assert.Equal(found, people.GetProperty("items").GetArrayLength());
        var classes = await client.GetFromJsonAsync<JsonElement>("/api/schools/abai/classes");
        Assert.Equal("10А", Assert.Single(classes.GetProperty("items").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(403, (int)(await client.GetAsync("/api/schools/abai/classes/5Б/cards")).StatusCode);
    }

    [Fact]
    public async Task Whoever_awards_one_class_reads_the_own_sheets_only()
    {
        var (teacher, mentor) = (walkers.All["as-homeroom-teacher"], walkers.All["mentor"]);
        var (own, others) = (await Award(teacher, 1), await Award(mentor, 2));
        Assert.Equal(200, (int)(await teacher.GetAsync($"/api/schools/abai/sheets/{own}")).StatusCode);
        Assert.Equal(404, (int)(await teacher.GetAsync($"/api/schools/abai/sheets/{others}")).StatusCode);
        Assert.Equal(200, (int)(await mentor.GetAsync($"/api/schools/abai/sheets/{own}")).StatusCode);
    }

    [Fact]
    public void Students_posts_open_nothing_about_others() => Assert.All(
        PostKind.All.Where(kind => kind.IsForStudents), kind => Assert.DoesNotContain(Rights.OfPost(kind.Code), right => right != Right.PrepareMeetings));

    private static async Task<Guid> Award(HttpClient client, int student)
    {
        var id = Guid.CreateVersion7();
        var answer = await client.PostAsJsonAsync("/api/schools/abai/sheets", new
        {
            id,
            activity = new { kind = "meet.attend", day = SchoolServer.Today },
            lines = new[] { new { student = SchoolServer.Student(student) } },
        });
        Assert.Equal(201, (int)answer.StatusCode);
        return id;
    }

    private static async Task<(int Status, string? Code)> Sheet(HttpClient client, params int[] students)
    {
        var answer = await client.PostAsJsonAsync("/api/schools/abai/sheets/preview", new
        {
            id = Guid.CreateVersion7(),
            activity = new { kind = "meet.attend", day = SchoolServer.Today },
            lines = students.Select(student => new { student = SchoolServer.Student(student) }),
        });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return ((int)answer.StatusCode, body.TryGetProperty("code", out var code) ? code.GetString() : null);
    }

    private static string Filled(string pattern) => pattern
        .Replace("{school}", "abai", StringComparison.Ordinal).Replace("{class}", "10А", StringComparison.Ordinal)
        .Replace("{faction}", "care", StringComparison.Ordinal).Replace("{board}", "factions", StringComparison.Ordinal)
        .Replace("{id:guid}", AnId, StringComparison.Ordinal).Replace("{appeal:guid}", AnId, StringComparison.Ordinal)
        .Replace("{complaint:guid}", AnId, StringComparison.Ordinal).Replace("{staff}", "nobody", StringComparison.Ordinal).Replace("{session}", "none", StringComparison.Ordinal)
        .Replace("{round:int}", "1", StringComparison.Ordinal).Replace("{room:int}", "1", StringComparison.Ordinal)
        .Replace("{judge}", "nobody", StringComparison.Ordinal)
        .Replace("{meeting:guid}", AnId, StringComparison.Ordinal).Replace("{item:guid}", AnId, StringComparison.Ordinal)
        .Replace("{resolution:guid}", AnId, StringComparison.Ordinal).Replace("{addendum:guid}", AnId, StringComparison.Ordinal)
        .Replace("{student}", "abai.s001", StringComparison.Ordinal)
        .Replace("{opportunity:guid}", AnId, StringComparison.Ordinal).Replace("{shift:guid}", AnId, StringComparison.Ordinal)
        .Replace("{action:guid}", AnId, StringComparison.Ordinal).Replace("{stage}", "final", StringComparison.Ordinal)
        .Replace("{task}", "council", StringComparison.Ordinal).Replace("{student}", "abai.s001", StringComparison.Ordinal)
        .Replace("{occurrence}", "nothing", StringComparison.Ordinal)
        .Replace("{file}", "none", StringComparison.Ordinal)
        .Replace("{post:guid}", AnId, StringComparison.Ordinal).Replace("{substitution:guid}", AnId, StringComparison.Ordinal).Replace("{period}", "2026-11-09", StringComparison.Ordinal)
        .Replace("{election:guid}", AnId, StringComparison.Ordinal)
        .Replace("/students/{id}", "/students/abai.s001", StringComparison.Ordinal)
        .Replace("/territories/{id}", "/territories/kz", StringComparison.Ordinal)
        .Replace("{id}", "nobody", StringComparison.Ordinal);

    private static string Sorted(IEnumerable<string> names) => string.Join(' ', names.Where(name => name.Length > 0).Order(StringComparer.Ordinal));

    /// <summary>One client for each kind of visitor; <c>as-…</c> is somebody with this post and nothing beside.</summary>
    public sealed class Walkers : IAsyncLifetime
    {
        public const string Nobody = "nobody";

        public SchoolServer Server { get; } = new();

        public ImmutableDictionary<string, HttpClient> All { get; private set; } = ImmutableDictionary<string, HttpClient>.Empty;

        public async Task InitializeAsync()
        {
            await Server.InitializeAsync();
            var clients = new Dictionary<string, HttpClient>
            {
                [Nobody] = Server.CreateClient(),
                ["mentor"] = await Server.SignedIn("mentor.abai"),
                ["coordinator"] = await Server.SignedIn("coordinator.abai"),
                ["mentor-elsewhere"] = await Server.SignedIn("mentor.zhambyl"),
                ["coordinator-elsewhere"] = await Server.SignedIn("coordinator.zhambyl"),
                ["student"] = await Server.SignedInStudent("abai.s001"),
                ["classmate"] = await Server.SignedInStudent("abai.s002"),
                ["student-elsewhere"] = await Server.SignedInStudent("zhambyl.s001"),
                ["staff"] = await WithPost(null, null),
            };
            clients["parent"] = await Parent(clients["coordinator"]);
            var student = 10;
            foreach (var kind in PostKind.All)
            {
                clients[$"as-{kind.Code}"] = kind.IsForStudents
                    ? await StudentWithPost(SchoolServer.Student(student++), kind)
                    : await WithPost(kind, ScopeOf(kind));
            }

            All = clients.ToImmutableDictionary();
        }

        Task IAsyncLifetime.DisposeAsync() => ((IAsyncLifetime)Server).DisposeAsync();

        private static string? ScopeOf(PostKind kind) => kind.Level switch
        {
            PostLevel.Class => "10А",
            PostLevel.Faction => "care",
            PostLevel.Territory => "turkistan-city",
            _ => null,
        };

        private async Task<HttpClient> WithPost(PostKind? kind, string? of)
        {
            var grains = Server.Services.GetRequiredService<IGrainFactory>();
            var (id, login) = ($"id-as-{kind?.Code}", $"as-{kind?.Code}");
            await grains.GetGrain<IRosterGrain>(Keys.Roster("abai")).Appoint(new(id, login));
            await grains.GetGrain<IAccountGrain>(Keys.Account(login)).Save(new(
                id, login, login, "abai", Role.Staff, Server.Hash, "stamp", 0, null, 0));
            if (kind is not null)
            {
                await Give(kind, id, of);
            }

            return await Server.SignedIn(login);
        }

        private async Task<HttpClient> StudentWithPost(string student, PostKind kind)
        {
            await Give(kind, student, ScopeOf(kind));
            return await Server.SignedInStudent(student);
        }

        private async Task Give(PostKind kind, string holder, string? of)
        {
            var posts = Server.Services.GetRequiredService<IGrainFactory>().GetGrain<IPostsGrain>(Keys.Posts("abai"));
            Assert.Equal(PostOutcome.Done, await posts.Give(new(Guid.NewGuid(), holder, kind.Code, of, new(2026, 9, 1), null)));
        }

        private async Task<HttpClient> Parent(HttpClient coordinator)
        {
            var answer = await coordinator.PostAsJsonAsync("/api/schools/abai/classes/10А/parent-links", new { students = new[] { "abai.s001" } });
            var code = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items")[0].GetProperty("code").GetString();
            var client = Server.CreateClient();
            (await client.PostAsJsonAsync("/api/session/card", new { code })).EnsureSuccessStatusCode();
            return client;
        }
    }
}
