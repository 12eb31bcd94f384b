using Engagement.Domain;
using Engagement.Nominations;
using Engagement.Spotlights;

namespace Engagement.Tests;

/// <summary>Who stands in the spotlight of a week: the first so far who may be shown, and not the same again for a month.</summary>
public sealed class SpotlightTests
{
    private const string Earlier = "2025-01-13";

    private static readonly DateOnly Monday = Year.Monday;

    [Fact]
    public void A_school_with_an_empty_book_has_no_faces() => Assert.Empty(Week(new NominationDesk().Student("a")).Faces);

    [Fact]
    public void The_first_so_far_stands_there_long_before_a_gate_of_the_year_can_be_met()
    {
        var desk = Sport("a", 20).Entry("b", "event.part", 30, Earlier, "sport-health");
        Assert.False(desk.IsOpen(NominationCode.YoungAthlete, "months", "b"));
        Assert.Equal("b", FaceOf(desk, NominationCode.YoungAthlete, "a", "b"));
    }

    [Fact]
    public void Without_a_consent_the_next_one_stands_there() =>
        Assert.Equal("a", FaceOf(Sport("a", 20).Entry("b", "event.part", 30, Earlier, "sport-health"), NominationCode.YoungAthlete, "a"));

    [Fact]
    public void Nobody_stands_there_twice_in_a_week_and_the_five_are_five_people()
    {
        var desk = new NominationDesk();
        foreach (var (student, points) in new[] { ("a", 50), ("b", 40), ("c", 30), ("d", 20), ("e", 10) })
        {
            desk.Entry(student, "vol.half", points, Earlier, "sport-health", "contest");
        }

        var faces = Week(desk, "a", "b", "c", "d", "e").Faces;
        Assert.Equal(Spotlight.Nominations, faces.Select(face => face.Nomination));
        Assert.Equal(["a", "b", "c", "d", "e"], faces.Select(face => face.Student));
    }

    [Theory]
    [InlineData(1, "b")]
    [InlineData(4, "b")]
    [InlineData(5, "a")]
    public void Whoever_stood_there_makes_room_for_four_weeks(int weeksAgo, string face)
    {
        var desk = Sport("a", 30).Entry("b", "event.part", 20, Earlier, "sport-health");
        var before = new SpotlightWeek(Monday.AddDays(-7 * weeksAgo), [new(NominationCode.CaringStudent, "a")]);
        Assert.Equal(face, AthleteOf(Spotlight.Of(Monday, desk.ToYear(), new HashSet<string> { "a", "b" }, [before])));
    }

    [Fact]
    public void Over_a_whole_year_nobody_stands_there_twice_in_a_month()
    {
        var desk = new NominationDesk();
        for (var i = 0; i < 40; i++)
        {
            desk.Student($"s{i:00}", 1 + (i % 11)).Entry($"s{i:00}", "vol.half", 10 + i, "2024-09-02", "sport-health", "contest");
        }

        var (year, weeks) = (desk.ToYear(), new List<SpotlightWeek>());
        for (var monday = new DateOnly(2024, 9, 9); monday <= Year.Season.To; monday = monday.AddDays(7))
        {
            weeks.Add(Spotlight.Of(monday, year, Names(year), weeks));
        }

        Assert.All(weeks, week => Assert.NotEmpty(week.Faces));
        var days = weeks.SelectMany(week => week.Faces.Select(face => (face.Student, week.From))).GroupBy(one => one.Student, one => one.From);
        Assert.All(days, of => Assert.All(of.Order().Zip(of.Order().Skip(1)), pair => Assert.True(pair.Second.DayNumber - pair.First.DayNumber > 31)));
        Assert.All(days, of => Assert.Distinct(of.Select(day => (day.Year, day.Month))));
        Assert.InRange(days.Count(), 25, 40);
    }

    [Fact]
    public void The_ages_take_turns_week_by_week()
    {
        var desk = new NominationDesk();
        foreach (var (student, grade) in new[] { ("small", 3), ("middle", 6), ("big", 10) })
        {
            desk.Student(student, grade).Entry(student, "event.part", 5, "2024-12-02", "sport-health");
        }

        var year = desk.ToYear();
        var athletes = Enumerable.Range(0, 3).Select(week => Spotlight.Of(Monday.AddDays(7 * week), year, Names(year), []))
            .Select(AthleteOf);
        Assert.Equal(["big", "middle", "small"], athletes.Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Where_an_age_has_nobody_the_next_one_stands_in(int week)
    {
        var year = Sport("a", 20).ToYear();
        Assert.Equal("a", AthleteOf(Spotlight.Of(Monday.AddDays(7 * week), year, Names(year), [])));
    }

    [Fact]
    public void What_is_done_this_week_counts_next_week_so_that_every_day_of_the_week_tells_the_same()
    {
        var desk = Sport("a", 20);
        var before = Week(desk, "a", "b");
        desk.Entry("b", "event.part", 50, "2025-01-20", "sport-health").Entry("b", "event.part", 50, "2025-01-24", "sport-health");
        Assert.Equal(before.Faces.ToArray(), Week(desk, "a", "b").Faces.ToArray());
    }

    [Fact]
    public void The_order_of_entries_and_students_changes_nothing()
    {
        var desk = new NominationDesk();
        for (var i = 0; i < 12; i++)
        {
            desk.Student($"s{i:00}", 1 + (i % 11)).Entry($"s{i:00}", "vol.half", 10, Earlier, "sport-health", "contest");
        }

        var year = desk.ToYear();
        var turned = year with { Students = [.. year.Students.Reverse()], Entries = [.. year.Entries.Reverse()] };
        Assert.Equal(Spotlight.Of(Monday, year, Names(year), []).Faces.ToArray(), Spotlight.Of(Monday, turned, Names(year), []).Faces.ToArray());
    }

    [Theory]
    [InlineData(true, "a")]
    [InlineData(null, "a")]
    [InlineData(false, "b")]
    public void A_no_of_the_homeroom_teacher_stands_and_a_missing_word_does_not_hinder(bool? note, string best)
    {
        var desk = new NominationDesk().Student("a", with: one => one with { HasGoodStanding = note })
            .Entry("a", "event.part", 50, Earlier).Entry("b", "event.part", 5, Earlier);
        Assert.Equal(best, FaceOf(desk, NominationCode.BestStudent, "a", "b"));
    }

    [Fact]
    public void Who_has_nothing_that_counts_for_a_nomination_does_not_stand_for_it() =>
        Assert.Null(FaceOf(new NominationDesk().Entry("a", "event.part", 5, Earlier).Entry("b", "event.part", 5, Earlier), NominationCode.YoungAthlete, "a", "b"));

    private static NominationDesk Sport(string student, int points) => new NominationDesk().Entry(student, "contest.part", points, Earlier, "sport-health");

    private static SpotlightWeek Week(NominationDesk desk, params string[] shown) => Spotlight.Of(Monday, desk.ToYear(), shown.ToHashSet(), []);

    private static string? FaceOf(NominationDesk desk, string nomination, params string[] shown) => FaceOf(Week(desk, shown), nomination);

    private static string? FaceOf(SpotlightWeek week, string nomination) => week.Faces.SingleOrDefault(face => face.Nomination == nomination)?.Student;

    private static string? AthleteOf(SpotlightWeek week) => FaceOf(week, NominationCode.YoungAthlete);

    private static HashSet<string> Names(NominationYear year) => [.. year.Students.Select(student => student.Id)];
}
