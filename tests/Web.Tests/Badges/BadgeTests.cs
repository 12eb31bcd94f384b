using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Engagement.Badges;
using Engagement.Domain;
using Engagement.Summer;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests;

/// <summary>Certificates as open badges, checked by somebody who knows the specification and nothing of this program.</summary>
public sealed class BadgeTests : IAsyncLifetime
{
    private const string Site = "https://koshbasshy.example.kz";
    private const string Centre = "/api/summer/2027/centres/turkistan-region";
    private const string List = "/api/badges/lists/turkistan-region/2027";
    private const string Course = "0199a0a0-0000-7000-8000-0000000000c1";

    private readonly SchoolServer _server = new();
    private HttpClient _holder = null!;
    private HttpClient _stranger = null!;
    private IPapersGrain _papers = null!;
    private string _number = null!;

    private DateTimeOffset Now => _server.Clock.Now;

    public async Task InitializeAsync()
    {
        _server.Settings["Papers:Address"] = $"{Site}/";
        _server.Clock.Now = new(2027, 5, 8, 12, 0, 0, TimeSpan.FromHours(5));
        await _server.InitializeAsync();
        (_holder, _stranger) = (await _server.SignedIn("mentor.abai"), _server.CreateClient());
        _papers = _server.Services.GetRequiredService<IGrainFactory>().GetGrain<IPapersGrain>(Keys.Papers("turkistan-region", 2027));
        _number = (await Issue("abai/id-mentor.abai", "The mentor of abai")).Number;
    }

    public async Task DisposeAsync() => await ((IAsyncLifetime)_server).DisposeAsync();

    [Fact]
    public async Task A_badge_is_valid_and_always_the_same()
    {
        var answer = await _holder.GetAsync(Address(_number));
        Assert.Equal((200, "text/plain", $"{_number}.jws"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        var badge = await answer.Content.ReadAsStringAsync();
        Assert.Null(await Fault(badge));
        _server.Clock.Now += TimeSpan.FromDays(40);
        _holder = await _server.SignedIn("mentor.abai");
        Assert.Equal(badge, await Badge());
        Assert.Null(await Fault(badge));
    }

    [Fact]
    public async Task A_badge_says_what_was_achieved_and_nothing_of_the_holder()
    {
        var said = Encoding.UTF8.GetString(BadgeValidator.Bytes((await Badge()).Split('.')[1]));
        Assert.All((string[])["mentor", "abai", "Mentor"], part => Assert.DoesNotContain(part, said, StringComparison.Ordinal));
        var badge = JsonDocument.Parse(said).RootElement;
        Assert.Equal($"{Site}/papers?number={_number}", badge.GetProperty("id").GetString());
        var achievement = badge.GetProperty("credentialSubject").GetProperty("achievement");
        Assert.Equal("Көшбасшы мектебі", achievement.GetProperty("name").GetString());
        Assert.Equal("Түркістан облысы: Көшбасшылар орталығы / Туркестанская область: Центр вожатых", badge.GetProperty("issuer").GetProperty("name").GetString());

        // What the badge names, anybody can read where it says.
        foreach (var described in (JsonElement[])[badge.GetProperty("issuer"), achievement])
        {
            var published = JsonDocument.Parse(await Fetch(described.GetProperty("id").GetString()!)).RootElement;
            Assert.Equal(described.GetProperty("name").GetString(), published.GetProperty("name").GetString());
            Assert.Equal("https://www.w3.org/ns/credentials/v2", published.GetProperty("@context")[0].GetString());
        }

        var keys = await _stranger.GetAsync("/.well-known/jwks.json");
        Assert.Equal("application/jwk-set+json", keys.Content.Headers.ContentType!.MediaType);
        Assert.Equal("*", Assert.Single(keys.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal(await _stranger.GetStringAsync("/api/badges/keys"), await keys.Content.ReadAsStringAsync());
        var key = Assert.Single(JsonDocument.Parse(await keys.Content.ReadAsStringAsync()).RootElement.GetProperty("keys").EnumerateArray());
        Assert.Equal(["kty", "use", "alg", "kid", "n", "e"], key.EnumerateObject().Select(one => one.Name));
    }

    [Fact]
    public async Task What_was_changed_in_a_badge_is_found()
    {
        var badge = await Badge();
        var parts = badge.Split('.');
        var said = Encoding.UTF8.GetString(BadgeValidator.Bytes(parts[1]));
        Assert.Equal("signature", await Fault($"{parts[0]}.{Encoded(said.Replace("Көшбасшы", "Космонавт", StringComparison.Ordinal))}.{parts[2]}"));
        Assert.Equal("alg", await Fault($"{Encoded("""{"alg":"none","kid":"x"}""")}.{parts[1]}.{parts[2]}"));

        using var other = RSA.Create(2048);
        var signature = other.SignData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        Assert.Equal("signature", await Fault($"{parts[0]}.{parts[1]}.{Encoded(signature)}"));
        Assert.Equal("not yet valid", await new BadgeValidator(Fetch, Now.AddDays(-2)).Fault(badge));
    }

    [Fact]
    public async Task A_withdrawn_badge_is_withdrawn_for_everybody_and_the_others_stay()
    {
        var second = await Issue("abai/id-coordinator.abai", "The coordinator of abai");
        var (badge, other) = (await Badge(), await (await _server.SignedIn("coordinator.abai")).GetStringAsync(Address(second.Number)));
        Assert.Null(await Fault(badge));
        await _papers.Withdraw(_number, "abai/id-coordinator.abai");
        Assert.Equal("withdrawn", await Fault(badge));
        Assert.Null(await Fault(other));
        Assert.Equal(HttpStatusCode.NotFound, (await _holder.GetAsync(Address(_number))).StatusCode);

        // The list of yesterday is worth nothing for long.
        var list = await Fetch(Site + List);
        Assert.Equal("expired", await new BadgeValidator(address => address == Site + List ? Task.FromResult(list) : Fetch(address), Now.AddDays(3)).Fault(other));
        var bits = BadgeValidator.Expanded(JsonDocument.Parse(BadgeValidator.Bytes(list.Split('.')[1])).RootElement.GetProperty("credentialSubject").GetProperty("encodedList").GetString()!);
        Assert.Equal((131_072, 1), (bits.Length * 8, bits.Sum(one => System.Numerics.BitOperations.PopCount(one))));
    }

    [Fact]
    public async Task What_no_badge_was_asked_of_is_not_published()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _stranger.GetAsync(List)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _stranger.GetAsync($"/api/badges/achievements/turkistan-region/2027/{Course}")).StatusCode);
        await Badge();
        Assert.Equal(HttpStatusCode.OK, (await _stranger.GetAsync(List)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _stranger.GetAsync($"/api/badges/achievements/turkistan-region/2027/{Course}")).StatusCode);
        foreach (var nothing in (string[])["lists/turkistan-region/2026", "lists/nowhere/2027", "lists/turkistan-city/2027", "issuers/nowhere", "keys/unknown"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await _stranger.GetAsync($"/api/badges/{nothing}")).StatusCode);
        }
    }

    [Fact]
    public async Task Only_its_holder_and_who_runs_the_centre_get_the_badge_of_a_certificate()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await (await _server.SignedIn("mentor.zhambyl")).GetAsync(Address(_number))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _stranger.GetAsync(Address(_number))).StatusCode);
        var letter = await _papers.Issue(PaperKind.Letter, "letter/abai/id-mentor.abai", "abai/id-mentor.abai", "The mentor of abai", "");
        Assert.Equal(HttpStatusCode.NotFound, (await _holder.GetAsync(Address(letter.Number))).StatusCode);
    }

    [Fact]
    public async Task A_new_key_signs_and_what_the_old_one_signed_stays_good()
    {
        var old = await Badge();
        var path = Path.Combine(_server.Folder, "keys", "badges.pem");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }

        Assert.Equal(0, await BadgeKeyCommand.Find(["badge-key", "--Data:Directory", _server.Folder])!());
        var renewed = new BadgeKeys(path, mayMake: true);
        Assert.Equal([true, false], renewed.Published.Select(key => key.MaySign));
        var paper = (await _papers.EnterIntoStatusList(_number))!;
        var territory = _server.Services.GetRequiredService<TerritoryCatalogue>().Find("turkistan-region")!;
        var at = new BadgeAddresses(Site);
        var signed = new SignedBadges(renewed);
        Task<string> After(string address) => Task.FromResult(
            address == at.StatusList("turkistan-region", 2027) ? signed.StatusList(address, at.Issuer("turkistan-region"), [paper], new(2027, 5, 8), at)
            : renewed.Published.Single(key => at.Key(key) == address).ToJwk(address).ToJsonString());
        var validator = new BadgeValidator(After, Now);
        Assert.Null(await validator.Fault(old));
        var young = Encoding.ASCII.GetString(signed.Badge(CourseBadge.Of(paper, territory, 2027, at), at));
        Assert.NotEqual(old, young);
        Assert.Null(await validator.Fault(young));
    }

    [Fact]
    public async Task A_printed_paper_and_a_badge_hold_the_address_that_is_set_however_one_came()
    {
        foreach (var address in (string[])[Address(_number), $"{Centre}/papers/{_number}.pdf"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = "192.168.0.5" } };
            Assert.Equal(await _holder.GetByteArrayAsync(address), await (await _holder.SendAsync(request)).Content.ReadAsByteArrayAsync());
        }
    }

    private static string Address(string number) => $"{Centre}/papers/{number}.jws";

    private static string Encoded(string text) => Encoded(Encoding.UTF8.GetBytes(text));

    private static string Encoded(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private Task<Paper> Issue(string person, string name) => _papers.Issue(PaperKind.Certificate, $"course/{Course}/{person}", person, name, "Көшбасшы мектебі");

    private Task<string> Badge() => _holder.GetStringAsync(Address(_number));

    private Task<string?> Fault(string badge) => new BadgeValidator(Fetch, Now).Fault(badge);

    /// <summary>As anybody outside would; the name of the site leads to this server.</summary>
    private Task<string> Fetch(string address) => address.StartsWith(Site, StringComparison.Ordinal)
        ? _stranger.GetStringAsync(address[Site.Length..])
        : throw new HttpRequestException($"{address} is not of this site");
}
