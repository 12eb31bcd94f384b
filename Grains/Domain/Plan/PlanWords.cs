using System.Collections.Immutable;
using System.Text.Json;

namespace Engagement.Domain;

/// <summary>The codes of the plan's table in words, and back. A word that nobody knows stays what it is.</summary>
public sealed class PlanWords
{
    private static readonly Dictionary<string, Dictionary<string, Localized>> Known = Read();

    private readonly Dictionary<string, Localized> _words;
    private readonly Dictionary<string, string> _codes;

    private PlanWords(string group)
    {
        _words = Known[group];
        _codes = _words.SelectMany(word => In(word.Value).Select(text => (Key: Folded(text), Code: word.Key)))
            .DistinctBy(word => word.Key).ToDictionary(word => word.Key, word => word.Code);
    }

    public static PlanWords Months { get; } = new("months");

    public static PlanWords Times { get; } = new("times");

    public static PlanWords Forms { get; } = new("forms");

    public static PlanWords Roles { get; } = new("roles");

    public IEnumerable<string> Codes => _words.Keys;

    public static ImmutableArray<string> In(Localized text) => [text.Kk, text.Ru, text.En];

    /// <summary>What people call it; the code itself where there is no word.</summary>
    public Localized Of(string code) => _words.GetValueOrDefault(code) ?? new(code, code, code);

    /// <summary>The code of a word in any of the languages; null when it is none.</summary>
    public string? CodeOf(string text) => _codes.GetValueOrDefault(Folded(text));

    private static string Folded(string text) => text.Trim().ToLowerInvariant();

    private static Dictionary<string, Dictionary<string, Localized>> Read()
    {
        using var stream = typeof(PlanWords).Assembly.GetManifestResourceStream("Engagement.Domain.Plan.words.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, Localized>>>(stream, JsonSerializerOptions.Web)!;
    }
}
