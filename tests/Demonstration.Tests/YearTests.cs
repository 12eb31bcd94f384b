using System.Globalization;
using Engagement.Domain;

namespace Engagement.Tests;

public sealed class YearTests
{
    [Theory]
    [InlineData("2026-09-01T08:30")]
    [InlineData("2026-09-20T12:00")]
    [InlineData("2026-11-19T00:20")]
    [InlineData("2026-11-19T11:05")]
    [InlineData("2026-11-22T09:30")]
    [InlineData("2026-10-25T07:00")]
    [InlineData("2027-01-02T15:00")]
    [InlineData("2027-05-25T20:00")]
    [InlineData("2027-10-05T14:00")]
    public void The_book_takes_every_sheet_and_today_is_not_empty(string now)
    {
        var year = At(now);
        Assert.Contains(year.Records, record => record.Day == year.Today);
        Assert.DoesNotContain(year.Records, record => record.Day > year.Today);
    }

    [Theory, InlineData(2025), InlineData(2026), InlineData(2027), InlineData(2028)]
    public void The_book_takes_whole_years(int year) => Assert.InRange(At($"{year + 1}-07-10T12:00").Records.Count(), 2000, 4000);

    [Fact]
    public void Late_November_is_lively()
    {
        var year = At("2026-11-27T18:00");
        Assert.InRange(year.Records.Count(), 500, 1200);
        Assert.InRange(year.Entries.Count(), 6000, 10000);
        Assert.InRange(year.Records.Count(record => record.IsReversal), 5, 40);
        Assert.InRange(year.Entries.Count(entry => entry.Withheld > 0), 10, 150);
        Assert.InRange(year.Records.Count(record => record.Day == year.Today), 6, 40);
        Assert.Contains(year.Records, record => record.Level == "district-city");
        Assert.True(year.PointsOf(record => SeasonCalendar.WeekOf(record.Day) == SeasonCalendar.WeekOf(year.Today)) > 1500);
    }

    [Fact]
    public void No_faction_is_out_of_sight_of_the_others()
    {
        var factions = At("2026-11-22T09:30").Entries.Where(entry => entry.Faction is not null).GroupBy(entry => entry.Faction).ToList();
        Assert.Equal(8, factions.Count);
        var perHead = factions.Select(faction =>
            (double)faction.Sum(entry => entry.Granted) / faction.Select(entry => entry.Student).Distinct().Count()).Order().ToList();
        Assert.InRange(perHead[^1] / perHead[0], 1.1, 2);
    }

    [Fact]
    public void Tomorrow_has_what_today_had()
    {
        var today = At("2026-11-19T20:30").Records.Select(record => record.Id);
        Assert.Equal(today, At("2026-11-20T20:30").Records.Select(record => record.Id).Take(today.Count()));
    }

    [Fact]
    public void The_year_knows_all_sorts_of_deeds()
    {
        var year = At("2027-02-28T18:00");
        var kinds = year.Entries.Select(entry => entry.Kind).ToHashSet();
        Assert.Superset(
            new HashSet<string> { "debate.part", "debate.best", "contest.first", "campaign.action", "course.certificate", "tutor.half", "mentor.kudos" },
            kinds);
    }

    private static WrittenYear At(string almatyTime) =>
        new(DateTimeOffset.Parse(almatyTime + "+05:00", CultureInfo.InvariantCulture));
}
