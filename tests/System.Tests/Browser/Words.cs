using System.Reflection;
using System.Text.RegularExpressions;

namespace Engagement.Tests;

/// <summary>The texts of the interface, read from the client's own catalogue, so that a better wording breaks no test.</summary>
internal static partial class Words
{
    private static readonly Dictionary<string, Dictionary<string, string[]>> Catalogue = Read();

    public static IReadOnlyList<string> Languages { get; } = ["kk", "ru", "en"];

    /// <summary>The text of a key such as <c>deskWords.send</c>; of a counted text the form for many.</summary>
    public static string Say(string key, string language = "kk") => Catalogue[key][language][^1];

    /// <summary>The same with any values in its gaps, in whatever form the count asks for.</summary>
    public static Regex Pattern(string key, string language = "kk") =>
        new(string.Join('|', Catalogue[key][language].Select(text => Gap().Replace(Regex.Escape(text), ".+?"))));

    /// <summary>Texts of the other languages that would be foreign on a page in this one.</summary>
    public static HashSet<string> ForeignTo(string language)
    {
        var foreign = Languages.Where(other => other != language).SelectMany(AllOf).ToHashSet();
        foreign.ExceptWith(AllOf(language));
        return foreign;
    }

    private static IEnumerable<string> AllOf(string language) => Catalogue.Values.SelectMany(word => word[language]);

    private static Dictionary<string, Dictionary<string, string[]>> Read()
    {
        var client = typeof(Words).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ContentRoot").Value!;
        var words = new Dictionary<string, Dictionary<string, string[]>>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(client, "client", "src", "language", "words"), "*.ts"))
        {
            var source = File.ReadAllText(file);
            var catalogues = CatalogueName().Matches(source);
            foreach (Match word in Word().Matches(source))
            {
                var catalogue = catalogues.Last(name => name.Index < word.Index).Groups[1].Value;
                words.Add($"{catalogue}.{word.Groups["key"].Value.Trim('\'')}", new()
                {
                    ["kk"] = Texts(word.Groups["kk"].Value),
                    ["ru"] = Texts(word.Groups["ru"].Value),
                    ["en"] = Texts(word.Groups["en"].Value),
                });
            }
        }

        return words;
    }

    private static string[] Texts(string source) => [.. Literal().Matches(source).Select(literal => literal.Value[1..^1].Replace("\\'", "'", StringComparison.Ordinal))];

    [GeneratedRegex(@"export const (\w+)")]
    private static partial Regex CatalogueName();

    /// <summary>One entry: a key and for each language a text or an object of counted forms.</summary>
    [GeneratedRegex("""(?<key>'[^']+'|\w+):\s*\{\s*kk:\s*(?<kk>'(?:[^'\\]|\\.)*'|\{(?:'(?:[^'\\]|\\.)*'|[^'{}])*\}),\s*ru:\s*(?<ru>'(?:[^'\\]|\\.)*'|\{(?:'(?:[^'\\]|\\.)*'|[^'{}])*\}),\s*en:\s*(?<en>'(?:[^'\\]|\\.)*'|\{(?:'(?:[^'\\]|\\.)*'|[^'{}])*\}),?\s*\}""")]
    private static partial Regex Word();

    [GeneratedRegex(@"'(?:[^'\\]|\\.)*'")]
    private static partial Regex Literal();

    /// <summary>A gap such as <c>{n}</c>, as <see cref="Regex.Escape"/> leaves it.</summary>
    [GeneratedRegex(@"\\\{\w+\}")]
    private static partial Regex Gap();
}
