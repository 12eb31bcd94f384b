using System.Collections.Immutable;
using Engagement.Activities;
using Orleans.Concurrency;

namespace Engagement.Raids;

/// <summary>
/// The figures of one raid of the plan. The plan (<see cref="ISchoolPlanGrain"/>) says where it stands; once the proof was given nothing
/// changes any more. Every call is durable on return, and the same call again has the effect of once. Key:
/// <c>raid/{school}/{occurrence}</c>.
/// </summary>
public interface IRaidGrain : IGrainWithStringKey
{
    /// <summary>Empty while nothing was counted.</summary>
    [ReadOnly]
    Task<Raid> Get();

    /// <summary>The figures of a class, in the place of those that it had.</summary>
    Task<RaidResult> Count(string @class, int seen, ImmutableArray<ItemFigure> figures);

    /// <summary>The class was not looked at.</summary>
    Task<RaidResult> TakeOut(string @class);
}

/// <param name="Raid">As it stands now; null when refused.</param>
/// <param name="Refusal">A code of <see cref="RaidRefusal"/>.</param>
[GenerateSerializer, Immutable, Alias("raid-result")]
public sealed record RaidResult(Raid? Raid, string? Refusal)
{
    public static RaidResult Of(Raid raid) => new(raid, null);

    public static RaidResult Refused(string code) => new(null, code);
}
