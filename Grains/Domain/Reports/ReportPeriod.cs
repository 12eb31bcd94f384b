using System.Collections.Immutable;
using System.Globalization;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>
/// What a report is about. Weeks are those with a teaching day; they are reported from Friday, or their last teaching day, to Monday
/// evening. Quarters are reported from a week before their end to four days after it, because the book is closed three days later.
/// </summary>
/// <param name="Id">The Monday of a week, or season and number of a quarter: <c>2026-11-16</c>, <c>2026-2027-q2</c>.</param>
/// <param name="From">First teaching day.</param>
/// <param name="To">Last teaching day: who holds the post on it owes the report, and its points belong to it.</param>
/// <param name="Opens">First day on which it can be sent.</param>
/// <param name="Deadline">By the school's clock.</param>
public sealed record ReportPeriod(string Id, ReportSpan Span, DateOnly From, DateOnly To, DateOnly Opens, DateTime Deadline)
{
    /// <summary>So long after the deadline a weekly report still brings something (rulebook, <c>report.week.late</c>).</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromHours(48);

    private const int Friday = 4;
    private const int WeekBeforeEnd = 7;
    private const int DaysAfterQuarter = 4;
    private static readonly TimeOnly Evening = new(18, 0);

    /// <summary>Every period of a season, weeks first.</summary>
    public static ImmutableArray<ReportPeriod> Of(Season season) =>
        [.. WeeksOf(season), .. season.Quarters.Select(quarter => OfQuarter(season, quarter))];

    /// <summary>The period of this id; null when the season has none.</summary>
    public static ReportPeriod? Find(string id, Season season) => Of(season).FirstOrDefault(period => period.Id == id);

    private static IEnumerable<ReportPeriod> WeeksOf(Season season)
    {
        for (var monday = SeasonCalendar.WeekOf(season.From); monday <= season.To; monday = monday.AddDays(7))
        {
            var sunday = monday.AddDays(6);
            var days = season.Quarters.Where(quarter => quarter.From <= sunday && monday <= quarter.To).ToList();
            if (days.Count > 0)
            {
                var from = days[0].From > monday ? days[0].From : monday;
                var to = days[^1].To < sunday ? days[^1].To : sunday;
                var friday = monday.AddDays(Friday);
                yield return new(
                    monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ReportSpan.Week, from, to,
                    to < friday ? to : friday, monday.AddDays(7).ToDateTime(Evening));
            }
        }
    }

    private static ReportPeriod OfQuarter(Season season, Quarter quarter) => new(
        $"{season.Id}-q{quarter.Number}", ReportSpan.Quarter, quarter.From, quarter.To, quarter.To.AddDays(-WeekBeforeEnd),
        quarter.To.AddDays(DaysAfterQuarter).ToDateTime(Evening));
}
