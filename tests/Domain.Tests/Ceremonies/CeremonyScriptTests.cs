using Engagement.Activities;
using Engagement.Ceremonies;
using Engagement.Domain;
using Engagement.Nominations;
using Engagement.Seals;

namespace Engagement.Tests;

public sealed class CeremonyScriptTests
{
    private static SealedFaction Faction(string id, int place, bool isShared = false) => new(id, place, isShared, 100, 700 - place, []);

    private static SealedAward Award(string nomination, GradeRange? band = null, string? of = null, params string[] winners) =>
        new(nomination, band, of, [.. winners.DefaultIfEmpty("abai.s001").Select((winner, i) => new AwardWinner(winner, i + 1, false, 77))]);

    private static SealedYear Year(SealedFaction[]? factions = null, params SealedAward[] awards) =>
        new("abai", "2026-2027", default, "hash", [.. factions ?? []], [.. awards]);

    private static string[] Told(SealedYear year) =>
    [
        .. CeremonyScript.Of(year).Where(cue => cue.IsTold).Select(cue =>
            $"{cue.Kind} {cue.Place}{cue.Nomination} {cue.Band?.From}{cue.Of}".Trim() + $" {string.Join('+', cue.Winners.Select(winner => winner.Id))}".TrimEnd()),
    ];

    [Fact]
    public void Factions_are_told_from_the_last_place_that_is_shown_to_the_first_and_those_who_share_one_together() => Assert.Equal(
        ["opening", "place 4 d", "place 2 b+c", "place 1 a", "closing"],
        Told(Year([Faction("a", 1), Faction("b", 2, true), Faction("c", 2, true), Faction("d", 4), Faction("e", 5), Faction("f", 6), Faction("g", 7), Faction("h", 8)])));

    [Fact]
    public void Nobody_is_told_as_the_last() => Assert.Equal(
        ["opening", "place 1 a", "closing"], Told(Year([Faction("a", 1), Faction("b", 2, true), Faction("c", 2, true)])));

    [Fact]
    public void Nominations_come_as_the_rulebook_has_them_band_by_band_and_the_leaders_last() => Assert.Equal(
        [
            "opening", "place 1 a", "award faction-of-the-year a", "award best-student 1 abai.s001", "award best-student 5 abai.s002", "award best-student 8 abai.s003",
            "award young-athlete 1 abai.s001", "award best-debater 5 abai.s001", "award cleanest-class 1 3А", "award school-leaders abai.s001+abai.s002",
            "award school-leaders a abai.s001", "award school-leaders b abai.s001", "closing",
        ],
        Told(Year(
            [Faction("a", 1), Faction("b", 2)],
            Award(NominationCode.CleanestClass, new(1, 4), null, "3А"), Award(NominationCode.SchoolLeaders, null, "b"), Award(NominationCode.SchoolLeaders, null, "a"),
            Award(NominationCode.SchoolLeaders, null, null, "abai.s001", "abai.s002"), Award(NominationCode.BestStudent, new(8, 11), null, "abai.s003"),
            Award(NominationCode.BestStudent, new(5, 7), null, "abai.s002"), Award(NominationCode.BestStudent, new(1, 4)), Award(NominationCode.YoungAthlete, new(1, 4)),
            Award(NominationCode.BestDebater, new(5, 6)), Award(NominationCode.FactionOfTheYear, null, null, "a"))));

    [Fact]
    public void What_comes_is_said_before_it_is_told_and_says_nothing_of_who_it_is()
    {
        var few = CeremonyScript.Of(Year([Faction("a", 1), Faction("b", 2)], Award(NominationCode.SchoolActivists, new(1, 4), null, "abai.s001")));
        var many = CeremonyScript.Of(Year([Faction("b", 1), Faction("a", 2)], Award(NominationCode.SchoolActivists, new(1, 4), null, "abai.s002", "abai.s003")));
        Assert.Equal([true, false, true, false, true, true], few.Select(cue => cue.IsTold));
        Assert.Equal(few.Where(cue => !cue.IsTold).Select(Text), many.Where(cue => !cue.IsTold).Select(Text));
        Assert.All(few.Where(cue => !cue.IsTold), cue => Assert.Empty(cue.Winners));

        static string Text(Cue cue) => System.Text.Json.JsonSerializer.Serialize(cue);
    }

    [Fact]
    public void Nothing_is_told_of_a_score_of_a_student() =>
        Assert.All(CeremonyScript.Of(Year([], Award(NominationCode.BestStudent, new(1, 4)))).SelectMany(cue => cue.Winners), winner => Assert.Null(winner.Index));

    [Fact]
    public void A_rehearsal_has_every_kind_of_cue_and_is_made_of_the_list_of_factions_alone()
    {
        string[] factions = ["a", "b", "c", "d", "e", "f", "g", "h"];
        var cues = Rehearsal.Of([.. factions]);
        Assert.Equal(CueKind.Opening, cues[0].Kind);
        Assert.Equal(CueKind.Closing, cues[^1].Kind);
        Assert.Equal([4, 2, 1], cues.Where(cue => cue is { Kind: CueKind.Place, IsTold: true }).Select(cue => cue.Place ?? 0));
        Assert.Equal(["b", "c"], cues.Single(cue => cue is { Place: 2, IsTold: true }).Winners.Select(winner => winner.Id));
        Assert.All(
            cues.Where(cue => cue.Kind == CueKind.Award).SelectMany(cue => cue.Winners).Where(winner => !factions.Contains(winner.Id)),
            winner => Assert.NotNull(winner.Invented));
        Assert.Equal(8, cues.Count(cue => cue is { Of: not null, IsTold: true }));
    }
}
