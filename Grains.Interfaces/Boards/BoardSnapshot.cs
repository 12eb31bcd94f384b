using System.Collections.Immutable;
using Engagement.Seasons;

namespace Engagement.Boards;

/// <summary>A whole board at one version.</summary>
/// <param name="Board">Its id in the hub's form: <c>schools/abai/factions</c>.</param>
/// <param name="Version">Grows with every change; a later activation of the owner numbers above an earlier one.</param>
/// <param name="From">First day of the period shown.</param>
/// <param name="To">Last day of the period shown.</param>
/// <param name="School">The common goal beside the race; null on boards of a faction.</param>
/// <param name="Rows">In order of place.</param>
[GenerateSerializer, Immutable, Alias("board-snapshot")]
public sealed record BoardSnapshot(
    string Board,
    Period Period,
    long Version,
    DateTimeOffset AsOf,
    DateOnly From,
    DateOnly To,
    SchoolGoal? School,
    ImmutableArray<BoardRow> Rows)
{
    /// <summary>Nothing is shown until the year is announced: its last day is over, and the results are a surprise.</summary>
    [Id(8)]
    public bool IsFrozen { get; init; }
}

/// <summary>What changed from one version to the next. Rows are whole rows.</summary>
[GenerateSerializer, Immutable, Alias("board-delta")]
public sealed record BoardDelta(
    string Board,
    Period Period,
    long FromVersion,
    long Version,
    DateTimeOffset AsOf,
    SchoolGoal? School,
    ImmutableArray<BoardRow> Rows,
    ImmutableArray<string> Removed);

/// <param name="Place">Standard competition ranking: 1-2-2-4.</param>
/// <param name="Tied">Whether the place is shared.</param>
/// <param name="Points">Granted points of the period.</param>
/// <param name="Index">Fair index in thousandths (rulebook, section 6); null where none is defined.</param>
/// <param name="Change">Points written down since local midnight.</param>
/// <param name="Decided">The step that put this row below the one before it; null for the first row.</param>
[GenerateSerializer, Immutable, Alias("board-row")]
public sealed record BoardRow(int Place, bool Tied, string Id, Localized Name, int Points, int? Index, int Change, string? Decided);

/// <param name="Points">What the whole school earned in the period.</param>
/// <param name="Goal">What it set itself for the period so far.</param>
[GenerateSerializer, Immutable, Alias("school-goal")]
public sealed record SchoolGoal(int Points, int Goal);

/// <summary>Who looks at a board.</summary>
[GenerateSerializer, Alias("audience")]
public enum Audience
{
    /// <summary>Anybody: of students, only those who may be shown on public pages, and only the first ten.</summary>
    Public,

    /// <summary>Staff of the school.</summary>
    Staff,

    /// <summary>Whoever is signed in at the school: of students, only those who may be shown in the school, and only the first ten.</summary>
    School,
}
