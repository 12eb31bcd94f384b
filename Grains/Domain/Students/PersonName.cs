using System.Text;
using System.Text.RegularExpressions;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>What the names of people have in common, however they were typed.</summary>
public static partial class PersonName
{
    private const string OnlyKazakh = "әғқңөұүһі";

    /// <summary>The name with single spaces, or null when the text cannot be one.</summary>
    public static string? Clean(string text)
    {
        var name = Spaces().Replace(text.Normalize(NormalizationForm.FormC), " ").Trim();
        return Name().IsMatch(name) ? name : null;
    }

    /// <summary>Equal for one name in either order of its words and from whatever keyboard.</summary>
    public static string Key(string name) =>
        string.Join(' ', PersonSearch.Words(name).Order(StringComparer.Ordinal));

    /// <summary>
    /// The spelling to keep. Where two differ in look-alike letters only, it is the one with more Kazakh letters: a Russian
    /// keyboard must not take them away.
    /// </summary>
    public static string Better(string known, string given) =>
        Key(known) == Key(given) && Kazakh(given) <= Kazakh(known) ? known : given;

    private static int Kazakh(string name) => name.Count(letter => OnlyKazakh.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // Beginning with a letter, so that no spreadsheet takes a name for a formula.
    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}\p{Nd} .,'’ʼ()-]{1,99}\z")]
    private static partial Regex Name();
}
