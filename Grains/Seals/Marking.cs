using System.Security.Cryptography;
using Engagement.Ledger;

namespace Engagement.Seals;

internal static class Marking
{
    private const int SaltLength = 16;

    /// <summary>A new mark of a text: each has a salt of its own, so that nobody can guess a text by its hash.</summary>
    public static ReasonMark Of(string text)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        return new(BookFormat.HashOfNote(salt, text), [.. salt]);
    }
}
