using System.Collections.Immutable;
using Engagement.Activities;

namespace Engagement.Seals;

/// <summary>What a school announces of a year, read from its seal. Ids only: who may be named is asked of the consents of the day.</summary>
/// <param name="Hash">Of the seal.</param>
/// <param name="Factions">Every faction with an index, the first before the last.</param>
/// <param name="Awards">In the order of the rulebook; lists that nobody reached are left out.</param>
[GenerateSerializer, Immutable, Alias("sealed-year")]
public sealed record SealedYear(
    string School, string Season, DateTimeOffset SealedAt, string Hash, ImmutableArray<SealedFaction> Factions, ImmutableArray<SealedAward> Awards);

/// <param name="Place">1-2-2-4.</param>
/// <param name="Points">Granted points of the year.</param>
/// <param name="Index">Mean of the sealed quarters.</param>
/// <param name="Quarters">The sealed index of each quarter, in order.</param>
[GenerateSerializer, Immutable, Alias("sealed-faction")]
public sealed record SealedFaction(string Faction, int Place, bool IsShared, int Points, int Index, ImmutableArray<QuarterIndex> Quarters);

[GenerateSerializer, Immutable, Alias("quarter-index")]
public sealed record QuarterIndex(int Quarter, int Index);

/// <param name="Nomination">A code of <see cref="Nominations.NominationCode"/>.</param>
/// <param name="Band">The grades that were compared; null where no grade is asked for.</param>
/// <param name="Of">The faction whose best it is; null for the whole school.</param>
/// <param name="Winners">At least one, the first before the last.</param>
[GenerateSerializer, Immutable, Alias("sealed-award")]
public sealed record SealedAward(string Nomination, GradeRange? Band, string? Of, ImmutableArray<AwardWinner> Winners);

/// <param name="Id">A student, a class or a faction.</param>
/// <param name="Place">1-2-2-4, among those who receive it.</param>
[GenerateSerializer, Immutable, Alias("award-winner")]
public sealed record AwardWinner(string Id, int Place, bool IsShared, int Score);
