using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Seasons;

namespace Engagement.Tests;

public sealed class YearTurnTests
{
    private static readonly Season Ending = AcademicYear.Default(2026);

    [Fact]
    public void The_customary_calendar_of_any_year_is_one()
    {
        foreach (var year in Enumerable.Range(2000, 60))
        {
            var next = YearTurn.After(AcademicYear.Default(year));
            Assert.Equal(next.Quarters.AsEnumerable(), YearTurn.Of(AcademicYear.Default(year), next.Quarters)!.Quarters);
        }

        Assert.Equal(new(2027, 8, 1), YearTurn.FirstDayToBegin(Ending));
    }

    [Fact]
    public void Teaching_weeks_follow_from_the_days()
    {
        var quarters = YearTurn.After(Ending).Quarters;
        var longer = quarters.SetItem(0, quarters[0] with { To = quarters[0].To.AddDays(7), TeachingWeeks = 99 });
        Assert.Equal(9, YearTurn.Of(Ending, longer)!.Quarters[0].TeachingWeeks);
    }

    [Fact]
    public void A_calendar_that_is_no_year_after_this_one_is_refused()
    {
        var quarters = YearTurn.After(Ending).Quarters;
        ImmutableArray<Quarter>[] wrong =
        [
            default, [], quarters[..3], Ending.Quarters, AcademicYear.Default(2028).Quarters,
            [quarters[1], quarters[0], quarters[2], quarters[3]],
            quarters.SetItem(1, quarters[1] with { From = quarters[0].To }),
            quarters.SetItem(1, quarters[1] with { To = quarters[1].From.AddDays(5) }),
            quarters.SetItem(3, quarters[3] with { To = quarters[3].To.AddYears(1) }),
            quarters.SetItem(0, quarters[0] with { From = Ending.To }),
        ];
        Assert.All(wrong, calendar => Assert.Null(YearTurn.Of(Ending, calendar)));
    }
}
