using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Domain;

/// <summary>The quarters of a season that are sealed: what stands there stays, whatever is corrected in the book later (rulebook, section 4).</summary>
/// <param name="quarters">Each under the hash of its seal.</param>
internal sealed class SealedQuarters(IReadOnlyCollection<KeyValuePair<string, QuarterResults>> quarters)
{
    public static readonly SealedQuarters None = new([]);

    private readonly Dictionary<int, QuarterResults> _quarters = quarters.Select(one => one.Value).ToDictionary(one => one.Quarter);
    private readonly Dictionary<int, string> _seals = quarters.ToDictionary(one => one.Value.Quarter, one => one.Key);

    public bool Contains(int quarter) => _quarters.ContainsKey(quarter);

    /// <summary>What a faction had earned in a quarter when it was sealed; null when it is not.</summary>
    public Standing? StandingIn(int? quarter, string faction) => Result(quarter, faction)?.Standing;

    /// <summary>What boards above the school are told of a quarter for ever, with the seal that says so; null when it is not sealed.</summary>
    public QuarterFigures? SchoolIn(int quarter) => _quarters.GetValueOrDefault(quarter) is { School: var school } ? school with { Seal = _seals[quarter] } : null;

    /// <summary>A faction's index in a sealed quarter with its arithmetic; null when it had no members.</summary>
    public FactionStretch? Find(int quarter, string faction, (DateOnly From, DateOnly To) window) =>
        Result(quarter, faction)?.Arithmetic is { } sums
            ? new(Period.Quarter, window, ReckoningOf(sums), sums.Means, new(sums.RowsDue, sums.RowsDelivered))
            : null;

    private FactionResult? Result(int? quarter, string faction) =>
        quarter is { } number ? _quarters.GetValueOrDefault(number)?.Factions.FirstOrDefault(one => one.Faction == faction) : null;

    private static Reckoning ReckoningOf(IndexArithmetic sums) => new(
        new(sums.Roll, sums.Points, sums.TopPoints, sums.Active, new DueRows(sums.RowsDue, sums.RowsDelivered).Share),
        sums.Means?.ToPriors() ?? Priors.BeforeSeal(sums.Weeks),
        sums.Weeks,
        School: false);
}
