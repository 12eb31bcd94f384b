using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Engagement.Consents;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Students;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>The weekly spotlight as anybody in the world sees it: shown names, by the consents of the very moment.</summary>
public sealed class SpotlightTests : IAsyncLifetime
{
    private const string Address = $"/api/schools/{SchoolServer.School}/spotlight";

    private readonly SchoolServer _server = new();

    private IGrainFactory Grains => _server.Services.GetRequiredService<IGrainFactory>();

    private IRosterGrain Roster => Grains.GetGrain<IRosterGrain>(Keys.Roster(SchoolServer.School));

    public async Task InitializeAsync()
    {
        await ((IAsyncLifetime)_server).InitializeAsync();
        await Volunteer(1, 4);
        await Volunteer(2, 8);
        _server.Clock.Now = _server.Clock.Now.AddDays(7);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_server).DisposeAsync();

    [Fact]
    public async Task Everybody_sees_the_shown_name_of_the_first_who_consented_and_nothing_else_of_anybody()
    {
        var answer = await _server.CreateClient().GetStringAsync(Address);
        Assert.Equal(
            """{"from":"2026-11-23","to":"2026-11-29","faces":[{"nomination":"caring-student","name":"Көрінер1","faction":"care"}]}""",
            Regex.Unescape(answer));
    }

    [Fact]
    public async Task A_withdrawal_takes_the_face_away_at_once_and_is_told_to_whoever_watches()
    {
        var anybody = _server.CreateClient();
        Assert.Equal("Көрінер1", Assert.Single(await Names(anybody)));
        await using var hub = await _server.Hub();
        await hub.Invoke("WatchFlow", SchoolServer.School, Flow.Spotlight);
        await Consent(isGiven: false);
        Assert.Equal(Flow.Spotlight, (await hub.Next()).Argument.GetProperty("flow").GetString());
        Assert.Empty(await Names(anybody));
        await Consent(isGiven: true);
        Assert.Equal("Көрінер1", Assert.Single(await Names(anybody)));
    }

    [Fact]
    public async Task Where_the_school_shows_nobody_to_the_public_there_is_nobody()
    {
        Assert.Single(await Names(_server.CreateClient()));
        await Roster.Allow(VisibilityPolicy.Default with { Allowed = [Surface.School] });
        Assert.Empty(await Names(_server.CreateClient()));
    }

    [Fact]
    public async Task After_the_last_day_of_the_year_there_is_none()
    {
        Assert.Single(await Names(_server.CreateClient()));
        _server.Clock.Now = new(2027, 5, 26, 7, 0, 0, TimeSpan.Zero);
        Assert.Equal("""{"from":null,"to":null,"faces":[]}""", await _server.CreateClient().GetStringAsync(Address));
    }

    [Fact]
    public async Task An_unknown_school_is_not_there() =>
        Assert.Equal(404, (int)(await _server.CreateClient().GetAsync("/api/schools/nowhere/spotlight")).StatusCode);

    private static async Task<string[]> Names(HttpClient client) =>
        [.. (await client.GetFromJsonAsync<JsonElement>(Address)).GetProperty("faces").EnumerateArray().Select(face => face.GetProperty("name").GetString()!)];

    private Task<PrivacyResult> Consent(bool isGiven) => Roster.Consent(
        SchoolServer.Student(1), new(ConsentGiver.Paper, "c-1", ConsentTexts.Current.Version, [new(Surface.Public, isGiven)]));

    private Task<long> Volunteer(int student, int halves) => HonouredYear.Volunteer(_server, SchoolServer.Student(student), halves);
}
