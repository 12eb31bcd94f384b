using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Boards;
using Engagement.Consents;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Tests;

public sealed class SchoolStandingsTests
{
    private static readonly DateOnly Monday = Year.Monday;

    private readonly Desk _desk = new();

    [Fact]
    public void A_record_is_taken_once_and_a_gap_is_noticed()
    {
        SheetRecord[] records = [_desk.Post(null, Year.Line("task.done")), _desk.Post(null, Year.Line("meet.attend"), Year.Line("meet.chair"))];
        var standings = Standings();

        Assert.False(standings.Apply(records[1]));
        Assert.Equal((0, 0), (standings.AppliedSeq, standings.Total));
        Assert.True(standings.Apply(records[0]));
        Assert.True(standings.Apply(records[1]));
        Assert.True(standings.Apply(records[0]));
        Assert.True(standings.Apply(records[1]));
        Assert.Equal((3, 13), (standings.AppliedSeq, standings.Total));
    }

    [Fact]
    public void Entries_count_for_the_faction_and_the_class_of_the_day()
    {
        _desk.Place("a", "9А", "care");
        _desk.Post(null, Year.Line("task.done"));
        _desk.Place("a", "9Б", "sport");
        _desk.Post(null, Year.Line("meet.attend"));
        _desk.Place("a", "9Б", null);
        _desk.Post(null, Year.Line("meet.chair"));

        var standings = Standings();
        Fold(standings);

        Assert.Equal((4, 3, 6, 13), (
            standings.FactionTotal("care"), standings.FactionTotal("sport"), standings.UnaffiliatedTotal, standings.StudentTotal(Year.Id("a"))));
        Assert.Equal([("9Б", 1, 9), ("9А", 2, 4)], standings.Classes(Period.Week, Monday).Select(row => (row.Id, row.Place, row.Points)));
    }

    [Fact]
    public void Every_faction_has_a_row_and_ties_are_decided_by_the_chain()
    {
        _desk.Place("a", "9А", "sport");
        _desk.Place("b", "9А", "care");
        _desk.Post("e", "sport", Year.Line("debate.part", "b"));
        _desk.Post("f", host: null, Year.Line("debate.part"));

        var standings = Standings();
        Fold(standings);

        var rows = standings.Factions(Period.Week, Monday, byIndex: false);
        Assert.Equal(
            [("care", 1, 8, null), ("sport", 2, 8, "hosts"), ("debate", 3, 0, "points")],
            rows.Select(row => (row.Id, row.Place, row.Points, row.Decided)));
        Assert.Equal(Year.Text("sport"), rows[1].Name);
    }

    [Fact]
    public void The_change_is_what_was_written_since_midnight_in_the_school_for_days_of_the_period()
    {
        var standings = Standings();
        _desk.Day = Monday;
        var first = _desk.Post(null, Year.Line("task.done"));
        standings.Apply(first);
        Assert.Equal(4, standings.Students(Period.Week, Monday, Audience.Staff)[0].Change);
        Assert.Equal(0, standings.Students(Period.Week, Monday.AddDays(1), Audience.Staff)[0].Change);

        _desk.Day = Monday.AddDays(8);
        standings.Apply(_desk.Post(null, Year.Line("meet.chair")));
        _desk.Day = Monday.AddDays(6);
        _desk.Today = Monday.AddDays(8);
        standings.Apply(_desk.Post(null, Year.Line("meet.attend")));
        standings.Apply(_desk.Undo(first));

        var today = Monday.AddDays(8);
        Assert.Equal((6, 6), PointsAndChange(standings.Students(Period.Week, today, Audience.Staff)));
        Assert.Equal((9, 5), PointsAndChange(standings.Students(Period.Quarter, today, Audience.Staff)));
        Assert.Equal((9, 5), PointsAndChange(standings.Classes(Period.Quarter, today)));
    }

    [Fact]
    public void Midnight_is_the_schools_own()
    {
        var standings = Standings();
        var record = _desk.Post(null, Year.Line("task.done"));
        // 20:00 in Greenwich is 01:00 of the next day in Almaty.
        standings.Apply(record with { RecordedAt = new(Monday.ToDateTime(new(20, 0)), TimeSpan.Zero) });

        Assert.Equal(0, standings.Students(Period.Week, Monday, Audience.Staff)[0].Change);
        Assert.Equal(4, standings.Students(Period.Week, Monday.AddDays(1), Audience.Staff)[0].Change);
    }

    [Fact]
    public void The_public_sees_ten_students_who_may_be_shown_at_their_places_among_all()
    {
        ImmutableArray<Student> students =
        [
            .. Enumerable.Range(0, 24).Select(i => new Student(
                Year.Id($"s{i:00}"), $"Full name {i}", "8А", 8, $"Name {i}", []) { Consents = i % 2 == 0 ? [] : Consented.To(Surface.Public) }),
        ];
        var standings = new SchoolStandings(new(Profile(), students));
        foreach (var i in Enumerable.Range(0, 24))
        {
            _desk.Award("vol.half", student: $"s{i:00}", units: i < 4 ? 8 : 1);
        }

        _desk.Award("task.done", student: "erased");
        Fold(standings);

        var staff = standings.Students(Period.Week, Monday, Audience.Staff);
        Assert.Equal(25, staff.Length);
        Assert.Single(staff, row => row.Name.En == "Name erased" && row.Points > 0);
        Assert.Equal(("Full name 0", 1, true), (staff[0].Name.Kk, staff[0].Place, staff[0].Tied));

        var shown = standings.Students(Period.Week, Monday, Audience.Public);
        Assert.Equal(10, shown.Length);
        Assert.Equal([(Year.Id("s01"), "Name 1", 1), (Year.Id("s03"), "Name 3", 1), (Year.Id("s05"), "Name 5", 6)],
            shown.Take(3).Select(row => (row.Id, row.Name.En, row.Place)));
        Assert.Equal((1, true), standings.PlaceOf(Year.Id("s00"), Period.Week, Monday) is { } own ? (own.Place, own.Tied) : default);
        Assert.Null(standings.PlaceOf(Year.Id("s00"), Period.Week, Monday.AddDays(7)));
    }

    [Fact]
    public void Nobody_without_points_has_a_row()
    {
        _desk.Undo(_desk.Post(null, Year.Line("task.done")));
        var standings = Standings();
        Fold(standings);

        Assert.Empty(standings.Students(Period.Year, Monday, Audience.Staff));
        Assert.Empty(standings.Classes(Period.Year, Monday));
    }

    [Fact]
    public void A_factions_board_knows_only_what_counts_for_it()
    {
        _desk.Place("a", "9А", "care");
        _desk.Place("b", "9А", "care");
        _desk.Post(null, Year.Line("task.done"), Year.Line("meet.chair", "b"));
        _desk.Place("a", "9А", "sport");
        _desk.Post(null, Year.Line("debate.part") with { Kind = "meet.minutes" });

        var faction = new FactionStandings("care", Facts());
        foreach (var record in _desk.Records.Concat(_desk.Records))
        {
            faction.Apply(record);
        }

        Assert.Equal((10, 3), (faction.Total, faction.AppliedSeq));
        Assert.Equal(
            [(Year.Id("b"), 1, 6, 6), (Year.Id("a"), 2, 4, 4)],
            faction.Students(Period.Week, Monday, Audience.Staff).Select(row => (row.Id, row.Place, row.Points, row.Change)));
        Assert.Equal(2, faction.PlaceOf(Year.Id("a"), Period.Week, Monday)!.Place);
        faction.AdvanceTo(9);
        Assert.Equal(9, faction.AppliedSeq);
    }

    [Fact]
    public void The_schools_goal_grows_with_its_teaching_weeks()
    {
        _desk.Post(null, Year.Line("task.done"));
        var standings = Standings();
        Fold(standings);

        Assert.Equal(new SchoolGoal(4, 1000), standings.Goal(Period.Week, Monday));
        Assert.Equal(new SchoolGoal(4, 200), standings.Goal(Period.Day, Monday));
        Assert.Equal(new SchoolGoal(4, 3000), standings.Goal(Period.Quarter, Monday));
        Assert.Equal(new SchoolGoal(0, 0), standings.Goal(Period.Week, new(2025, 3, 26)));
    }

    [Fact]
    public void An_audit_finds_nothing_in_equal_standings_and_names_what_differs()
    {
        _desk.Place("a", "9А", "care");
        _desk.Post(null, Year.Line("task.done"), Year.Line("task.done", "b"));
        var (one, other) = (Standings(), Standings());
        Fold(one);
        Fold(other);
        Assert.Empty(one.DifferencesFrom(other));

        other.Apply(_desk.Post(null, Year.Line("meet.chair")));
        Assert.Equal(
            [
                "The school's points differ.", "The points of faction care differ.", "The points of class 9А differ.",
                "The points of student abai.a differ.",
            ],
            one.DifferencesFrom(other).AsEnumerable());
    }

    private static (int, int) PointsAndChange(ImmutableArray<BoardRow> rows) => (rows[0].Points, rows[0].Change);

    private void Fold(SchoolStandings standings) => _desk.Records.ForEach(record => Assert.True(standings.Apply(record)));

    private static SchoolStandings Standings() => new(Facts());

    private static SchoolFacts Facts() => new(
        Profile(), [.. "ab".Select(letter => new Student(Year.Id($"{letter}"), $"Full name {letter}", "9А", 9, null, []))]);

    private static SchoolProfile Profile() => new(
        Year.School, Year.Text("school"), "Asia/Almaty", 1000,
        [.. new[] { "care", "debate", "sport" }.Select(id => new FactionProfile(id, Year.Text(id), Year.Text(id), "#000000"))],
        Year.Season,
        ImmutableArray<PlannedEvent>.Empty);
}
