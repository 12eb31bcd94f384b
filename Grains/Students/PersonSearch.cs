using System.Text;

namespace Engagement.Students;

/// <summary>
/// Finds people by what was typed on whatever keyboard was at hand: Kazakh letters and the Russian letters people type
/// in their place are the same here, and so are Latin letters that look like Cyrillic ones.
/// </summary>
internal static class PersonSearch
{
    private const string From = "әғқңөұүһіёйabcehkmoptxyi";
    private const string To = "агкноуухиеиавсенкмортхуи";

    /// <summary>The folded words of a query; a person matches when each of them begins a word of the name.</summary>
    public static string[] Words(string? text) => Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static bool Matches(string name, string[] words)
    {
        if (words.Length == 0)
        {
            return true;
        }

        var parts = Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.All(word => parts.Any(part => part.StartsWith(word, StringComparison.Ordinal)));
    }

    /// <summary>Letters that are typed for one another made one; what is neither letter nor digit is a space.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
        {
            var at = From.IndexOf(letter, StringComparison.Ordinal);
            folded.Append(at >= 0 ? To[at] : char.IsLetterOrDigit(letter) ? letter : ' ');
        }

        return folded.ToString();
    }
}
