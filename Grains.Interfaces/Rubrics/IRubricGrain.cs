using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Rubrics;

/// <summary>
/// What a school has decided about its prices. A decision is for the academic year after the one under way and holds in that
/// year only; once the year has begun, its prices stay as they are. Key: <c>rubric/{school}</c>.
/// </summary>
public interface IRubricGrain : IGrainWithStringKey
{
    /// <summary>Every decision, the oldest first. Nothing is ever taken out of it.</summary>
    [ReadOnly]
    Task<ImmutableArray<PriceDecision>> History();

    /// <summary>
    /// Decides the price of a kind for the next academic year; the decision before it, if there is one, stays in the history and
    /// counts no more. Durable on return; what is decided already is not decided twice.
    /// </summary>
    /// <param name="minutes">Where the council's decision stands.</param>
    Task<DecisionResult> Decide(string kind, int points, CouncilMinutes minutes, Decider by);

    /// <summary>
    /// The next academic year has the rulebook's price again. Durable on return; without a decision there is nothing to do.
    /// </summary>
    Task<DecisionResult> TakeBack(string kind, Decider by);
}
