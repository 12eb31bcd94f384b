using System.Text;
using Engagement.Consents;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>
/// The hunt for a marked name: every GET endpoint that the server has, every board of the hub, the export, the log and the
/// files are searched for it, as everybody who has no right to it. An endpoint that is added later is hunted too.
/// </summary>
public sealed class NameHuntTests(SchoolServer server) : IClassFixture<SchoolServer>, IAsyncLifetime
{
    private const string Anonymous = "anonymous";
    private const string OtherStudent = "another student";
    private const string OtherSchool = "a mentor of another school";
    private const string OwnExport = "the coordinator's export";

    /// <summary>Asks for as much as there is, whatever an endpoint understands of it.</summary>
    private const string Greedy = "period=year&top=1000&limit=1000&all=true&q=zqgive&class=10А&band=all&format=text";

    /// <summary>What stands for a part of an address. Who adds a new kind of part teaches the hunt what it stands for.</summary>
    private static readonly Dictionary<string, string[]> Parts = new()
    {
        ["school"] = [SchoolServer.School],
        ["faction"] = ["care"],
        ["class"] = ["10А"],
        ["board"] = ["factions", "factions-index", "classes", "students", "schools", "schools-small"],
        ["students/{id}"] = [MarkedStudent.Id, SchoolServer.Student(6)],
        ["territories/{id}"] = ["kz", "turkistan-city"],
        ["id"] = ["0199a0a0-0000-7000-8000-000000000000"],
        ["events/{id}"] = [MarkedStudent.Event],
        ["occurrence"] = [MarkedStudent.Event],
        ["file"] = ["0123456789abcdef0123456789abcdef"],
        ["meeting"] = ["0199a0a0-0000-7000-8000-000000000000"],
        ["opportunity"] = ["0199a0a0-0000-7000-8000-000000000000"],
        ["election"] = ["0199a0a0-0000-7000-8000-000000000000"],
        ["initiative"] = ["0199a0a0-0000-7000-8000-000000000000"],
        ["post"] = ["0199a0a0-0000-7000-8000-000000000000"],
        ["number"] = ["TURKISTAN-REGION-2027-C0001", "ABAI-2025-D0001"],
        ["course"] = ["0199a0a0-0000-7000-8000-000000000000"],
        ["period"] = ["2026-11-09", "2026-2027-q1"],
        ["year"] = ["2027"],
        ["honour"] = ["best-student-8-11-1"],
        ["season"] = ["2026-2027", HonouredYear.Season],
        ["window"] = ["quarter-1", "year"],
        ["territory"] = ["kz", "turkistan-region"],
        ["path"] = ["s/abai", "students/abai/marked"],
        ["documentName"] = ["v1"],
        ["table"] = ["ledger", "totals", "students", "plan"],
    };

    private static readonly string[] Boards =
    [
        "schools/abai/factions", "schools/abai/factions-index", "schools/abai/classes", "schools/abai/students",
        "factions/abai/care/students", "territories/kz/schools", "territories/turkistan-city/schools",
    ];

    /// <summary>Whoever is awarded for the first time moves every board.</summary>
    private static int _nextBeside = 10;

    public async Task InitializeAsync()
    {
        await MarkedStudent.Enrol(server);
        if ((await server.CreateClient().GetAsync($"/api/schools/abai/debates/{Parts["id"][0]}")).StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            await new HeldDebate(server, MarkedStudent.Id, Guid.Parse(Parts["id"][0])).Closed();
        }

        await MarkedStudent.Volunteer(server);
        await MarkedStudent.ComeToEvent(server);
        await MarkedStudent.Admit(server);
        await MarkedStudent.StandForPresident(server);
        await MarkedStudent.Report(server);
        await MarkedStudent.DoTask(server);
        await MarkedStudent.CarryOutInitiative(server);
        await MarkedStudent.Publish(server);
        await MarkedStudent.ReceiveDiploma(server);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public static TheoryData<Surface, string[]> Surfaces() => new()
    {
        { Surface.Class, [] },
        { Surface.School, [OtherStudent] },
        { Surface.Public, [Anonymous, OtherSchool] },
        { Surface.Above, [] },
        { Surface.Certificate, [] },
        { Surface.Badge, [] },
        { Surface.Picture, [] },
    };

    [Fact]
    public async Task Without_a_consent_the_name_is_nowhere()
    {
        await MarkedStudent.ConsentOnlyTo(server);
        Assert.Empty(await Hunt());
    }

    [Theory]
    [MemberData(nameof(Surfaces))]
    public async Task With_one_consent_only_that_surface_shows_the_nickname_and_none_the_name(Surface surface, string[] seeing)
    {
        await MarkedStudent.ConsentOnlyTo(server, surface);
        var finds = await Hunt();
        Assert.Equal(seeing.Order(), finds.Select(find => find.Visitor).Distinct().Order());
        Assert.All(finds, find => Assert.Matches("/students|/debates/|/parliament|/elections|/tasks|/initiatives|/news", find.Where));
        Assert.All(finds, find => Assert.DoesNotContain("Zqsurname", find.Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(finds, find => Assert.DoesNotContain("Zqgiven", find.Text, StringComparison.OrdinalIgnoreCase));
        foreach (var visitor in seeing)
        {
            Assert.Contains(finds, find => find.Visitor == visitor && find.Where.StartsWith("GET", StringComparison.Ordinal));
            Assert.Contains(finds, find => find.Visitor == visitor && find.Where.StartsWith("hub", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Where_the_school_forbids_it_a_consent_shows_nothing()
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        await MarkedStudent.ConsentOnlyTo(server, Enum.GetValues<Surface>());
        await ConsentTests.Allow(coordinator, []);
        try
        {
            Assert.Empty(await Hunt());
        }
        finally
        {
            await ConsentTests.Allow(coordinator, ["class", "school", "public", "certificate", "badge"]);
        }
    }

    [Fact]
    public void Every_way_to_read_is_hunted()
    {
        var addresses = Addresses().ToList();
        Assert.Contains($"/api/students/{MarkedStudent.Id}/data", addresses);
        Assert.Contains("/api/schools/abai/boards/students", addresses);
        Assert.True(addresses.Count > 30, string.Join('\n', addresses));
    }

    private async Task<List<Find>> Hunt()
    {
        var finds = new List<Find>();
        using var anonymous = server.CreateClient();
        using var student = await server.SignedInStudent(SchoolServer.Student(6));
        using var foreigner = await server.SignedIn("mentor.zhambyl");
        foreach (var (visitor, client) in ((string, HttpClient)[])[(Anonymous, anonymous), (OtherStudent, student), (OtherSchool, foreigner)])
        {
            finds.AddRange(await HuntEndpoints(visitor, client));
            finds.AddRange(await HuntHub(visitor, client));
        }

        using var coordinator = await server.SignedIn("coordinator.abai");
        var export = await Seen(coordinator, "/api/schools/abai/ledger/export");
        if (MarkedStudent.IsIn(export))
        {
            finds.Add(new(OwnExport, "export", export));
        }

        finds.AddRange(server.Log.Lines.Where(MarkedStudent.IsIn).Select(line => new Find("log", "log", line)));
        finds.AddRange(MarkedStudent.FilesWith(server.Folder)
            .Where(file => !Path.GetFileName(file).StartsWith("engagement.db", StringComparison.Ordinal)).Select(file => new Find("file", file, "")));
        return finds;
    }

    private async Task<List<Find>> HuntEndpoints(string visitor, HttpClient client)
    {
        var finds = new List<Find>();
        foreach (var address in Addresses())
        {
            foreach (var query in (string[])["", $"?{Greedy}"])
            {
                var seen = await Seen(client, address + query);
                if (MarkedStudent.IsIn(seen))
                {
                    finds.Add(new(visitor, $"GET {address}{query}", seen));
                }
            }
        }

        return finds;
    }

    private async Task<List<Find>> HuntHub(string visitor, HttpClient client)
    {
        var finds = new List<Find>();
        await using var hub = await HubClient.Connect(await Socket(client));
        foreach (var board in Boards)
        {
            foreach (var period in (string[])["quarter", "year"])
            {
                Look($"hub {board} {period}", (await hub.Invoke("Watch", board, period)).GetRawText());
            }
        }

        await Assert.ThrowsAsync<HubError>(() => hub.Invoke("WatchStudent", MarkedStudent.Id));

        // What is pushed takes another way than what is answered.
        await MarkedStudent.Award(server, null, SchoolServer.Student(_nextBeside++));
        bool isLast;
        do
        {
            var (target, argument) = await hub.Next();
            Look($"hub {target} {argument.GetProperty("board")}", argument.GetRawText());
            isLast = argument.GetProperty("board").GetString() == "schools/abai/classes" && argument.GetProperty("period").GetString() == "year";
        }
        while (!isLast);

        return finds;

        void Look(string where, string text)
        {
            if (MarkedStudent.IsIn(text))
            {
                finds.Add(new(visitor, where, text));
            }
        }
    }

    /// <summary>Every address that answers GET, with every part filled in every way.</summary>
    private IEnumerable<string> Addresses() =>
        from endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET")
        where !endpoint.RoutePattern.RawText!.StartsWith("/hubs", StringComparison.Ordinal)
        from address in Fill(endpoint.RoutePattern)
        select address;

    private static IEnumerable<string> Fill(RoutePattern pattern)
    {
        IEnumerable<string> filled = [""];
        var before = "";
        foreach (var segment in pattern.PathSegments)
        {
            var (here, values) = (before, ValuesOf(segment, before, pattern));
            filled = filled.SelectMany(_ => values, (start, value) => $"{start}/{value}").ToList();
            before = segment.Parts is [RoutePatternLiteralPart literal] ? literal.Content : here;
        }

        return filled.Select(address => address.Length == 0 ? "/" : address);
    }

    private static IEnumerable<string> ValuesOf(RoutePatternPathSegment segment, string before, RoutePattern pattern)
    {
        IEnumerable<string> values = [""];
        foreach (var part in segment.Parts)
        {
            values = part switch
            {
                RoutePatternLiteralPart literal => values.Select(start => start + literal.Content),
                RoutePatternSeparatorPart separator => values.Select(start => start + separator.Content),
                RoutePatternParameterPart { Name: var name } when Parts.TryGetValue($"{before}/{{{name}}}", out var known) || Parts.TryGetValue(name, out known) =>
                    values.SelectMany(_ => known, (start, value) => start + value),
                _ => throw new InvalidOperationException($"The hunt does not know what stands for a part of {pattern.RawText}. Teach it, in {nameof(Parts)}."),
            };
        }

        return values;
    }

    /// <summary>What the visitor gets to see: status, headers, body.</summary>
    private static async Task<string> Seen(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        var body = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        return $"{answer.StatusCode}\n{answer.Headers}{answer.Content.Headers}\n{body}";
    }

    private async Task<System.Net.WebSockets.WebSocket> Socket(HttpClient visitor)
    {
        // The cookie that the visitor's client holds is what its next request would carry.
        using var echo = await visitor.GetAsync("/api/session");
        var client = server.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            if (echo.RequestMessage!.Headers.TryGetValues("Cookie", out var cookies))
            {
                request.Headers.Cookie = string.Join("; ", cookies);
            }
        };
        return await client.ConnectAsync(new("ws://localhost/hubs/live"), default);
    }

    private sealed record Find(string Visitor, string Where, string Text);
}
