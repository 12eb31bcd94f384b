using System.Collections.Immutable;

namespace Engagement.Territories;

/// <summary>How a school's index came about.</summary>
/// <param name="Index">Of the year: the mean of its quarters, rounded down.</param>
/// <param name="Quarters">The quarters that have begun.</param>
[GenerateSerializer, Immutable, Alias("index-account")]
public sealed record IndexAccount(SchoolFigures School, int Index, ImmutableArray<QuarterAccount> Quarters);

/// <param name="Parts">What each component brings, rounded down; the index is the exact sum, rounded down once.</param>
/// <param name="Means">What it is drawn towards; null before the first seal, when par serves.</param>
[GenerateSerializer, Immutable, Alias("quarter-account")]
public sealed record QuarterAccount(QuarterFigures Figures, int TopHeads, int Index, IndexParts Parts, QuarterMeans? Means);

/// <param name="Delivered">Null when nothing is due yet; the other three then share its weight.</param>
[GenerateSerializer, Immutable, Alias("index-parts")]
public sealed record IndexParts(int PerHead, int TopShare, int TakingPart, int? Delivered);
