using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Engagement.Badges;

/// <summary>A key that signs badges (RS256), or one that did and is only published.</summary>
internal sealed class BadgeKey
{
    private const int Bits = 3072;
    private const int LeastBits = 2048;

    private readonly byte[]? _private;
    private readonly byte[] _public;
    private readonly string _modulus;
    private readonly string _exponent;

    private BadgeKey(RSA rsa, bool maySign)
    {
        var open = rsa.ExportParameters(includePrivateParameters: false);
        (_modulus, _exponent) = (Base64Url.EncodeToString(open.Modulus), Base64Url.EncodeToString(open.Exponent));
        Id = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"e":"{{_exponent}}","kty":"RSA","n":"{{_modulus}}"}""")));
        _public = rsa.ExportSubjectPublicKeyInfo();
        _private = maySign ? rsa.ExportPkcs8PrivateKey() : null;
    }

    /// <summary>The thumbprint of the public key (RFC 7638).</summary>
    public string Id { get; }

    public bool MaySign => _private is not null;

    public static BadgeKey New()
    {
        using var rsa = RSA.Create(Bits);
        return new(rsa, maySign: true);
    }

    /// <param name="pem">One block, a private key or a public one.</param>
    /// <exception cref="CryptographicException">It is no RSA key, or too short a one.</exception>
    /// <exception cref="ArgumentException">It is none that .NET reads.</exception>
    public static BadgeKey Read(string pem)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(pem);
        return rsa.KeySize < LeastBits
            ? throw new CryptographicException($"A key has at least {LeastBits} bits.")
            : new(rsa, maySign: pem.Contains("PRIVATE KEY-----", StringComparison.Ordinal));
    }

    /// <summary>PKCS #1 v1.5 (RFC 7518, section 3.3): the same content has the same signature.</summary>
    public byte[] Sign(byte[] content)
    {
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(_private, out _);
        return rsa.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    public string ToPem() => _private is null ? PemEncoding.WriteString("PUBLIC KEY", _public) : PemEncoding.WriteString("PRIVATE KEY", _private);

    /// <summary>What stays of a key that signs no more.</summary>
    public string ToPublicPem() => PemEncoding.WriteString("PUBLIC KEY", _public);

    /// <summary>The public key (RFC 7517).</summary>
    public JsonObject ToJwk(string address) => new()
    {
        ["kty"] = "RSA",
        ["use"] = "sig",
        ["alg"] = CompactJws.Algorithm,
        ["kid"] = address,
        ["n"] = _modulus,
        ["e"] = _exponent,
    };
}
