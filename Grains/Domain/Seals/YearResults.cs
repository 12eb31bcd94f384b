using System.Collections.Immutable;
using Engagement.Nominations;
using Engagement.Seals;

namespace Engagement.Domain;

/// <summary>The year as it was computed from one cut.</summary>
/// <param name="Factions">Those with an index, the first before the last.</param>
/// <param name="Lists">The first of each nomination, with their arithmetic.</param>
internal sealed record YearResults(ImmutableArray<SealedFaction> Factions, ImmutableArray<NominationList> Lists);

/// <summary>What people decided about a computed year (rulebook, section 7), and what follows from it.</summary>
internal sealed record YearDecisions(
    ImmutableArray<NominationDecision> Decisions, CouncilConfirmation Council, DeputyConfirmation Deputy, ImmutableArray<SealedAward> Awards);
