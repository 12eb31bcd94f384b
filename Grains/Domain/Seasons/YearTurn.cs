using System.Collections.Immutable;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>The step from one academic year of a school into the next.</summary>
internal static class YearTurn
{
    private const int QuartersOfYear = 4;
    private const int ShortestQuarter = 14;
    private const int LongestYear = 330;

    /// <summary>
    /// A year is begun in its last month before it, not earlier: as long as the summer lasts, the boards show what was announced.
    /// </summary>
    private const int DaysBefore = 31;

    /// <summary>The customary calendar of the year after this one.</summary>
    public static Season After(Season ending) => AcademicYear.Default(ending.From.Year + 1);

    public static DateOnly FirstDayToBegin(Season ending) => After(ending).From.AddDays(-DaysBefore);

    /// <summary>The year by the calendar that was entered: its teaching weeks follow from its days. Null for what is no year after this one.</summary>
    public static Season? Of(Season ending, ImmutableArray<Quarter> quarters)
    {
        if (quarters.IsDefault || quarters.Length != QuartersOfYear || quarters[0].From.Year != ending.From.Year + 1 || quarters[0].From <= ending.To)
        {
            return null;
        }

        for (var i = 0; i < quarters.Length; i++)
        {
            if (quarters[i].Number != i + 1 || Days(quarters[i]) < ShortestQuarter || (i > 0 && quarters[i].From <= quarters[i - 1].To))
            {
                return null;
            }
        }

        var season = new Season(After(ending).Id, [.. quarters.Select(quarter => quarter with { TeachingWeeks = WeeksOf(quarter) })]);
        return season.To.DayNumber - season.From.DayNumber < LongestYear ? season : null;
    }

    private static int WeeksOf(Quarter quarter) => (Days(quarter) + 3) / 7;

    private static int Days(Quarter quarter) => quarter.To.DayNumber - quarter.From.DayNumber + 1;
}
