using Engagement.Domain;
using Engagement.Seasons;

namespace Engagement.Tests;

public sealed class SeasonCalendarTests
{
    private static readonly SeasonCalendar Calendar = Year.Calendar;

    [Fact]
    public void The_customary_year_2024()
    {
        Assert.Equal("2024-2025", Year.Season.Id);
        Assert.Equal<Quarter>(
            [
                new(1, new(2024, 9, 1), new(2024, 10, 27), 8),
                new(2, new(2024, 11, 4), new(2024, 12, 29), 8),
                new(3, new(2025, 1, 9), new(2025, 3, 20), 10),
                new(4, new(2025, 4, 1), new(2025, 5, 25), 8),
            ],
            Year.Season.Quarters);
    }

    [Theory]
    [MemberData(nameof(StartYears))]
    public void Every_customary_year_has_two_whole_quarters_of_eight_weeks_before_new_year(int year)
    {
        var quarters = AcademicYear.Default(year).Quarters;
        Assert.Equal(new DateOnly(year, 9, 1), quarters[0].From);
        Assert.All(quarters.Take(2), quarter => Assert.Equal(DayOfWeek.Sunday, quarter.To.DayOfWeek));
        Assert.Equal(7, quarters[1].From.DayNumber - quarters[0].To.DayNumber - 1);
        Assert.InRange(quarters[1].To, new DateOnly(year, 12, 24), new DateOnly(year, 12, 31));
    }

    [Theory]
    [InlineData("2024-08-31", null)]
    [InlineData("2024-09-01", 1)]
    [InlineData("2024-10-27", 1)]
    [InlineData("2024-10-28", 1)]
    [InlineData("2024-11-03", 1)]
    [InlineData("2024-11-04", 2)]
    [InlineData("2025-01-08", 2)]
    [InlineData("2025-01-09", 3)]
    [InlineData("2025-03-31", 3)]
    [InlineData("2025-04-01", 4)]
    [InlineData("2025-05-25", 4)]
    [InlineData("2025-05-26", null)]
    public void A_break_belongs_to_the_quarter_before_it(string day, int? quarter) =>
        Assert.Equal(quarter, Calendar.QuarterOf(Year.On(day))?.Number);

    [Theory]
    [InlineData("2024-12-29", "2024-12-23")]
    [InlineData("2024-12-30", "2024-12-30")]
    [InlineData("2025-01-05", "2024-12-30")]
    [InlineData("2025-01-06", "2025-01-06")]
    public void A_week_begins_on_monday(string day, string monday) =>
        Assert.Equal(Year.On(monday), SeasonCalendar.WeekOf(Year.On(day)));

    [Theory]
    [InlineData("2025-02-03", "2025-02-03", false)]
    [InlineData("2025-02-03", "2025-02-17", false)]
    [InlineData("2025-02-03", "2025-02-18", true)]
    [InlineData("2024-10-25", "2024-11-03", false)]
    [InlineData("2024-10-25", "2024-11-04", true)]
    [InlineData("2024-10-30", "2024-11-03", false)]
    [InlineData("2024-10-30", "2024-11-04", true)]
    [InlineData("2025-05-24", "2025-06-01", false)]
    [InlineData("2025-05-24", "2025-06-02", true)]
    [InlineData("9999-12-31", "2025-06-02", false)]
    public void Late_is_14_days_after_the_deed_or_7_after_its_quarter(string deed, string today, bool late) =>
        Assert.Equal(late, Calendar.IsTooLate(Year.On(deed), Year.On(today)));

    [Theory]
    [InlineData(Period.Day, "2024-10-30", "2024-10-30", "2024-10-30")]
    [InlineData(Period.Week, "2024-10-30", "2024-10-28", "2024-11-03")]
    [InlineData(Period.Month, "2025-02-10", "2025-02-01", "2025-02-28")]
    [InlineData(Period.Quarter, "2024-10-30", "2024-09-01", "2024-11-03")]
    [InlineData(Period.Quarter, "2025-05-01", "2025-04-01", "2025-05-25")]
    [InlineData(Period.Quarter, "2024-08-01", "2024-09-01", "2024-11-03")]
    [InlineData(Period.Quarter, "2025-07-01", "2025-04-01", "2025-05-25")]
    [InlineData(Period.Year, "2025-07-01", "2024-09-01", "2025-05-25")]
    public void A_board_shows_the_stretch_around_today(Period period, string today, string from, string to) =>
        Assert.Equal((Year.On(from), Year.On(to)), Calendar.Window(period, Year.On(today)));

    [Theory]
    [InlineData("2024-11-04", "2024-12-29", 8)]
    [InlineData("2024-11-04", "2024-11-04", 1)]
    [InlineData("2024-10-28", "2024-11-03", 0)]
    [InlineData("2024-10-27", "2024-11-04", 2)]
    [InlineData("2025-04-01", "2025-05-25", 8)]
    public void Teaching_weeks_are_weeks_with_a_day_of_a_quarter(string from, string to, int weeks) =>
        Assert.Equal(weeks, Calendar.TeachingWeeks(Year.On(from), Year.On(to)));

    public static TheoryData<int> StartYears() => [.. Enumerable.Range(2020, 30)];
}
