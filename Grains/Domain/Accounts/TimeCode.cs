using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Engagement.Domain;

/// <summary>
/// Codes of authenticator apps: RFC 6238 with HMAC-SHA-1, 30 seconds and six digits, which is what every such app and
/// ASP.NET Core Identity understand.
/// </summary>
public static class TimeCode
{
    private const int Seconds = 30;
    private const int SecretBytes = 20;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The secret as people type it into an app.</summary>
    public static string TextOf(ReadOnlySpan<byte> secret)
    {
        var text = new StringBuilder();
        int held = 0, bits = 0;
        foreach (var one in secret)
        {
            held = ((held << 8) | one) & 0xFFF;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Base32[(held >> (bits - 5)) & 31]);
            }
        }

        return bits == 0 ? text.ToString() : text.Append(Base32[(held << (5 - bits)) & 31]).ToString();
    }

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / Seconds;

    [SuppressMessage("Security", "CA5350", Justification = "Apps know only HMAC-SHA-1, whose weakness is not one of the MAC.")]
    public static string CodeAt(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, mac);
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The time step that a typed code belongs to, or null when it is wrong. The clocks may differ by a step; a step that was
    /// taken before is not taken again.
    /// </summary>
    public static long? StepOf(string typed, byte[] secret, DateTimeOffset now, long lastStep)
    {
        var code = Encoding.ASCII.GetBytes(typed.Replace(" ", "", StringComparison.Ordinal));
        var current = StepAt(now);
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(code, Encoding.ASCII.GetBytes(CodeAt(secret, step))) && step > lastStep)
            {
                found = step;
            }
        }

        return found;
    }
}
