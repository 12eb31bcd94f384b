using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Students;
using Engagement.Upcoming;

namespace Engagement.Reports;

/// <summary>Reports that the student's posts owe, until they are sent. They are between their author and those who accept them.</summary>
internal sealed class UpcomingReports(IGrainFactory grains) : IUpcoming
{
    public Task<IEnumerable<UpcomingItem>> Of(Student student, SchoolProfile profile, SchoolMoment now) => Task.FromResult(Enumerable.Empty<UpcomingItem>());

    public async Task<IEnumerable<UpcomingItem>> OfSelf(Student student, SchoolProfile profile, SchoolMoment now)
    {
        var posts = (await grains.GetGrain<IPostsGrain>(Keys.Posts(profile.Id)).All()).Where(post => post.Holder == student.Id);
        var owed = ReportCalendar.Owed(profile.Season, posts, now.Day).Where(one => Reports.IsAwaited(one.Period, now.Day)).ToList();
        var reports = await Task.WhenAll(owed.Select(one => grains.GetGrain<IReportGrain>(Keys.Report(profile.Id, one.Post.Id, one.Period.Id)).Get()));
        return from pair in owed.Zip(reports)
               where pair.Second is not null
               let state = ReportCourse.StateOf(pair.Second!, pair.First.Period, now)
               where state is ReportState.Open or ReportState.Overdue or ReportState.Returned
               select ItemOf(pair.First, state);
    }

    private static UpcomingItem ItemOf(OwedReport owed, string state)
    {
        var period = owed.Period;
        return new(
            UpcomingKind.Report, $"{owed.Post.Id}/{period.Id}", TitleOf(period), DateOnly.FromDateTime(period.Deadline), null, null,
            TimeOnly.FromDateTime(period.Deadline), null, state, IsOwn: true);
    }

    private static Localized TitleOf(ReportPeriod period)
    {
        var days = $"{period.From:dd.MM}–{period.To:dd.MM}";
        return period.Span == ReportSpan.Week
            ? new($"Апталық есеп, {days}", $"Отчёт за неделю {days}", $"Weekly report, {days}")
            : new($"Тоқсандық есеп, {days}", $"Отчёт за четверть {days}", $"Quarterly report, {days}");
    }
}
