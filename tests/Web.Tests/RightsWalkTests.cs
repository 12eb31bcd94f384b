using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
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
/// Every endpoint and every hub method, walked through as everybody. The table (<see cref="RightsTable"/>) is written by hand: an endpoint without
/// a row fails, and so does a right that reaches further than its row.
/// </summary>
public sealed class RightsWalkTests(Walkers walkers) : IClassFixture<Walkers>
{
    private const string AnId = "0199a0a0-0000-7000-8000-000000000000";

    /// <summary>A walk must not take away the card that another walker came in with.</summary>
    private static readonly Dictionary<string, string> OtherAddresses = new()
    {
        ["POST /api/students/{id}/card"] = "/api/students/abai.s030/card",
        ["DELETE /api/schools/{school}/staff/{id}"] = "/api/schools/abai/staff/nobody",
    };

    public static TheoryData<string> Rows => [.. RightsTable.Rows.Keys.Where(row => !row.StartsWith("HUB", StringComparison.Ordinal))];

    [Fact]
    public void Every_endpoint_and_hub_method_has_a_row()
    {
        var endpoints = walkers.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText}"));
        var calls = typeof(LiveHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsVirtual || method.GetBaseDefinition() == method).Select(method => $"HUB {method.Name}");
        Assert.Equal(RightsTable.Rows.Keys.Order(StringComparer.Ordinal), endpoints.Concat(calls).Order(StringComparer.Ordinal));
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
        foreach (var (name, client) in walkers.All.Where(walker => RightsTable.Rows[row] != RightsTable.Anybody || walker.Key == Walkers.Nobody))
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

        Assert.Equal(RightsTable.Rows[row] == RightsTable.Anybody ? Walkers.Nobody : Sorted(RightsTable.Rows[row].Split(' ')), Sorted(letIn));
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

        Assert.Equal(Sorted(RightsTable.Rows["HUB WatchStudent"].Split(' ')), Sorted(letIn));
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
        PostKind.All.Where(kind => kind.IsForStudents), kind => Assert.DoesNotContain(Rights.OfPost(kind.Code), right => right is not (Right.PrepareMeetings or Right.AssignTasks or Right.ReviewInitiatives or Right.PublishNews)));

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

    private static string Filled(string pattern) => Regex.Replace(pattern, @"\{\w+:guid\}", AnId)
        .Replace("{school}", "abai", StringComparison.Ordinal).Replace("{class}", "10А", StringComparison.Ordinal)
        .Replace("{faction}", "care", StringComparison.Ordinal).Replace("{board}", "factions", StringComparison.Ordinal)
        .Replace("{staff}", "nobody", StringComparison.Ordinal).Replace("{session}", "none", StringComparison.Ordinal)
        .Replace("{round:int}", "1", StringComparison.Ordinal).Replace("{room:int}", "1", StringComparison.Ordinal)
        .Replace("{judge}", "nobody", StringComparison.Ordinal)
        .Replace("{student}", "abai.s001", StringComparison.Ordinal)
        .Replace("{stage}", "final", StringComparison.Ordinal)
        .Replace("{task}", "council", StringComparison.Ordinal).Replace("{student}", "abai.s001", StringComparison.Ordinal)
        .Replace("{occurrence}", "nothing", StringComparison.Ordinal)
        .Replace("{file}", "none", StringComparison.Ordinal).Replace("{match:int}", "1", StringComparison.Ordinal)
        .Replace("{period}", "2026-11-09", StringComparison.Ordinal)
        .Replace("{year:int}", "2027", StringComparison.Ordinal).Replace("{territory}", "turkistan-region", StringComparison.Ordinal)
        .Replace("{home}", "abai", StringComparison.Ordinal).Replace("{account}", "nobody", StringComparison.Ordinal)
        .Replace("{day:int}", "1", StringComparison.Ordinal)
        .Replace("/students/{id}", "/students/abai.s001", StringComparison.Ordinal)
        .Replace("/territories/{id}", "/territories/kz", StringComparison.Ordinal)
        .Replace("{id}", "nobody", StringComparison.Ordinal);

    private static string Sorted(IEnumerable<string> names) => string.Join(' ', names.Where(name => name.Length > 0).Order(StringComparer.Ordinal));
}
