using System.Globalization;
using System.Text.RegularExpressions;

namespace Engagement.Domain;

/// <summary>
/// A class as the roster writes it (<c>8А</c>), read from the ways in which people write it: <c>8 «а»</c>, <c>8-A</c> in Latin
/// letters, <c>8 а сыныбы</c>. Kazakh letters stay: 5Ә is another class than 5А.
/// </summary>
public sealed partial record ClassName(int Grade, string Letter)
{
    private const int HighestGrade = 12;
    private const string Latin = "ABCEHIKMOPTXY";
    private const string Cyrillic = "АВСЕНІКМОРТХУ";

    public static ClassName? Parse(string text)
    {
        var match = Written().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var grade = int.Parse(match.Groups["grade"].Value, CultureInfo.InvariantCulture);
        return grade <= HighestGrade ? new(grade, string.Concat(match.Groups["letter"].Value.ToUpperInvariant().Select(InCyrillic))) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Grade}{Letter}");

    private static char InCyrillic(char letter) => Latin.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? Cyrillic[at] : letter;

    [GeneratedRegex("""^\s*(?<grade>\d{1,2})\s*[-–—._/]?\s*["«“„'’(]?\s*(?<letter>\p{L}{0,2}?)\s*["»”'’)]?\s*(кл\.?|класс|сынып|сыныбы|class|grade)?\s*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
