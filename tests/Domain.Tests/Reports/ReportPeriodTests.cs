using Engagement.Accounts;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Seasons;

namespace Engagement.Tests;

/// <summary>Which reports there are, when they open and until when they are on time.</summary>
public sealed class ReportPeriodTests
{
    private static readonly Season Season = AcademicYear.Default(2026);

    [Theory]
    [InlineData("2026-11-16", "2026-11-16", "2026-11-22", "2026-11-20", "2026-11-23T18:00")]
    [InlineData("2026-08-31", "2026-09-01", "2026-09-06", "2026-09-04", "2026-09-07T18:00")]
    [InlineData("2027-03-15", "2027-03-15", "2027-03-20", "2027-03-19", "2027-03-22T18:00")]
    [InlineData("2027-03-29", "2027-04-01", "2027-04-04", "2027-04-02", "2027-04-05T18:00")]
    [InlineData("2027-05-24", "2027-05-24", "2027-05-25", "2027-05-25", "2027-05-31T18:00")]
    public void A_week_is_reported_from_friday_to_monday_evening(string id, string from, string to, string opens, string deadline)
    {
        var week = ReportPeriod.Find(id, Season)!;
        Assert.Equal((Day(from), Day(to), Day(opens), DateTime.Parse(deadline, null)), (week.From, week.To, week.Opens, week.Deadline));
    }

    [Fact]
    public void There_is_a_week_for_every_teaching_week_and_none_in_a_break()
    {
        var weeks = ReportPeriod.Of(Season).Where(period => period.Span == ReportSpan.Week).ToList();
        Assert.Equal(new SeasonCalendar(Season).TeachingWeeks(Season.From, Season.To), weeks.Count);
        Assert.All(weeks, week => Assert.Contains(Season.Quarters, quarter => quarter.From <= week.To && week.To <= quarter.To));
        Assert.Null(ReportPeriod.Find("2026-10-26", Season));
        Assert.Null(ReportPeriod.Find("2026-11-17", Season));
        Assert.Null(ReportPeriod.Find("2027-01-04", AcademicYear.Default(2020)));
    }

    [Fact]
    public void A_quarter_is_reported_from_a_week_before_its_end_and_while_the_book_still_takes_it()
    {
        var quarters = ReportPeriod.Of(Season).Where(period => period.Span == ReportSpan.Quarter).ToList();
        Assert.Equal(["2026-2027-q1", "2026-2027-q2", "2026-2027-q3", "2026-2027-q4"], quarters.Select(one => one.Id));
        Assert.All(quarters, one => Assert.False(new SeasonCalendar(Season).IsTooLate(one.To, DateOnly.FromDateTime(one.Deadline).AddDays(3))));
        Assert.Equal(Day("2026-12-20"), quarters[1].Opens);
    }

    [Fact]
    public void Every_period_has_an_id_of_its_own() =>
        Assert.Equal(ReportPeriod.Of(Season).Length, ReportPeriod.Of(Season).DistinctBy(period => period.Id).Count());

    [Theory]
    [InlineData("2026-11-19", 0)]
    [InlineData("2026-11-20", 1)]
    [InlineData("2026-11-26", 1)]
    [InlineData("2026-11-27", 2)]
    public void Whether_there_is_a_report_follows_from_calendar_and_term(string today, int reports) =>
        Assert.Equal(reports, ReportCalendar.Owed(Season, [Leader("2026-11-18", null)], Day(today)).Length);

    [Theory]
    [InlineData("2026-11-18", "2026-11-22", true)]
    [InlineData("2026-11-22", null, true)]
    [InlineData("2026-11-18", "2026-11-21", false)]
    [InlineData("2026-11-23", null, false)]
    public void Who_holds_the_post_on_the_last_day_owes_the_week(string from, string? to, bool owes) =>
        Assert.Equal(owes, ReportCalendar.Owes(Leader(from, to), ReportPeriod.Find("2026-11-16", Season)!));

    [Fact]
    public void Leaders_report_weekly_presidents_quarterly_and_team_leaders_both()
    {
        Assert.Equal((true, false), Duty(PostKind.FactionLeader));
        Assert.Equal((false, true), Duty(PostKind.President));
        Assert.Equal((true, true), Duty(PostKind.TerritoryLeader));
        Assert.Equal((true, false), Duty(PostKind.TerritoryDeputy));
        Assert.Equal((false, false), Duty(PostKind.Mentor));
        Assert.All(ReportDuty.All, duty => Assert.True(PostKind.Find(duty.Post)!.IsForStudents));

        static (bool, bool) Duty(string post) => (ReportDuty.Owes(post, ReportSpan.Week), ReportDuty.Owes(post, ReportSpan.Quarter));
    }

    [Fact]
    public void Figures_are_the_factions_and_what_is_overdue_comes_along()
    {
        var week = ReportPeriod.Find("2026-11-16", Season)!;
        PlannedEvent[] events =
        [
            Event("a", "care", "2026-11-16", "2026-11-20"), Event("b", "care", "2026-11-02", "2026-11-06"), Event("c", "care", "2026-10-05", "2026-10-09"),
            Event("d", "debate", "2026-11-16", "2026-11-20"), Event("e", "care", "2026-11-23", "2026-11-27"), Event("f", "care", "2026-11-03", "2026-11-06"),
        ];
        var records = new Dictionary<string, OccurrenceRecord>
        {
            ["a"] = new("a", OccurrenceState.Accepted, null, null, new(Day("2026-11-18"), 42, null), null, []),
            ["f"] = new("f", OccurrenceState.Accepted, null, null, null, null, []),
        };
        var sheets = new[] { Sheet("2026-11-17", "care", 5), Sheet("2026-11-17", "care", -2), Sheet("2026-11-17", "debate", 9), Sheet("2026-11-23", "care", 7) };
        var figures = ReportFiguring.Of(week, "care", events, records, Day("2026-11-01"), sheets, Day("2026-11-22"));
        Assert.Equal(3, figures.Points);
        Assert.Equal([("b", true, null), ("a", false, 42)], figures.Occurrences.Select(one => (one.Id, one.IsOverdue, one.TookPart)));
        Assert.Equal(12, ReportFiguring.Of(week, null, events, records, null, sheets, Day("2026-11-22")).Points);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, null);

    private static Post Leader(string from, string? to) =>
        new(Guid.NewGuid(), "abai.s001", PostKind.FactionLeader, "care", Day(from), to is null ? null : Day(to));

    private static PlannedEvent Event(string id, string host, string from, string to) =>
        new(id, id, id, new(id, id, id), "action", host, Recurrence.Once, Day(from), Day(to), []);

    private static SheetRecord Sheet(string day, string faction, int granted) => new(
        1, Guid.NewGuid(), "m-1", default, Day(day), null, null, "school", null, null,
        [new("abai.s001", faction, "10А", "event.part", 1, 1, granted, granted, Withholding.None, null)]);
}
