using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Domain;

/// <summary>The quarters of a season that are sealed: what stands there stays, whatever is corrected in the book later (rulebook, section 4).</summary>
internal sealed class SealedQuarters(IEnumerable<QuarterResults> quarters)
{
    public static readonly SealedQuarters None = new([]);

    private readonly Dictionary<int, QuarterResults> _quarters = quarters.ToDictionary(one => one.Quarter);

    public bool Contains(int quarter) => _quarters.ContainsKey(quarter);

    /// <summary>What a faction had earned in a quarter when it was sealed; null when it is not.</summary>
    public Standing? StandingIn(int? quarter, string faction) => Result(quarter, faction)?.Standing;

    public QuarterFigures? SchoolIn(int quarter) => _quarters.GetValueOrDefault(quarter)?.School;

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
