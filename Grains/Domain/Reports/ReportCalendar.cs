using System.Collections.Immutable;
using Engagement.Accounts;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>A report that somebody owes.</summary>
public sealed record OwedReport(Post Post, ReportPeriod Period);

/// <summary>Which reports there are. Nobody opens them: calendar and terms say so.</summary>
public static class ReportCalendar
{
    /// <summary>Everything that was open on a day or before it, the newest first.</summary>
    public static ImmutableArray<OwedReport> Owed(Season season, IEnumerable<Post> posts, DateOnly today)
    {
        var periods = ReportPeriod.Of(season).Where(period => period.Opens <= today).OrderByDescending(period => period.To).ToList();
        return [.. periods.SelectMany(period => posts.Where(post => Owes(post, period)).Select(post => new OwedReport(post, period)))];
    }

    public static bool Owes(Post post, ReportPeriod period) => ReportDuty.Owes(post.Code, period.Span) && post.IsHeldOn(period.To);
}
