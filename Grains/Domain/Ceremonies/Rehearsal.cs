using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Ceremonies;
using Engagement.Nominations;
using Engagement.Seals;

namespace Engagement.Domain;

/// <summary>
/// A year that never was, so that nobody who watches a rehearsal can learn or guess anything: heroes of tales receive the awards, and the school's
/// factions stand in the order of its own list. It is made of the list of factions alone.
/// </summary>
internal static class Rehearsal
{
    private static readonly ImmutableArray<string> Heroes =
    [
        "Ер Төстік", "Қыз Жібек", "Алпамыс батыр", "Гүлбаршын сұлу", "Қобыланды батыр", "Құртқа ару", "Қозы Көрпеш", "Баян сұлу", "Алдар Көсе", "Кенжекей ару", "Жиренше шешен",
        "Қарашаш ару", "Қамбар батыр", "Назым ару", "Тазша бала", "Ақжүніс ару",
    ];

    private static readonly ImmutableArray<string> OfBands =
        [NominationCode.BestStudent, NominationCode.YoungAthlete, NominationCode.SchoolActivists, NominationCode.TalentedStudent, NominationCode.CaringStudent];

    public static ImmutableArray<Cue> Of(ImmutableArray<string> factions) => CeremonyScript.Of(YearOf(factions), NameOf);

    private static SealedYear YearOf(ImmutableArray<string> factions)
    {
        var places = factions.Select((faction, i) => new SealedFaction(faction, PlaceOf(i), i is 1 or 2, 0, 1000 - (PlaceOf(i) * 50), [])).ToImmutableArray();
        var next = 0;
        ImmutableArray<AwardWinner> Winners(int count) => [.. Enumerable.Range(0, count).Select(i => new AwardWinner($"{next++ % Heroes.Length}", i + 1, false, 0))];
        return new(
            "", "", default, "", places,
            [
                .. factions.Take(1).Select(first => new SealedAward(NominationCode.FactionOfTheYear, null, null, [new(first, 1, false, 0)])),
                .. from nomination in OfBands
                   from band in GradeBand.OfSchool
                   select new SealedAward(nomination, new GradeRange(band.From, band.To), null, Winners(nomination == NominationCode.SchoolActivists ? 3 : 1)),
                new(NominationCode.SchoolLeaders, null, null, Winners(Nomination.LeadersOfSchool)),
                .. factions.Select(faction => new SealedAward(NominationCode.SchoolLeaders, null, faction, Winners(1))),
            ]);
    }

    /// <summary>The second place is shared, so that this is rehearsed too.</summary>
    private static int PlaceOf(int i) => i == 2 ? 2 : i + 1;

    private static string? NameOf(string id) => int.TryParse(id, out var number) ? Heroes[number] : null;
}
