namespace Engagement;

/// <summary>A text that people read, in the three languages of the product. Kazakh comes first and is never empty.</summary>
[GenerateSerializer, Immutable, Alias("localized")]
public sealed record Localized(string Kk, string Ru, string En);
