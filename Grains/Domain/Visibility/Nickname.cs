using System.Collections.Frozen;
using System.Text.Json;
using Engagement.Consents;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>The plain rules for nicknames. A coordinator may turn down what passes them.</summary>
internal static class Nickname
{
    private const int Shortest = 2;
    private const int Longest = 20;
    private const int MostDigits = 3;
    private const int ShortestName = 3;

    private static readonly FrozenSet<string> RudeStems = LoadStems();

    /// <summary>The text as it is shown: without spaces around it, single ones inside.</summary>
    public static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The code of the rule that the nickname breaks; null when it may be chosen.</summary>
    public static string? FaultOf(string nickname, Student student, IEnumerable<Student> students)
    {
        if (nickname.Length is < Shortest or > Longest)
        {
            return PrivacyRefusal.NicknameLength;
        }

        // No signs that make an address or a link, a dot only behind an initial, and too few digits for a telephone number.
        if (!nickname.All(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-' or '.') || !char.IsLetter(nickname[0])
            || nickname.Split('.').Skip(1).Any(rest => rest is not ("" or [' ', ..])) || nickname.Count(char.IsDigit) > MostDigits)
        {
            return PrivacyRefusal.NicknameLetters;
        }

        var words = PersonSearch.Words(nickname);
        if (words.Any(word => RudeStems.Any(stem => word.StartsWith(stem, StringComparison.Ordinal))))
        {
            return PrivacyRefusal.NicknameRude;
        }

        // One's own too: where a name may be shown it is no full name (domain, section 18). An initial does not make one.
        var names = words.Where(word => word.Length >= ShortestName).ToArray();
        if (names.Length > 1 && students.Any(one => PersonSearch.Matches(one.Name, names)))
        {
            return PrivacyRefusal.NicknameFullName;
        }

        return student.TurnedDown.Contains(nickname, StringComparer.CurrentCultureIgnoreCase) ? PrivacyRefusal.NicknameTurnedDown : null;
    }

    /// <summary>Folded as <see cref="PersonSearch"/> folds, so that look-alike letters do not help.</summary>
    private static FrozenSet<string> LoadStems()
    {
        using var stream = typeof(Nickname).Assembly.GetManifestResourceStream("Engagement.Domain.Visibility.rude-stems.json")
            ?? throw new InvalidOperationException("The rude stems are not embedded.");
        return JsonSerializer.Deserialize<string[]>(stream)!.SelectMany(PersonSearch.Words).ToFrozenSet(StringComparer.Ordinal);
    }
}
