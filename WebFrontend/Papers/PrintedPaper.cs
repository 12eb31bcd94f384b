namespace Engagement.Papers;

/// <summary>What stands on a paper, line by line.</summary>
/// <param name="Issuer">Who gives it.</param>
/// <param name="Unit">Who of them; null when it says nothing.</param>
/// <param name="Lead">Stands above the name.</param>
/// <param name="Body">Stands below the name: what for.</param>
/// <param name="Term">When that was; null where it says nothing.</param>
/// <param name="Signatory">Who signs.</param>
/// <param name="Check">Where anybody asks whether it is genuine; holds the number and not the name.</param>
internal sealed record PrintedPaper(
    string Number, DateOnly IssuedOn, string Name, Bilingual Issuer, Bilingual? Unit, Bilingual Title, Bilingual Lead, Bilingual Body, Bilingual? Term,
    Bilingual Signatory, string Check);

/// <summary>Kazakh, and Russian beneath it.</summary>
internal readonly record struct Bilingual(string Kazakh, string Russian);
