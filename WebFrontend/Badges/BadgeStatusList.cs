using System.Buffers.Text;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Engagement.Summer;

namespace Engagement.Badges;

/// <summary>
/// Which badges of a centre or a school and season were withdrawn, as a credential (W3C Bitstring Status List 1.0). It tells how many were, and of none
/// which paper it is.
/// </summary>
internal static class BadgeStatusList
{
    public const string Purpose = "revocation";

    /// <summary>An old list that somebody kept is worth nothing after this.</summary>
    private const int ValidDays = 2;

    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    /// <param name="id">The list's own address.</param>
    /// <param name="issuer">Whose list it is.</param>
    public static JsonObject Of(string id, string issuer, ImmutableArray<Paper> papers, DateOnly today)
    {
        var (from, until) = (OpenBadge.Start(today), OpenBadge.Start(today.AddDays(ValidDays)));
        return new()
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "BitstringStatusListCredential"),
            ["issuer"] = issuer,
            ["validFrom"] = OpenBadge.Written(from),
            ["validUntil"] = OpenBadge.Written(until),
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = $"{id}#list",
                ["type"] = "BitstringStatusList",
                ["statusPurpose"] = Purpose,
                ["encodedList"] = Encoded(papers),
                ["ttl"] = (long)Fresh.TotalMilliseconds,
            },
            ["iss"] = issuer,
            ["jti"] = id,
            ["nbf"] = from.ToUnixTimeSeconds(),
            ["exp"] = until.ToUnixTimeSeconds(),
            ["sub"] = $"{id}#list",
        };
    }

    /// <summary>Multibase (u: base64url) of GZIP; place 0 is the left-most bit.</summary>
    private static string Encoded(ImmutableArray<Paper> papers)
    {
        var bits = new byte[Paper.StatusPlaces / 8];
        foreach (var place in papers.Where(paper => paper.Withdrawal is not null).Select(paper => paper.StatusPlace).OfType<int>())
        {
            bits[place / 8] |= (byte)(0x80 >> (place % 8));
        }

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bits);
        }

        return $"u{Base64Url.EncodeToString(packed.ToArray())}";
    }
}
