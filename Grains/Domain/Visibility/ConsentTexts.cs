using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Engagement.Consents;

namespace Engagement.Domain;

/// <summary>What people agree to, in every language. A text that somebody has agreed to is never edited: a change is a further version.</summary>
/// <param name="Promise">What holds for every surface.</param>
public sealed record ConsentTexts(string Version, Localized Promise, FrozenDictionary<Surface, Localized> Surfaces)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Every version there ever was, oldest first.</summary>
    public static ImmutableArray<ConsentTexts> All { get; } = Load();

    /// <summary>The version that is agreed to now.</summary>
    public static ConsentTexts Current => All[^1];

    private static ImmutableArray<ConsentTexts> Load()
    {
        using var stream = typeof(ConsentTexts).Assembly.GetManifestResourceStream("Engagement.Domain.Visibility.consent-texts.json")
            ?? throw new InvalidOperationException("The consent texts are not embedded.");
        return [.. JsonSerializer.Deserialize<ImmutableArray<Stored>>(stream, Json)
            .Select(text => new ConsentTexts(text.Version, text.Promise, text.Surfaces.ToFrozenDictionary()))];
    }

    private sealed record Stored(string Version, Localized Promise, Dictionary<Surface, Localized> Surfaces);
}
