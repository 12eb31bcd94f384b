using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Engagement.Tests;

/// <summary>
/// Whoever checks a badge, written from the specifications alone: Open Badges 3.0 (sections 8.2 and 9.1, data model of appendix B), Verifiable Credentials
/// Data Model 2.0, Bitstring Status List 1.0, RFC 7515, 7517 and 7518. It knows nothing of the product and sees what the web shows.
/// </summary>
internal sealed class BadgeValidator(Func<string, Task<string>> fetch, DateTimeOffset now)
{
    private const int LeastPlaces = 131_072;

    /// <returns>What is wrong with it; null when nothing is.</returns>
    public async Task<string?> Fault(string jws)
    {
        try
        {
            await CheckBadge(jws);
            return null;
        }
        catch (InvalidBadgeException e)
        {
            return e.Message;
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException or HttpRequestException or CryptographicException)
        {
            return $"malformed: {e.Message}";
        }
    }

    private async Task CheckBadge(string jws)
    {
        var badge = await Proven(jws);
        Must(Strings(badge, "@context").Take(2).SequenceEqual(["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]), "@context");
        Must(Strings(badge, "type").Contains("VerifiableCredential") && Strings(badge, "type").Intersect(["AchievementCredential", "OpenBadgeCredential"]).Any(), "type");
        Must(Text(badge, "name").Length > 0, "name");
        CheckProfile(badge.GetProperty("issuer"));

        var subject = badge.GetProperty("credentialSubject");
        Must(Strings(subject, "type").Contains("AchievementSubject"), "type of the subject");
        Must(subject.TryGetProperty("id", out _) || subject.TryGetProperty("identifier", out _), "nobody is the subject");
        CheckAchievement(subject.GetProperty("achievement"));
        foreach (var schema in badge.GetProperty("credentialSchema").EnumerateArray())
        {
            Must(IsAddress(Text(schema, "id")) && Text(schema, "type") == "1EdTechJsonSchemaValidator2019", "credentialSchema");
        }

        CheckNothingIsEmpty(badge);
        await CheckStatus(badge);
    }

    /// <summary>Section 8.2.4: the signature, and the claims that repeat what the credential says.</summary>
    private async Task<JsonElement> Proven(string jws)
    {
        Must(Regex.IsMatch(jws, @"^[a-zA-Z0-9_-]+\.[a-zA-Z0-9_-]*\.[a-zA-Z0-9_-]+$"), "no compact JWS");
        var parts = jws.Split('.');
        var header = JsonDocument.Parse(Bytes(parts[0])).RootElement;
        Must(header.EnumerateObject().All(one => one.Name is "alg" or "kid" or "jwk" or "typ"), "a header that is not allowed");
        Must(Text(header, "alg") == "RS256", "alg");
        Must(!header.TryGetProperty("typ", out var type) || type.GetString() == "JWT", "typ");
        var key = JsonDocument.Parse(await fetch(Text(header, "kid"))).RootElement;
        Must(Text(key, "kty") == "RSA" && !key.TryGetProperty("d", out _), "the key");
        using var rsa = RSA.Create(new RSAParameters { Modulus = Bytes(Text(key, "n")), Exponent = Bytes(Text(key, "e")) });
        Must(rsa.KeySize >= 2048, "a short key");
        Must(rsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Bytes(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), "signature");

        var said = JsonDocument.Parse(Bytes(parts[1])).RootElement;
        var issuer = said.GetProperty("issuer") is { ValueKind: JsonValueKind.Object } profile ? Text(profile, "id") : Text(said, "issuer");
        Must(Text(said, "iss") == issuer, "iss");
        Must(new Uri(issuer).Authority == new Uri(Text(header, "kid")).Authority, "a key of somebody else");
        Must(Text(said, "jti") == Text(said, "id") && IsAddress(Text(said, "id")), "jti");
        Must(Text(said, "sub") == Text(said.GetProperty("credentialSubject"), "id"), "sub");
        Must(said.GetProperty("nbf").GetInt64() == Moment(said, "validFrom").ToUnixTimeSeconds(), "nbf");
        Must(Moment(said, "validFrom") <= now, "not yet valid");
        if (said.TryGetProperty("exp", out var end) | said.TryGetProperty("validUntil", out _))
        {
            Must(end.GetInt64() == Moment(said, "validUntil").ToUnixTimeSeconds(), "exp");
            Must(now < Moment(said, "validUntil"), "expired");
        }

        return said;
    }

    private static void CheckProfile(JsonElement profile) =>
        Must(IsAddress(Text(profile, "id")) && Strings(profile, "type").Contains("Profile") && Text(profile, "name").Length > 0, "a profile");

    private static void CheckAchievement(JsonElement achievement)
    {
        Must(IsAddress(Text(achievement, "id")) && Strings(achievement, "type").Contains("Achievement"), "the achievement");
        Must(Text(achievement, "name").Length > 0 && Text(achievement, "description").Length > 0, "name and description of the achievement");
        var criteria = achievement.GetProperty("criteria");
        Must(criteria.TryGetProperty("id", out _) || Text(criteria, "narrative").Length > 0, "criteria");
        if (achievement.TryGetProperty("creator", out var creator))
        {
            CheckProfile(creator);
        }
    }

    /// <summary>Bitstring Status List 1.0, section 3.2.</summary>
    private async Task CheckStatus(JsonElement badge)
    {
        var entry = badge.GetProperty("credentialStatus");
        Must(Text(entry, "type") == "BitstringStatusListEntry" && Text(entry, "statusPurpose") == "revocation", "credentialStatus");
        Must(Text(entry, "id") != Text(entry, "statusListCredential"), "the entry's id must not be the list's");
        var list = await Proven(await fetch(Text(entry, "statusListCredential")));
        Must(Strings(list, "@context")[0] == "https://www.w3.org/ns/credentials/v2", "@context of the list");
        Must(Strings(list, "type").Contains("VerifiableCredential") && Strings(list, "type").Contains("BitstringStatusListCredential"), "type of the list");
        Must(Text(list, "id") == Text(entry, "statusListCredential") && Text(list, "issuer") == Text(badge.GetProperty("issuer"), "id"), "another list");
        var subject = list.GetProperty("credentialSubject");
        Must(Text(subject, "type") == "BitstringStatusList" && Text(subject, "statusPurpose") == "revocation", "subject of the list");

        var bits = Expanded(Text(subject, "encodedList"));
        Must(bits.Length * 8 >= LeastPlaces, "a list that is too short to hide in");
        var place = int.Parse(Text(entry, "statusListIndex"), NumberStyles.None, CultureInfo.InvariantCulture);
        Must(place < bits.Length * 8, "a place outside the list");
        Must((bits[place / 8] >> (7 - (place % 8)) & 1) == 0, "withdrawn");
    }

    public static byte[] Expanded(string encoded)
    {
        Must(encoded.StartsWith('u'), "multibase");
        using var gzip = new GZipStream(new MemoryStream(Bytes(encoded[1..])), CompressionMode.Decompress);
        using var expanded = new MemoryStream();
        gzip.CopyTo(expanded);
        return expanded.ToArray();
    }

    public static byte[] Bytes(string base64Url) =>
        Convert.FromBase64String(base64Url.Replace('-', '+').Replace('_', '/').PadRight((base64Url.Length + 3) / 4 * 4, '='));

    /// <summary>Section 6.1: what is empty is left out.</summary>
    private static void CheckNothingIsEmpty(JsonElement value)
    {
        Must(value.ValueKind != JsonValueKind.Null && !(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0), "null or an empty array");
        foreach (var inner in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().Select(one => one.Value) : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [])
        {
            CheckNothingIsEmpty(inner);
        }
    }

    private static string Text(JsonElement value, string name) => value.GetProperty(name).GetString() ?? throw new InvalidBadgeException($"{name} is no text");

    private static IReadOnlyList<string> Strings(JsonElement value, string name) => [.. value.GetProperty(name).EnumerateArray().Select(one => one.GetString()!)];

    private static DateTimeOffset Moment(JsonElement value, string name)
    {
        var written = Text(value, name);
        Must(Regex.IsMatch(written, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"), $"{name} without its offset");
        return DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out _);

    private static void Must(bool holds, string fault)
    {
        if (!holds)
        {
            throw new InvalidBadgeException(fault);
        }
    }

    private sealed class InvalidBadgeException(string message) : Exception(message);
}
