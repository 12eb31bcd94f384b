using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Ledger;
using Engagement.Students;
using Engagement.Summer;

namespace Engagement.Tests;

/// <summary>The summer's own calendar and prices, in the same book (S2-04; rulebook, section 8).</summary>
public sealed class SummerBookTests
{
    private static readonly SummerSeason Season = new(2027);
    private static readonly Book Book = new(Season.Book, SummerRules.Rulebook, Season.Calendar);

    [Theory]
    [InlineData("2026-09-30", 2026)]
    [InlineData("2026-10-01", 2027)]
    [InlineData("2027-05-25", 2027)]
    [InlineData("2027-09-30", 2027)]
    public void Every_day_has_one_season(string day, int year) => Assert.Equal(year, SummerSeason.Of(Day(day)).Year);

    [Theory]
    [InlineData("course.taught", 1, 10)]
    [InlineData("squad.day", 1, 6)]
    [InlineData("squad.event", 1, 5)]
    [InlineData("vol.half", 2, 6)]
    [InlineData("media.post", 1, 4)]
    [InlineData("course.day", 1, 4)]
    [InlineData("course.certificate", 1, 20)]
    public void Prices_are_those_of_the_rulebook(string kind, int units, int granted) =>
        Assert.Equal(granted, Assert.Single(Price("2027-06-10", (kind, units)).Entries).Granted);

    [Fact]
    public void What_learners_and_schools_have_is_priced_alike_in_both_books() => Assert.All(
        SummerRules.Rulebook.Kinds.Where(kind => Rulebook.Default.Find(kind.Code) is not null),
        kind => Assert.Equal(Rulebook.Default.Find(kind.Code)!.Points, kind.Points));

    [Fact]
    public void A_week_of_an_adult_has_room_for_sixty()
    {
        var pricing = Price("2027-06-10", (SummerKind.SquadDay, 1), (SummerKind.SquadEvent, 1), (SummerKind.VolunteerHalfHour, 18));
        Assert.Equal([6, 5, 49], pricing.Entries.Select(entry => entry.Granted));
        Assert.Equal(Withholding.WeekCap, pricing.Entries[2].Why);
    }

    [Fact]
    public void Days_of_the_summer_are_outside_a_schools_year_and_inside_the_summers()
    {
        Assert.Null(new SeasonCalendar(AcademicYear.Default(2026)).QuarterOf(Season.From));
        Assert.NotNull(Season.Calendar.QuarterOf(Season.From));
        Assert.Null(Season.Calendar.QuarterOf(Season.To.AddDays(1)));
        Assert.Equal(RefusalCode.OutsideSeason, Price("2027-09-01", (SummerKind.SquadDay, 1)).Refusals[0].Code);
        Assert.Equal(RefusalCode.TooLate, Price("2027-06-10", "2027-06-25", (SummerKind.SquadDay, 1)).Refusals[0].Code);
    }

    [Fact]
    public void A_schools_kinds_are_unknown_to_the_summer_and_no_school_can_have_its_book()
    {
        Assert.Equal(RefusalCode.UnknownKind, Price("2027-06-10", ("event.part", 1)).Refusals[0].Code);
        Assert.Null(Rulebook.Default.Find(SummerKind.SquadDay));
        Assert.Contains('/', Season.Book);
    }

    private static Pricing Price(string day, params (string Kind, int Units)[] lines) => Price(day, day, lines);

    private static Pricing Price(string day, string today, params (string Kind, int Units)[] lines)
    {
        var sheet = new Sheet(Guid.NewGuid(), new(Day(day), "squad/1", null), [.. lines.Select(line => new SheetLine("abai/a-1", line.Kind, line.Units))], null);
        ImmutableArray<Attribution?> who = [.. lines.Select(_ => new Attribution("abai/a-1", "turkistan-region", null))];
        var planned = new PlannedEvent("squad/1", "", "", new("", "", ""), "", null, Recurrence.Once, Day(day), Day(day), []);
        return Book.Price(sheet, "abai/a-2", Day(today), who, planned);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
