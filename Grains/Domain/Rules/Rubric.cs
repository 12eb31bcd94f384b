using System.Collections.Immutable;
using Engagement.Rubrics;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>
/// A school's prices: the rulebook's, and what the school has decided on top of it. A decision holds in one academic year; the
/// year after has the rulebook's price again unless it is decided anew. Only a year that has not begun can be decided about, so
/// a deed has one price for ever, whenever it is written down.
/// </summary>
public sealed class Rubric(Rulebook rulebook, ImmutableArray<PriceDecision> history)
{
    /// <summary>Every decision, the oldest first.</summary>
    public ImmutableArray<PriceDecision> History { get; } = history;

    /// <summary>The price list of an academic year.</summary>
    public Rulebook PricesOf(string season) =>
        rulebook.With(Standing(season).ToDictionary(decision => decision.Kind, decision => decision.New, StringComparer.Ordinal));

    /// <summary>The last word about a kind in an academic year; null when nothing was decided, or the decision was taken back.</summary>
    public PriceDecision? DecisionOf(string season, string kind) => Standing(season).FirstOrDefault(decision => decision.Kind == kind);

    /// <summary>Why a kind cannot have this price in an academic year: a code of <see cref="PriceRefusal"/>, or null.</summary>
    public string? FaultOf(string season, string kind, int points)
    {
        if (rulebook.Find(kind) is not { } known)
        {
            return PriceRefusal.UnknownKind;
        }

        if (!PriceBounds.Of(known).Allow(points))
        {
            return PriceRefusal.OutOfBounds;
        }

        var prices = PricesOf(season).With(new Dictionary<string, int> { [kind] = points });
        return PriceOrder.IsKeptBy(prices) ? null : PriceRefusal.OutOfOrder;
    }

    /// <summary>The same rubric with one more decision, about a price that <see cref="FaultOf"/> finds no fault with.</summary>
    public Rubric With(Season season, string kind, int points, CouncilMinutes? minutes, Decider by, DateTimeOffset at)
    {
        var old = PricesOf(season.Id).Find(kind)!.Points;
        return new(rulebook, History.Add(new(season.Id, season.From, kind, old, points, minutes, by, at)));
    }

    private IEnumerable<PriceDecision> Standing(string season) => History
        .Where(decision => decision.Season == season)
        .GroupBy(decision => decision.Kind, StringComparer.Ordinal)
        .Select(decisions => decisions.Last())
        .Where(decision => decision.Minutes is not null);
}
