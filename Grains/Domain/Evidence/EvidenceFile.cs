using System.Security.Cryptography;
using Engagement.Activities;

namespace Engagement.Domain;

/// <summary>
/// A document or picture that proves an event: its kind as its bytes say, whatever it is called, and without what a camera writes
/// beside a picture (place, time, device).
/// </summary>
public static class EvidenceFile
{
    private const int LengthOfId = 32;

    /// <summary>What is kept of an upload; null when it is none of PDF, JPEG and PNG, or a broken one.</summary>
    public static (ProofFile File, byte[] Content)? Read(ReadOnlySpan<byte> upload)
    {
        var (type, content) = upload switch
        {
            _ when JpegFile.Is(upload) => ("image/jpeg", JpegFile.Clean(upload)),
            _ when PngFile.Is(upload) => ("image/png", PngFile.Clean(upload)),
            _ when IsPdf(upload) => ("application/pdf", upload.ToArray()),
            _ => ("", null),
        };
        return content is null ? null : (new(IdOf(content), type, content.Length), content);
    }

    public static string EndingOf(ProofFile file) => file.Type switch
    {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        _ => "pdf",
    };

    public static bool IsPicture(ProofFile file) => file.Type.StartsWith("image/", StringComparison.Ordinal);

    public static bool IsId(string text) => text.Length == LengthOfId && text.All(char.IsAsciiHexDigitLower);

    private static string IdOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..LengthOfId];

    /// <summary>A whole one has its end mark among the last bytes.</summary>
    private static bool IsPdf(ReadOnlySpan<byte> upload) =>
        upload.StartsWith("%PDF-"u8) && upload[Math.Max(0, upload.Length - 1024)..].IndexOf("%%EOF"u8) >= 0;
}
