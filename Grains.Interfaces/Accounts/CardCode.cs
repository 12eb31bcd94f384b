using System.Security.Cryptography;
using System.Text;

namespace Engagement.Accounts;

/// <summary>
/// The code on a student's card: twelve characters of Crockford's base 32 (60 bits) in three groups. It is read
/// forgivingly: case, dashes and spaces do not matter, O is 0, I and L are 1. Only its hash is ever stored.
/// </summary>
public static class CardCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;

    public static string New()
    {
        var code = RandomNumberGenerator.GetString(Alphabet, Length);
        return $"{code[..4]}-{code[4..8]}-{code[8..]}";
    }

    /// <summary>The hash that keys the card, or null when the text cannot be a code.</summary>
    public static string? HashOf(string typed)
    {
        var code = new StringBuilder(Length);
        foreach (var letter in typed.ToUpperInvariant())
        {
            var read = letter switch { 'O' or 'О' => '0', 'I' or 'L' => '1', _ => letter };
            if (Alphabet.Contains(read, StringComparison.Ordinal))
            {
                code.Append(read);
            }
            else if (read is not ('-' or ' '))
            {
                return null;
            }
        }

        return code.Length == Length
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(code.ToString())))
            : null;
    }
}
