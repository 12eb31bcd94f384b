using System.Collections.Immutable;

namespace Engagement.Raids;

/// <summary>
/// What a raid has counted, class by class. Numbers only: an unbought uniform is a sign of what nobody may know, so there is no place
/// for a child's name (domain, section 18).
/// </summary>
/// <param name="Version">Grows with every change.</param>
[GenerateSerializer, Immutable, Alias("raid")]
public sealed record Raid(long Version, ImmutableArray<ClassFigures> Classes)
{
    public static Raid Empty { get; } = new(0, []);
}

/// <param name="Seen">How many students of the class were there.</param>
/// <param name="Figures">One for each of <see cref="RaidItem.All"/>.</param>
[GenerateSerializer, Immutable, Alias("raid-class-figures")]
public sealed record ClassFigures(string Class, int Seen, ImmutableArray<ItemFigure> Figures);

/// <param name="Item">A code of <see cref="RaidItem"/>.</param>
/// <param name="InOrder">Of how many it was in order.</param>
[GenerateSerializer, Immutable, Alias("raid-item-figure")]
public sealed record ItemFigure(string Item, int InOrder);
