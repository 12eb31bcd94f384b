using System.Collections.Immutable;

namespace Engagement.Territories;

/// <summary>
/// What a school or a territory has to say to the territory above it, cumulative and numbered: a newer one replaces an older
/// one, so repeated and late ones do no harm, and a lost one is made good by the next.
/// </summary>
/// <param name="Child">The school or territory that speaks.</param>
/// <param name="Version">Grows with every change.</param>
/// <param name="Since">
/// The acknowledged version on which it builds: schools that have not changed since are left out. 0 when it is complete.
/// </param>
/// <param name="Season">The academic year of the scores.</param>
/// <param name="Scores">Year's scores of all students below.</param>
/// <param name="Schools">Schools that have changed since.</param>
[GenerateSerializer, Immutable, Alias("register")]
public sealed record Register(
    string Child, long Version, long Since, string Season, ScoreHistogram Scores, ImmutableArray<SchoolFigures> Schools);

/// <param name="Version">
/// The version that is durable above. Lower than the one sent: something before it is missing there, send all of it. Higher:
/// an earlier activation had a clock ahead of this one, number above it.
/// </param>
/// <param name="Means">The frozen means that every index of this week is drawn towards.</param>
[GenerateSerializer, Immutable, Alias("acknowledgement")]
public sealed record Acknowledgement(long Version, ImmutableArray<QuarterMeans> Means);

/// <summary>The sums behind μ, τ and p̄ of a quarter over all schools of the republic, sealed when a week has ended (rulebook, section 6).</summary>
[GenerateSerializer, Immutable, Alias("quarter-means")]
public sealed record QuarterMeans(string Season, int Quarter, long Points, long Roll, long TopPoints, long TopHeads, long Active);
