using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Nominations;
using Engagement.Rubrics;
using Engagement.Seals;

namespace Engagement.Tests;

/// <summary>Which students receive a paper for a sealed year (docs/decisions/0037).</summary>
public sealed class YearHonoursTests
{
    private static readonly GradeRange Oldest = new(8, 11);

    [Fact]
    public void Places_one_to_three_of_a_nomination_are_diplomas_of_three_degrees()
    {
        var list = List(NominationCode.BestStudent, Oldest, null, 1, Row("a", 1), Row("b", 2), Row("c", 3));
        Assert.Equal([("a", 1), ("b", 2), ("c", 3)], Degrees([list]));
        var honour = YearHonours.Of([list], [])[1];
        Assert.Equal((NominationCode.BestStudent, Oldest, null), (honour.Honour.Nomination, honour.Honour.Band, honour.Honour.Of));
        Assert.Equal("best-student/8-11//b", honour.Subject);
    }

    [Fact]
    public void A_shared_place_has_one_degree_and_nobody_behind_the_third_place_has_any()
    {
        var list = List(NominationCode.BestDebater, Oldest, null, 1, Row("a", 1), Row("b", 1), Row("c", 3), Row("d", 3), Row("e", 5));
        Assert.Equal([("a", 1), ("b", 1), ("c", 3), ("d", 3)], Degrees([list]));
    }

    [Fact]
    public void Who_declined_or_still_awaits_an_answer_receives_nothing_and_those_behind_move_up()
    {
        var list = List(NominationCode.CaringStudent, Oldest, null, 1, Row("a", 1), Row("b", 2), Row("c", 3) with { Gates = [new("standing", true, null, null)] });
        var declined = new NominationDecision(new(NominationCode.CaringStudent, "8-11", null), "a", DecisionKind.Declined, null, new("c", "coordinator"), default);
        Assert.Equal([("b", 1)], Degrees([list], declined));
    }

    [Fact]
    public void Activists_and_the_best_of_each_faction_are_thanked_without_a_rank()
    {
        var activists = List(NominationCode.SchoolActivists, Oldest, null, 3, Row("a", 1), Row("b", 2), Row("c", 3), Row("d", 4));
        var leaders = List(NominationCode.SchoolLeaders, null, null, 3, Row("e", 1), Row("f", 2), Row("g", 3), Row("h", 4));
        var care = List(NominationCode.SchoolLeaders, null, "care", 1, Row("h", 1), Row("i", 2));
        Assert.Equal(
            [("a", null), ("b", null), ("c", null), ("e", 1), ("f", 2), ("g", 3), ("h", null)],
            Degrees([activists, leaders, care]));
    }

    [Fact]
    public void Classes_and_factions_have_no_paper_of_a_student()
    {
        var cleanest = List(NominationCode.CleanestClass, new(5, 7), null, 1, Row("5А", 1));
        var faction = List(NominationCode.FactionOfTheYear, null, null, 1, Row("care", 1));
        Assert.Empty(Degrees([cleanest, faction]));
    }

    [Fact]
    public void Volunteers_have_their_verified_hours_on_paper_from_five_on_whatever_brought_points()
    {
        var desk = new Desk();
        desk.Post(null, Year.Line("vol.half", units: 12));
        desk.Post(null, Year.Line("tutor.half", units: 3));
        desk.Post(null, Year.Line("vol.half", "b", 7));
        desk.Post(null, Year.Line("tutor.half", "b", 2));
        var mistaken = desk.Post(null, Year.Line("vol.half", "c", 10));
        desk.Post("e", Year.Line("event.part", "d"));
        Assert.Equal([(Year.Id("a"), 15), (Year.Id("c"), 10)], Hours(desk));

        desk.Undo(mistaken);
        var honoured = Assert.Single(YearHonours.OfVolunteers(Year.Season, desk.Records));
        Assert.Equal(("volunteer", $"volunteering///{Year.Id("a")}"), (honoured.Kind, honoured.Subject));
        Assert.Empty(YearHonours.OfVolunteers(AcademicYear.Default(2025), desk.Records));
    }

    private static (string, int)[] Hours(Desk desk) =>
        [.. YearHonours.OfVolunteers(Year.Season, desk.Records).Select(one => (one.Student, one.Honour.HalfHours!.Value))];

    private static (string, int?)[] Degrees(ImmutableArray<NominationList> lists, params ImmutableArray<NominationDecision> decisions) =>
        [.. YearHonours.Of(lists, decisions).Select(one => (one.Student, one.Honour.Degree))];

    private static NominationList List(string nomination, GradeRange? band, string? of, int seats, params ImmutableArray<NominationRow> rows) =>
        new(nomination, band, of, seats, rows);

    private static NominationRow Row(string id, int place) => new(id, place, false, null, 100 - place, true, 1, 1, null, [], []);
}
