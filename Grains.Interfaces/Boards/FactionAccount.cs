using System.Collections.Immutable;

namespace Engagement.Boards;

/// <summary>Why a faction has its place on the board by index. Sums and counts, never a person.</summary>
/// <param name="Before">The row that stands directly before it, of which <see cref="BoardRow.Decided"/> speaks.</param>
/// <param name="Stretches">What the index is the mean of: for the year its quarters so far, else the period alone. Empty without members.</param>
/// <param name="Next">Null for the first.</param>
[GenerateSerializer, Immutable, Alias("faction-account")]
public sealed record FactionAccount(BoardRow Row, BoardRow? Before, ImmutableArray<IndexStretch> Stretches, NextPlace? Next);

/// <summary>An index of one stretch of days with its arithmetic (rulebook, section 6).</summary>
/// <param name="Quarter">1 to 4; null when the stretch is no quarter.</param>
/// <param name="Weeks">Teaching weeks so far.</param>
/// <param name="Roll">Average daily roll, rounded up.</param>
/// <param name="TopHeads">How many members the best quarter is.</param>
/// <param name="Active">Members with points.</param>
/// <param name="RowsDue">Rows of the plan that fell due.</param>
/// <param name="RowsDelivered">How many of them were delivered, to two places; of a weekly row also a part.</param>
/// <param name="Means">What the index is drawn towards; null before the first seal, when par serves.</param>
[GenerateSerializer, Immutable, Alias("index-stretch")]
public sealed record IndexStretch(
    int? Quarter,
    DateOnly From,
    DateOnly To,
    int Index,
    int Weeks,
    int Roll,
    int Points,
    int TopHeads,
    int TopPoints,
    int Active,
    int RowsDue,
    decimal RowsDelivered,
    StretchParts Parts,
    FrozenMeans? Means);

/// <summary>What each component brings, to two places, the rest cut off; the index is their exact sum, rounded down once.</summary>
/// <param name="Delivered">Null when nothing is due yet; the other three then share its weight.</param>
[GenerateSerializer, Immutable, Alias("stretch-parts")]
public sealed record StretchParts(decimal PerHead, decimal TopShare, decimal TakingPart, decimal? Delivered);

/// <summary>The means of the board at the end of a week, which stay until the next has ended.</summary>
/// <param name="PerHead">Points per head.</param>
/// <param name="TopShare">Points per head of the best quarter.</param>
/// <param name="Active">Members taking part, in percent.</param>
/// <param name="SealedOn">The Sunday that ended the week; null when it was not written down yet.</param>
[GenerateSerializer, Immutable, Alias("frozen-means")]
public sealed record FrozenMeans(decimal PerHead, decimal TopShare, decimal Active, DateOnly? SealedOn);
