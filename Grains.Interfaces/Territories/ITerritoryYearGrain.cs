using System.Collections.Immutable;
using Engagement.Rubrics;
using Engagement.Seals;
using Orleans.Concurrency;

namespace Engagement.Territories;

/// <summary>
/// The end of an academic year in a district, a region or the republic: what its schools have sealed is sealed together, and with it the
/// schools of the year (rulebook, section 7). Key: <c>territory-year/{territory}/{season}</c>.
/// </summary>
public interface ITerritoryYearGrain : IGrainWithStringKey
{
    /// <summary>Where the year stands today, and which schools are awaited. Null for what is no year or no territory.</summary>
    Task<TerritoryYearReading?> Read();

    /// <summary>
    /// Seals the year from the quarters that the schools have sealed, from the customary last day of entering on until the next year begins, when
    /// schools report anew. Durable on return. Repeated, or asked for by two at once, it returns the one seal that stands.
    /// </summary>
    /// <param name="reason">Needed when a school has not sealed all of its quarters; kept beside the seal.</param>
    Task<TerritorySealResult> Seal(Decider by, string? reason);

    /// <summary>From now on everybody may know the results. Durable on return, repeatable; false while the year is not sealed.</summary>
    Task<bool> Announce(Decider by);

    /// <summary>Whether the results are known to everybody.</summary>
    [AlwaysInterleave]
    Task<bool> IsAnnounced();

    /// <summary>Null until it is sealed.</summary>
    [ReadOnly]
    Task<TerritorySeal?> Sealed();

    /// <summary>The results that everybody may know; null until they are announced.</summary>
    [ReadOnly]
    Task<TerritoryYear?> Announced();
}

/// <summary>What was sealed, as a text that anybody can compute again byte for byte (docs/seal.md).</summary>
[GenerateSerializer, Immutable, Alias("territory-seal")]
public sealed record TerritorySeal(string Territory, string Season, DateTimeOffset At, Decider By, string Text, string Hash)
{
    /// <summary>Why it did not wait for schools; its salted hash stands in the text. Null when none was awaited.</summary>
    [Id(6)]
    public string? Reason { get; init; }

    [Id(7)]
    public ReasonMark? Mark { get; init; }
}

/// <param name="State">A code of <see cref="WindowState"/>.</param>
/// <param name="SealableFrom">The first day on which it can be sealed.</param>
/// <param name="SealableTo">The last such day: from the next one on schools report the year that follows.</param>
/// <param name="Schools">How many schools have reported this year.</param>
/// <param name="Awaited">Those that have not sealed all of their quarters.</param>
/// <param name="Hash">Of the seal; null until then.</param>
[GenerateSerializer, Immutable, Alias("territory-year-reading")]
public sealed record TerritoryYearReading(
    string Territory,
    string Season,
    string State,
    DateOnly SealableFrom,
    DateOnly SealableTo,
    int Schools,
    ImmutableArray<AwaitedSchool> Awaited,
    DateTimeOffset? SealedAt,
    string? Hash,
    DateTimeOffset? AnnouncedAt);

/// <param name="Quarters">How many it has sealed.</param>
[GenerateSerializer, Immutable, Alias("awaited-school")]
public sealed record AwaitedSchool(string School, Localized Name, int Quarters);

/// <summary>The schools of a year, of all sizes and of each.</summary>
[GenerateSerializer, Immutable, Alias("territory-year")]
public sealed record TerritoryYear(
    string Territory, string Season, DateTimeOffset SealedAt, DateTimeOffset AnnouncedAt, string Hash, ImmutableArray<SchoolsOfSize> Lists);

/// <param name="Band">As <see cref="SizeBands"/>.</param>
/// <param name="Schools">Every school that could stand, the first before the last.</param>
[GenerateSerializer, Immutable, Alias("schools-of-size")]
public sealed record SchoolsOfSize(string Band, ImmutableArray<SealedSchool> Schools);

/// <param name="Name">As the school was called then.</param>
/// <param name="Place">1-2-2-4.</param>
/// <param name="Decided">What set it behind the one before: <c>index</c>, <c>taking-part</c>, <c>delivered</c>, <c>shared</c>; null for the first.</param>
/// <param name="Index">Mean of its sealed quarters.</param>
[GenerateSerializer, Immutable, Alias("sealed-school")]
public sealed record SealedSchool(
    string School, Localized Name, string District, int Place, bool IsShared, string? Decided, int Index, ImmutableArray<QuarterIndex> Quarters);

/// <param name="Refusal">A code of <see cref="SealRefusal"/>; null when it is sealed.</param>
/// <param name="IsNew">False for a repetition.</param>
[GenerateSerializer, Immutable, Alias("territory-seal-result")]
public sealed record TerritorySealResult(TerritorySeal? Seal, string? Refusal, bool IsNew)
{
    public static TerritorySealResult Refused(string code) => new(null, code, false);
}
