namespace Engagement.Rubrics;

/// <summary>One decision about the price of a kind.</summary>
/// <param name="Season">The academic year in which it holds, for instance <c>2027-2028</c>.</param>
/// <param name="From">The first day of that year.</param>
/// <param name="Old">What the price in that year would have been without this decision.</param>
/// <param name="New">The price of one unit at the school's own level.</param>
/// <param name="Minutes">Null when a decision was taken back.</param>
[GenerateSerializer, Immutable, Alias("price-decision")]
public sealed record PriceDecision(
    string Season, DateOnly From, string Kind, int Old, int New, CouncilMinutes? Minutes, Decider By, DateTimeOffset At);

/// <summary>The minutes of the council that the decision stands in.</summary>
[GenerateSerializer, Immutable, Alias("council-minutes")]
public sealed record CouncilMinutes(int Number, DateOnly Day);

/// <param name="Id">Opaque account id.</param>
/// <param name="Post">The post that gave the right; everybody may read it.</param>
[GenerateSerializer, Immutable, Alias("decider")]
public sealed record Decider(string Id, string Post);

/// <param name="Written">What the history holds now in addition; null when refused, or when nothing had to be changed.</param>
/// <param name="Refusal">A code of <see cref="PriceRefusal"/>.</param>
[GenerateSerializer, Immutable, Alias("decision-result")]
public sealed record DecisionResult(PriceDecision? Written, string? Refusal)
{
    public static readonly DecisionResult Unchanged = new(null, null);

    public static DecisionResult Refused(string code) => new(null, code);
}

/// <summary>Why a price cannot be decided. The codes are part of the HTTP contract.</summary>
public static class PriceRefusal
{
    public const string UnknownKind = "unknown-kind";

    /// <summary>More than half away from the rulebook's price.</summary>
    public const string OutOfBounds = "price-out-of-bounds";

    /// <summary>With the other prices of that year it would turn a principle of the rulebook round.</summary>
    public const string OutOfOrder = "price-out-of-order";

    public const string MinutesInTheFuture = "minutes-in-the-future";
}
