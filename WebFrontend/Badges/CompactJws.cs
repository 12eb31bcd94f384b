using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Engagement.Badges;

/// <summary>
/// The JSON Web Token proof of Open Badges 3.0 (section 8.2): the payload is the credential itself, and the header has nothing but the algorithm,
/// the address of the public key and the type.
/// </summary>
internal static class CompactJws
{
    public const string Algorithm = "RS256";

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Sign(JsonObject payload, BadgeKey key, string keyAddress)
    {
        var header = new JsonObject { ["alg"] = Algorithm, ["kid"] = keyAddress, ["typ"] = "JWT" };
        var content = $"{Encoded(header)}.{Encoded(payload)}";
        return $"{content}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(content)))}";
    }

    private static string Encoded(JsonObject json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json, AsWritten));
}
