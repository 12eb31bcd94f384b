using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>What headers of columns mean in Kazakh, Russian and English, and which columns no file may have.</summary>
public static class ColumnWords
{
    private static readonly Words Known = Read();

    private static readonly FrozenDictionary<string, string> Fields =
        Known.Fields.SelectMany(field => field.Value.Select(header => (Header: Key(header), field.Key)))
            .DistinctBy(field => field.Header)
            .ToFrozenDictionary(field => field.Header, field => field.Key);

    private static readonly ImmutableArray<string[]> Refused = [.. Known.Refused.Select(phrase => phrase.Split(' ').Select(Folded).ToArray())];

    /// <summary>Equal for one header however it was typed.</summary>
    public static string Key(string header) => string.Concat(PersonSearch.Words(header));

    /// <summary>The field that a header usually means.</summary>
    public static string? FieldOf(string header) => Fields.GetValueOrDefault(Key(header));

    /// <summary>
    /// Whether a header is about what must never be known of a child here: family, need, health, absence, marks, origin
    /// (domain, section 18).
    /// </summary>
    public static bool IsRefused(string header)
    {
        var words = PersonSearch.Words(header);
        return Refused.Any(phrase => Enumerable.Range(0, words.Length).Any(at => StandsAt(phrase, words, at)));
    }

    private static bool StandsAt(string[] phrase, string[] words, int at) =>
        at + phrase.Length <= words.Length && phrase.Zip(words.Skip(at)).All(pair => IsWord(pair.First, pair.Second));

    private static bool IsWord(string expected, string word) => expected.EndsWith('*')
        ? word.AsSpan().StartsWith(expected.AsSpan(..^1), StringComparison.Ordinal)
        : word == expected;

    private static string Folded(string word) => PersonSearch.Fold(word).Trim() + (word.EndsWith('*') ? "*" : "");

    private static Words Read()
    {
        using var stream = typeof(ColumnWords).Assembly.GetManifestResourceStream("Engagement.Domain.Import.columns.json")!;
        return JsonSerializer.Deserialize<Words>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record Words(Dictionary<string, string[]> Fields, string[] Refused);
}
