using System.Collections.Immutable;
using Engagement.Ceremonies;
using Engagement.Nominations;
using Engagement.Seals;

namespace Engagement.Domain;

/// <summary>
/// The order in which the results of a year are told: factions from the last place that is shown to the first, then nomination by nomination
/// as the rulebook has them, the leaders of the school at the end. The same year always gives the same script.
/// </summary>
internal static class CeremonyScript
{
    private static readonly Cue Opening = new(CueKind.Opening, true, null, null, null, null, []);
    private static readonly Cue Closing = Opening with { Kind = CueKind.Closing };

    /// <summary>What was computed of students and classes, before those who lead them all.</summary>
    private static readonly ImmutableArray<string> Nominations =
    [
        NominationCode.FactionOfTheYear,
        NominationCode.BestStudent,
        NominationCode.YoungAthlete,
        NominationCode.SchoolActivists,
        NominationCode.TalentedStudent,
        NominationCode.CaringStudent,
        NominationCode.BestDebater,
        NominationCode.CleanestClass,
        NominationCode.SchoolLeaders,
    ];

    public static ImmutableArray<Cue> Of(SealedYear year, Func<string, string?>? inventedNameOf = null) =>
        [Opening, .. Places(year).Concat(Awards(year, inventedNameOf)).SelectMany(Suspense), Closing];

    /// <summary>What comes is said, the hall waits, then it is told.</summary>
    private static IEnumerable<Cue> Suspense(Cue told) => [told with { IsTold = false, Winners = [] }, told];

    private static IEnumerable<Cue> Places(SealedYear year) =>
        from faction in UpperHalf.Of(year.Factions, faction => faction.Place)
        group faction by faction.Place into tied
        orderby tied.Key descending
        select new Cue(CueKind.Place, true, tied.Key, null, null, null, [.. tied.Select(faction => new CueWinner(faction.Faction, faction.Index, null))]);

    /// <summary>The best of each faction come after the leaders of the school: they are those who are not among them.</summary>
    private static IEnumerable<Cue> Awards(SealedYear year, Func<string, string?>? inventedNameOf) =>
        from award in year.Awards
        let rank = Nominations.IndexOf(award.Nomination)
        where rank >= 0
        orderby rank, award.Of is not null, award.Band?.From ?? 0, award.Of
        select new Cue(
            CueKind.Award, true, null, award.Nomination, award.Band, award.Of,
            [.. award.Winners.Select(winner => new CueWinner(winner.Id, null, inventedNameOf?.Invoke(winner.Id)))]);
}
