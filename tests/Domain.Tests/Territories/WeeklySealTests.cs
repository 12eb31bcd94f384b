using Engagement.Domain;
using Engagement.Territories;

namespace Engagement.Tests;

public sealed class WeeklySealTests
{
    private static readonly DateOnly Sunday = Year.Monday.AddDays(-1);

    [Fact]
    public void A_week_is_sealed_once_when_it_has_ended()
    {
        var first = WeeklySeal.None.AdvanceTo(Year.Monday, Means(5));
        Assert.Equal(Sunday, first.UpTo);
        Assert.Contains(first.Means, means => means is { Quarter: 3, Points: 5 });

        Assert.Same(first, first.AdvanceTo(Year.Monday.AddDays(6), Means(9)));
        var second = first.AdvanceTo(Year.Monday.AddDays(7), Means(9));
        Assert.Contains(second.Means, means => means is { Quarter: 3, Points: 9 });
        Assert.Single(second.Means, means => means.Quarter == 3);
    }

    [Fact]
    public void A_quarter_keeps_the_seal_of_its_last_week()
    {
        var quarter = Year.Season.Quarters[2];
        var during = WeeklySeal.None.AdvanceTo(quarter.To.AddDays(3), Means(5));
        var next = SeasonCalendar.WeekOf(Year.Season.Quarters[3].From);
        var after = during.AdvanceTo(next.AddDays(7), Means(8)).AdvanceTo(next.AddDays(14), Means(9));
        Assert.Contains(after.Means, means => means is { Quarter: 3, Points: 8 });
        Assert.Contains(after.Means, means => means is { Quarter: 4, Points: 9 });
    }

    [Fact]
    public void Nothing_is_sealed_before_the_year_has_a_week_and_where_nothing_was_earned()
    {
        Assert.Same(WeeklySeal.None, WeeklySeal.None.AdvanceTo(Year.Season.From, Means(5)));
        var empty = WeeklySeal.None.AdvanceTo(Year.Monday, (_, _) => null);
        Assert.Equal(Sunday, empty.UpTo);
        Assert.Empty(empty.Means);
    }

    [Fact]
    public void A_new_year_leaves_the_seals_of_the_old_one()
    {
        var old = WeeklySeal.None.AdvanceTo(Year.Monday, Means(5));
        var later = old.AdvanceTo(Year.Season.From.AddYears(1).AddDays(14), Means(7));
        Assert.Contains(later.Means, means => means is { Season: "2024-2025", Quarter: 3, Points: 5 });
        Assert.Contains(later.Means, means => means is { Season: "2025-2026", Quarter: 1, Points: 7 });
    }

    private static Func<string, int, QuarterMeans?> Means(int points) => (season, quarter) => new(season, quarter, points, 10, 5, 1, 5);
}
