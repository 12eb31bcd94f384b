using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Engagement.Domain;
using Engagement.Live;

namespace Engagement.Tests;

/// <summary>
/// There is no way to enter, tag, import or export whoever receives help, or anything else that would mark a child (domain,
/// section 18). Walked are all endpoints with everything that they take, all types that are stored or answered, all forms of the
/// browser program, and all columns. The table of what can be written down is made by hand: whoever adds a text adds a row and
/// says what keeps it from becoming such a place.
/// </summary>
public sealed partial class NobodyHelpedTests(SchoolServer server) : IClassFixture<SchoolServer>
{
    private static readonly Assembly[] Program = [typeof(Localized).Assembly, typeof(Rulebook).Assembly, typeof(LiveHub).Assembly];

    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Words that a name would have that stood for a receiver of help, or for what must never be known of a child.</summary>
    private static readonly HashSet<string> Forbidden =
    [
        "beneficiary", "beneficiaries", "recipient", "recipients", "receiver", "receivers", "helped", "learner", "learners", "tutee", "ward", "wards",
        "need", "needy", "neediness", "poor", "poverty", "income", "welfare", "benefit", "benefits", "orphan", "orphans", "guardian", "guardianship",
        "disability", "disabled", "diagnosis", "diagnoses", "illness", "allergy", "vaccination", "pregnant", "refugee", "ethnicity", "nationality", "religion",
        "absence", "absences", "attendance", "truant", "truancy", "misconduct", "offence", "troubled", "vulnerable", "unprotected",
        "gift", "gifts", "donation", "donations", "donor", "donated", "money", "currency", "tenge",
    ];

    /// <summary>Have such a word and mean something else: points, which are no marks, and a code that refuses it.</summary>
    private static readonly HashSet<string> Harmless = ["Баллы", "Засчитано в баллы", Campaign.CampaignRefusal.NamesMoney];

    [Fact]
    public void Every_text_that_can_be_entered_is_known()
    {
        var entered = Entered().Distinct().ToHashSet();
        Assert.True(entered.SetEquals(WritableTexts.Known.Keys), $"""
            New: {string.Join(", ", entered.Except(WritableTexts.Known.Keys).Order(StringComparer.Ordinal))}
            Gone: {string.Join(", ", WritableTexts.Known.Keys.Except(entered).Order(StringComparer.Ordinal))}
            """);
    }

    /// <summary>Names of what is stored, answered, told by the hub, or a code of the contract.</summary>
    [Fact]
    public void Nothing_is_named_after_whoever_is_helped()
    {
        var names = Program.SelectMany(assembly => assembly.GetTypes()).Where(IsOwn).SelectMany(NamesOf).Distinct().ToList();
        Assert.Contains("giver", names.SelectMany(Tokens));
        Assert.Equal("", Theirs(names));
    }

    /// <summary>What the browser program's forms write to and what its pages read.</summary>
    [Fact]
    public void No_form_has_a_field_for_them()
    {
        var fields = Sources("*.svelte").SelectMany(text => Bound().Matches(text)).Concat(Sources("*.ts").SelectMany(text => Member().Matches(text)))
            .Select(match => match.Groups["name"].Value.Split('.')[^1]).ToHashSet();
        Assert.Contains("helpline", fields);
        Assert.Contains("halfHours", fields);
        Assert.Equal("", Theirs(fields));
    }

    [Fact]
    public void No_column_comes_in_for_them() => Assert.All(ImportField.OfStudents.Concat(ImportField.OfStaff), field =>
        Assert.False(IsForbidden(field) || ColumnWords.IsRefused(field), field));

    /// <summary>Every table that the server gives out, by the words that no table may bring in.</summary>
    [Theory]
    [InlineData("/api/schools/abai/people/export?format=csv&of=students")]
    [InlineData("/api/schools/abai/exports/plan?format=csv")]
    [InlineData("/api/schools/abai/exports/ledger?format=csv")]
    [InlineData("/api/schools/abai/exports/totals?format=csv")]
    [InlineData("/api/schools/abai/exports/students?format=csv")]
    [InlineData("/api/students/abai.s001/volunteering/passport?format=csv")]
    public async Task No_column_goes_out_for_them(string address)
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        foreach (var language in new[] { "kk", "ru", "en" })
        {
            var answer = await coordinator.GetAsync($"{address}&language={language}");
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
            var headers = (await answer.Content.ReadAsStringAsync()).Split('\n')[0].Trim('\uFEFF', '\r').Split(';', ',');
            Assert.True(headers.Length > 3, string.Join('|', headers));
            Assert.All(headers, header => Assert.False(!Harmless.Contains(header) && ColumnWords.IsRefused(header), header));
        }
    }

    /// <summary>The names of a person's own data and of the book's export, as they leave the server.</summary>
    [Theory]
    [InlineData("/api/students/abai.s001/data")]
    [InlineData("/api/schools/abai/ledger/export")]
    [InlineData("/api/schools/abai/campaign")]
    [InlineData("/api/schools/abai/campaign/page")]
    [InlineData("/api/schools/abai/campaign/honour-roll")]
    public async Task No_name_in_an_export_is_theirs(string address)
    {
        using var coordinator = await server.SignedIn("coordinator.abai");
        var text = await coordinator.GetStringAsync(address);
        var names = JsonName().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet();
        Assert.NotEmpty(names);
        Assert.Equal("", Theirs(names));
    }

    [Theory]
    [InlineData("Recipient")]
    [InlineData("ChildInNeed")]
    [InlineData("helpedStudents")]
    [InlineData("social_benefit")]
    [InlineData("ReceiverOfKit")]
    [InlineData("isOrphan")]
    [InlineData("DaysAbsence")]
    public void The_walk_would_see_them(string name) => Assert.True(IsForbidden(name));

    private static string Theirs(IEnumerable<string> names) => string.Join(", ", names.Where(IsForbidden).Order(StringComparer.Ordinal));

    private IEnumerable<string> Entered() => Endpoints.Of(server)
        .SelectMany(endpoint => endpoint.Route.Metadata.OfType<MethodInfo>().SelectMany(method => method.GetParameters()))
        .SelectMany(parameter => TextsOf(parameter.ParameterType, parameter.Name!, []));

    private static IEnumerable<string> TextsOf(Type type, string where, HashSet<Type> seen)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return TextsOf(inner, where, seen);
        }

        if (type == typeof(string))
        {
            return [where];
        }

        if (type.IsGenericType && type.GetInterfaces().Any(one => one.Name.StartsWith("IEnumerable", StringComparison.Ordinal)))
        {
            return type.GetGenericArguments().SelectMany(one => TextsOf(one, where, seen));
        }

        return IsRecord(type) && Program.Contains(type.Assembly) && seen.Add(type)
            ? type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null)
                .SelectMany(property => TextsOf(property.PropertyType, $"{type.FullName!.Replace('+', '.')["Engagement.".Length..]}.{property.Name}", seen))
            : [];
    }

    /// <summary>Types of the program, with those that the compiler makes of answers without a name.</summary>
    private static bool IsOwn(Type type) =>
        type.Namespace?.StartsWith("Engagement", StringComparison.Ordinal) == true || type.Name.Contains("AnonymousType", StringComparison.Ordinal);

    private static IEnumerable<string> NamesOf(Type type) =>
        type.GetProperties(Everything).Select(property => property.Name)
            .Concat(type.IsEnum ? Enum.GetNames(type) : [])
            .Concat(type.GetFields(Everything).Where(field => field.IsLiteral && field.FieldType == typeof(string)).Select(field => (string)field.GetRawConstantValue()!))
            .Append(type.Name)
            .Where(name => !name.Contains(' ', StringComparison.Ordinal));

    private static bool IsForbidden(string name) => !Harmless.Contains(name) && Tokens(name).Any(Forbidden.Contains);

    private static IEnumerable<string> Tokens(string name) => Token().Matches(name).Select(match => match.Value.ToLowerInvariant());

    private static IEnumerable<string> Sources(string pattern, [CallerFilePath] string here = "")
    {
        var client = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "WebFrontend", "client", "src");
        return Directory.EnumerateFiles(client, pattern, SearchOption.AllDirectories).Select(File.ReadAllText);
    }

    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\d+")]
    private static partial Regex Token();

    [GeneratedRegex(@"bind:(?:value|checked|group)=\{(?<name>[\w.]+)")]
    private static partial Regex Bound();

    [GeneratedRegex(@"^\s+(?<name>\w+)\??: [^'`]+;$", RegexOptions.Multiline)]
    private static partial Regex Member();

    [GeneratedRegex(@"""(?<name>\w+)"":")]
    private static partial Regex JsonName();

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
