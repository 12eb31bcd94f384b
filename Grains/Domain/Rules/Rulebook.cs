using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Engagement.Domain;

/// <summary>The price list (rulebook, sections 3 and 4). What it does not name is worth nothing and cannot be entered.</summary>
public sealed class Rulebook
{
    /// <summary>From this price on an award needs a proof (rulebook, section 5).</summary>
    public const int ProofFrom = 15;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        RespectRequiredConstructorParameters = true,
    };

    private readonly FrozenDictionary<string, Kind> _kinds;
    private readonly FrozenDictionary<string, Level> _levels;

    public Rulebook(string version, ImmutableArray<Level> levels, Caps caps, ImmutableArray<Kind> kinds)
    {
        Version = version;
        Levels = levels;
        Caps = caps;
        Kinds = [.. kinds.Select((kind, number) => kind with { Number = number })];
        Ladder = [.. Kinds.Where(kind => kind.IsOnLadder)];
        _kinds = Kinds.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);
        _levels = levels.ToFrozenDictionary(level => level.Code, StringComparer.Ordinal);
    }

    /// <summary>The rulebook that every school begins with.</summary>
    public static Rulebook Default { get; } = Read("Engagement.Domain.Rules.rulebook.json");

    public string Version { get; }

    public ImmutableArray<Level> Levels { get; }

    public Caps Caps { get; }

    public ImmutableArray<Kind> Kinds { get; }

    /// <summary>The ways to be at an event of which only the highest counts (section 11, step 4).</summary>
    internal ImmutableArray<Kind> Ladder { get; }

    public Kind? Find(string code) => _kinds.GetValueOrDefault(code);

    /// <summary>The level with this code; without a code, the school's own.</summary>
    public Level? FindLevel(string? code) => _levels.GetValueOrDefault(code ?? Level.School);

    /// <summary>The price of one unit, halves rounded up (section 11, step 2).</summary>
    public static int PriceOf(Kind kind, Level level) => ((kind.Points * level.Percent) + 50) / 100;

    /// <summary>The same rules with other prices for some kinds.</summary>
    public Rulebook With(IReadOnlyDictionary<string, int> prices) => prices.Count == 0
        ? this
        : new(Version, Levels, Caps, [.. Kinds.Select(kind => prices.TryGetValue(kind.Code, out var points) ? kind with { Points = points } : kind)]);

    /// <summary>A price list that is built in.</summary>
    internal static Rulebook Read(string resource)
    {
        using var stream = typeof(Rulebook).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded.");
        return JsonSerializer.Deserialize<Rulebook>(stream, Json)
            ?? throw new InvalidOperationException($"{resource} is empty.");
    }
}
