using Engagement.Activities;
using Orleans.Concurrency;

namespace Engagement.Leagues;

/// <summary>
/// The matches of one series of the plan. The plan (<see cref="ISchoolPlanGrain"/>) says which months there are and for which grades,
/// the roster which classes. Every call is durable on return, and the same call again has the effect of once. Key:
/// <c>league/{school}/{series}</c>.
/// </summary>
public interface ILeagueGrain : IGrainWithStringKey
{
    /// <summary>Empty while nothing was drawn up.</summary>
    [ReadOnly]
    Task<League> Get();

    /// <summary>Every one of the classes plays every other once; pairs that play this sport in this month already stay as they are.</summary>
    Task<LeagueResult> DrawUp(LeagueDraw draw);

    /// <summary>Writes down a result, or takes it back when null.</summary>
    Task<LeagueResult> SetScore(int match, MatchScore? score);

    /// <summary>A match without a result is not played; one that is not there is not there.</summary>
    Task<LeagueResult> TakeOut(int match);
}

/// <param name="League">As it stands now; null when refused.</param>
/// <param name="Refusal">A code of <see cref="LeagueRefusal"/> or <see cref="PlanRefusal"/>.</param>
[GenerateSerializer, Immutable, Alias("league-result")]
public sealed record LeagueResult(League? League, string? Refusal)
{
    public static LeagueResult Of(League league) => new(league, null);

    public static LeagueResult Refused(string code) => new(null, code);
}
