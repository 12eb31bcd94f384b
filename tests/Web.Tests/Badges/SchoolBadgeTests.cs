using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>Diplomas and volunteers' certificates as open badges of the school, checked by somebody who knows the specification and nothing of this program.</summary>
public sealed class SchoolBadgeTests : IAsyncLifetime
{
    private const string Site = "https://koshbasshy.example.kz";
    private const string Year = "2026-2027";
    private const string Papers = $"/api/schools/abai/years/{Year}/papers";
    private const string Published = $"/api/badges/schools/abai/{Year}";
    private const string Diploma = "ABAI-2027-D0001";
    private const string Letter = "ABAI-2027-T0001";
    private const string Certificate = "ABAI-2027-V0001";
    private const string OtherCertificate = "ABAI-2027-V0002";

    private const string First = "abai.s001";
    private const string Second = "abai.s002";

    private readonly SchoolServer _server = new();
    private HttpClient _coordinator = null!;
    private HttpClient _holder = null!;
    private HttpClient _stranger = null!;

    public async Task InitializeAsync()
    {
        _server.Settings["Papers:Address"] = $"{Site}/";
        await ((IAsyncLifetime)_server).InitializeAsync();
        _coordinator = await _server.SignedIn("coordinator.abai");
        foreach (var student in (string[])[First, Second])
        {
            var consent = await _coordinator.PutAsJsonAsync(
                $"/api/students/{student}/consents", new { text = ConsentTexts.Current.Version, surfaces = new { certificate = true } });
            consent.EnsureSuccessStatusCode();
        }

        await HonouredYear.Volunteer(_server, First, 11);
        await HonouredYear.Seal(_server, [First], [], Second, season: Year, cut: await HonouredYear.Volunteer(_server, Second, 30));
        (await _coordinator.PostAsJsonAsync(Papers, new { })).EnsureSuccessStatusCode();
        (_holder, _stranger) = (await _server.SignedInStudent(First), _server.CreateClient());
    }

    public Task DisposeAsync() => ((IAsyncLifetime)_server).DisposeAsync();

    [Theory]
    [InlineData(Diploma)]
    [InlineData(Certificate)]
    public async Task A_badge_is_valid_and_always_the_same_and_says_nothing_of_the_holder(string number)
    {
        var answer = await _holder.GetAsync(Address(number));
        Assert.Equal(
            (200, "text/plain", $"{number}.jws", "no-store"),
            ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName, answer.Headers.CacheControl!.ToString()));
        var badge = await answer.Content.ReadAsStringAsync();
        Assert.Null(await Fault(badge));
        Assert.Equal(badge, await _coordinator.GetStringAsync(Address(number)));
        Assert.All((string[])[First, "Құпия", "Есімі"], part => Assert.DoesNotContain(part, Said(badge).GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_badge_names_anybody_can_read_where_it_says()
    {
        var badge = Said(await _holder.GetStringAsync(Address(Diploma)));
        Assert.Equal($"{Site}/papers?number={Diploma}", badge.GetProperty("id").GetString());
        var subject = badge.GetProperty("credentialSubject");
        Assert.Equal(Year, subject.GetProperty("term").GetString());
        var achievement = subject.GetProperty("achievement");
        Assert.Equal(
            ($"{Site}{Published}/achievements/best-student-8-11-1", "Award", "I дәрежелі диплом / Диплом I степени"),
            (achievement.GetProperty("id").GetString(), achievement.GetProperty("achievementType").GetString(), achievement.GetProperty("name").GetString()));
        foreach (var described in (JsonElement[])[badge.GetProperty("issuer"), achievement])
        {
            var read = JsonDocument.Parse(await Fetch(described.GetProperty("id").GetString()!)).RootElement;
            Assert.Equal(described.GetProperty("name").GetString(), read.GetProperty("name").GetString());
        }
    }

    [Fact]
    public async Task Volunteers_of_a_year_have_one_achievement_and_each_their_hours()
    {
        using var other = await _server.SignedInStudent(Second);
        var (five, fifteen) = (Volunteering(await _holder.GetStringAsync(Address(Certificate))), Volunteering(await other.GetStringAsync(Address(OtherCertificate))));
        Assert.Equal(($"{Site}{Published}/achievements/volunteering", "CommunityService"), (five.Id, five.Type));
        Assert.Equal((five.Id, five.Type), (fifteen.Id, fifteen.Type));
        Assert.Contains("5,5 сағат", five.Narrative, StringComparison.Ordinal);
        Assert.Contains("15 ч", fifteen.Narrative, StringComparison.Ordinal);

        static (string Id, string Type, string Narrative) Volunteering(string badge)
        {
            var subject = Said(badge).GetProperty("credentialSubject");
            var achievement = subject.GetProperty("achievement");
            return (achievement.GetProperty("id").GetString()!, achievement.GetProperty("achievementType").GetString()!, subject.GetProperty("narrative").GetString()!);
        }
    }

    [Fact]
    public async Task A_withdrawn_badge_is_withdrawn_for_everybody_and_the_others_stay()
    {
        var (diploma, certificate) = (await _holder.GetStringAsync(Address(Diploma)), await _holder.GetStringAsync(Address(Certificate)));
        Assert.Null(await Fault(diploma));
        (await _coordinator.PostAsJsonAsync($"{Papers}/{Diploma}/withdrawal", new { reason = "mistake" })).EnsureSuccessStatusCode();
        Assert.Equal("withdrawn", await Fault(diploma));
        Assert.Null(await Fault(certificate));
        Assert.Equal(HttpStatusCode.NotFound, (await _holder.GetAsync(Address(Diploma))).StatusCode);
    }

    [Fact]
    public async Task Nobody_gets_anothers_badge_and_a_letter_of_thanks_has_none()
    {
        using var other = await _server.SignedInStudent(Second);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(Address(Diploma))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(Address(Letter))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync($"{Papers}/{Letter}.pdf")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _stranger.GetAsync(Address(Diploma))).StatusCode);
    }

    [Fact]
    public async Task What_no_badge_was_asked_of_is_not_published()
    {
        string[] published = ["list", "achievements/best-student-8-11-1"];
        Assert.All(await Task.WhenAll(published.Select(Status)), status => Assert.Equal(404, status));
        await _holder.GetStringAsync(Address(Diploma));
        Assert.All(await Task.WhenAll(published.Select(Status)), status => Assert.Equal(200, status));
        Assert.Equal(404, await Status("achievements/volunteering"));
        foreach (var nothing in (string[])["nowhere", $"nowhere/{Year}/list", "abai/2025-2026/list", "abai/nonsense/list"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await _stranger.GetAsync($"/api/badges/schools/{nothing}")).StatusCode);
        }

        async Task<int> Status(string address) => (int)(await _stranger.GetAsync($"{Published}/{address}")).StatusCode;
    }

    private static string Address(string number) => $"{Papers}/{number}.jws";

    private static JsonElement Said(string badge) => JsonDocument.Parse(BadgeValidator.Bytes(badge.Split('.')[1])).RootElement;

    private Task<string?> Fault(string badge) => new BadgeValidator(Fetch, _server.Clock.Now).Fault(badge);

    /// <summary>As anybody outside would; the name of the site leads to this server.</summary>
    private Task<string> Fetch(string address) => address.StartsWith(Site, StringComparison.Ordinal)
        ? _stranger.GetStringAsync(address[Site.Length..])
        : throw new HttpRequestException($"{address} is not of this site");
}
