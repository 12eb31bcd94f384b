using System.Collections.Immutable;
using Engagement.Territories;

namespace Engagement.Domain;

/// <summary>
/// One stored row of a territory: what a child reported last, and the figures of one district's schools (in a district, of one
/// school). So a register costs the rows that it touches and never the whole territory.
/// </summary>
public sealed record TerritoryRow
{
    /// <summary>0 when the row is no child's.</summary>
    public long Version { get; init; }

    public string Season { get; init; } = "";

    public ScoreHistogram Scores { get; init; } = ScoreHistogram.Empty;

    public ImmutableArray<SchoolFigures> Schools { get; init; } = [];
}
