using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>What rises from a book is what its entries say.</summary>
public sealed class SchoolReportTests
{
    private static readonly SchoolFacts Facts = new(
        new(
            Year.School, Year.Text("school"), "Asia/Almaty", 1000, [], Histories.Season,
            [.. Enumerable.Range(0, 25).Select(i => Year.Event($"e{i}", i % 2 == 0 ? "care" : null, $"row-{i % 5}", Histories.Season.From.AddDays(i)))]),
        [.. "abcdefghijklmnop".Select(letter => new Student(Year.Id($"{letter}"), $"{letter}", "9А", 9, null, []))]);

    [Fact]
    public void Figures_and_scores_are_sums_of_the_entries() => Histories.Check(acts =>
    {
        var records = History.Of(acts).Records;
        var standings = new SchoolStandings(Facts);
        records.ForEach(record => standings.Apply(record));
        var today = Histories.Season.To;
        var report = standings.ReportOn(today, "sairam-district");

        Assert.Equal(("sairam-district", "short", 16), (report.Figures.District, report.Figures.Season, report.Figures.Roll));
        var scores = PointsOfStudents(Histories.Season.From, Histories.Season.To);
        Assert.Equal(scores.Where(points => points > 0).Order(), report.Scores.Scores.SelectMany((score, i) => Enumerable.Repeat(score, report.Scores.Counts[i])));
        Assert.Equal(scores.Sum(), report.Figures.Year.Points);
        Assert.Equal(standings.Goal(Period.Year, today).Points, report.Figures.Year.Points);
        foreach (var (quarter, figures) in Histories.Season.Quarters.Zip(report.Figures.Quarters))
        {
            var (from, to) = Facts.Calendar.WindowOf(quarter);
            var points = PointsOfStudents(from, to).OrderDescending().ToList();
            Assert.Equal(
                (quarter.Number, points.Sum(), points.Take(2).Sum(score => Math.Max(0, score)), points.Count(score => score > 0)),
                (figures.Number, figures.Earned.Points, figures.TopPoints, figures.Active));
        }

        List<int> PointsOfStudents(DateOnly from, DateOnly to) =>
        [
            .. records.Where(record => from <= record.Day && record.Day <= to).SelectMany(record => record.Entries)
                .GroupBy(entry => entry.Student).Select(student => student.Sum(entry => entry.Granted)),
        ];
    });

    /// <summary>Boards above the school compare schools by the prices that all have in common.</summary>
    [Fact]
    public void A_school_with_prices_of_its_own_is_reported_by_the_common_ones()
    {
        var own = new Desk { Prices = Rulebook.Default.With(new Dictionary<string, int> { ["vol.half"] = 4 }), Day = Histories.Season.From };
        var standings = new SchoolStandings(Facts);
        standings.Apply(own.Post(null, Year.Line("meet.attend", "a")));
        standings.Apply(own.Post(null, Year.Line("vol.half", "a", 2), Year.Line("vol.half", "b", 3)));
        var asHeld = standings.Snapshot();
        var undone = own.Undo(own.Records[1], 3);
        standings.Apply(undone);

        var report = standings.ReportOn(Histories.Season.To, "sairam-district");
        Assert.Equal((11, 9), (standings.Total, report.Figures.Year.Points));
        Assert.Equal<int>([9], report.Scores.Scores);
        var place = standings.YearPlaceOf(Year.Id("a"), Histories.Season.To)!;
        Assert.Equal((11, 9), (place.Points, place.CommonPoints));

        var restored = new SchoolStandings(Facts);
        restored.Restore(asHeld);
        Assert.NotEmpty(restored.DifferencesFrom(standings));
        restored.Apply(undone);
        Assert.Empty(restored.DifferencesFrom(standings));
        Assert.True(report.IsSameAs(restored.ReportOn(Histories.Season.To, "sairam-district")));
    }

    [Fact]
    public void A_reversal_takes_a_score_down_again()
    {
        var desk = new Desk();
        var record = desk.Post(null, Year.Line("vol.half", "a", 4), Year.Line("meet.attend", "b"));
        var standings = new SchoolStandings(WithYear());
        standings.Apply(record);
        Assert.True(Report().Scores.IsSameAs(new([3, 12], [1, 1])));
        Assert.Equal(15, Report().Figures.Year.Change);

        standings.Apply(desk.Undo(record, record.FirstSeq));
        Assert.True(Report().Scores.IsSameAs(new([3], [1])));
        Assert.Equal((3, 3, 1), (Report().Figures.Year.Points, Report().Figures.Year.Change, Report().Figures.Quarters[2].Active));

        SchoolReport Report() => standings.ReportOn(Year.Monday, "d");
    }

    [Fact]
    public void Only_quarters_that_have_begun_are_reported_and_the_weeks_are_those_so_far()
    {
        var standings = new SchoolStandings(WithYear());
        Assert.Equal([1], standings.ReportOn(Year.Season.From, "d").Figures.Quarters.Select(quarter => quarter.Number));
        var january = standings.ReportOn(Year.Monday, "d").Figures.Quarters;
        Assert.Equal([(1, 8), (2, 8), (3, 3)], january.Select(quarter => (quarter.Number, quarter.Weeks)));
    }

    /// <summary>Rulebook, section 6: the average daily roll of the window, rounded up.</summary>
    [Fact]
    public void Who_joined_in_the_middle_of_a_quarter_counts_for_the_days_since()
    {
        var (from, to) = new SeasonCalendar(Year.Season).WindowOf(Year.Season.Quarters[1]);
        var days = to.DayNumber - from.DayNumber + 1;
        var standings = new SchoolStandings(With([.. Enumerable.Repeat(to.AddDays(-(days / 4) + 1), 8), .. Enumerable.Repeat<DateOnly?>(null, 30)]));

        var quarters = standings.ReportOn(Year.Season.To, "d").Figures.Quarters;
        Assert.Equal([30, 32, 38, 38], quarters.Select(quarter => quarter.Roll));
        Assert.Equal(30, standings.ReportOn(from, "d").Figures.Quarters[1].Roll);
        Assert.Equal(38, standings.ReportOn(from, "d").Figures.Roll);
    }

    [Fact]
    public void The_whole_plan_counts_whoever_hosts_it()
    {
        var facts = WithYear(Year.Event("x", "care", "r1", Year.Monday), Year.Event("y", null, "r2", Year.Monday), Year.Event("z", "care", "r3", Year.Monday.AddDays(9)));
        var desk = new Desk();
        var standings = new SchoolStandings(facts);
        Assert.Equal((0, 0), Delivery(Year.Monday));
        Assert.Equal((0, 1), Delivery(Year.Monday.AddDays(1)));
        standings.Apply(desk.Post("y", Year.Line("event.lead")));
        Assert.Equal((1, 2), Delivery(Year.Monday.AddDays(1)));
        Assert.Equal((1, 3), Delivery(Year.Monday.AddDays(10)));

        (long, long) Delivery(DateOnly day) => standings.ReportOn(day, "d").Figures.Quarters[2] is var quarter ? (quarter.Delivered, quarter.Due) : default;
    }

    private static SchoolFacts With(ImmutableArray<DateOnly?> joined) => new(
        new SchoolProfile(Year.School, Year.Text("school"), "Asia/Almaty", 1000, [], Year.Season, []),
        [.. joined.Select((day, i) => new Student(Year.Id($"j{i}"), $"{i}", "9А", 9, null, []) { JoinedOn = day })]);

    private static SchoolFacts WithYear(params Activities.PlannedEvent[] events) => new(
        new SchoolProfile(Year.School, Year.Text("school"), "Asia/Almaty", 1000, [], Year.Season, [.. events]),
        [.. "abcdef".Select(letter => new Student(Year.Id($"{letter}"), $"{letter}", "9А", 9, null, []))]);
}
