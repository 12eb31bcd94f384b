using System.Collections.Immutable;
using Engagement.Territories;

namespace Engagement.Domain;

/// <summary>The standings of a quarter as they are sealed.</summary>
/// <param name="Factions">By index, the first before the last.</param>
/// <param name="Classes">By points.</param>
/// <param name="Students">By points; those who earned something.</param>
/// <param name="School">What boards above the school are told of it, for ever.</param>
internal sealed record QuarterResults(
    int Quarter, ImmutableArray<FactionResult> Factions, ImmutableArray<PointsResult> Classes, ImmutableArray<PointsResult> Students, QuarterFigures School);

/// <param name="Decided">As <see cref="Ranked.Decided"/>.</param>
/// <param name="Standing">Its points, and what breaks ties.</param>
/// <param name="Index">Null without members, with the arithmetic.</param>
internal sealed record FactionResult(string Faction, int Place, bool IsShared, string? Decided, Standing Standing, int? Index, IndexArithmetic? Arithmetic);

/// <summary>What an index was computed from (rulebook, section 6).</summary>
/// <param name="Means">The frozen means that it was drawn towards; null when par served.</param>
/// <param name="TakingPart">Share of the members with an entry, drawn towards the board's.</param>
internal sealed record IndexArithmetic(
    int Weeks, int Roll, int Points, int TopPoints, int Active, int RowsDue, Fraction RowsDelivered, WeekMeans? Means, Fraction TakingPart);

internal sealed record PointsResult(string Id, int Place, bool IsShared, int Points)
{
    public static PointsResult Of(Ranked ranked) => new(ranked.Contender.Id, ranked.Place, ranked.Tied, ranked.Contender.Standing.Points);
}
