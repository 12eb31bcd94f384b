using System.Security.Cryptography;
using System.Text;

namespace Engagement.Domain;

/// <summary>
/// The id of a sheet that no person makes but a decision elsewhere: it follows from what was decided, so that sending the
/// decision twice is sending the same sheet twice.
/// </summary>
internal static class DerivedSheetId
{
    /// <summary>A version 8 UUID of the parts, which name the decision among all others of all schools.</summary>
    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('/', parts)), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash[..16], bigEndian: true);
    }
}
