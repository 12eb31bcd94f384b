using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Reports;

/// <summary>A report that a student has sent, for the file of one's own data.</summary>
/// <param name="Post">Code of the post.</param>
/// <param name="From">First day of its week or quarter.</param>
/// <param name="Text">As it was sent last.</param>
internal sealed record OwnReport(string Post, DateOnly From, DateOnly To, DateTimeOffset SentAt, string Text, bool IsAccepted)
{
    public static async Task<IReadOnlyList<OwnReport>> Of(string student, SchoolProfile profile, IGrainFactory grains, SchoolClock clock)
    {
        var posts = (await grains.GetGrain<IPostsGrain>(Keys.Posts(profile.Id)).All()).Where(post => post.Holder == student);
        var owed = ReportCalendar.Owed(profile.Season, posts, clock.Today(TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone)));
        var reports = await Task.WhenAll(owed.Select(one => grains.GetGrain<IReportGrain>(Keys.Report(profile.Id, one.Post.Id, one.Period.Id)).Get()));
        return
        [
            .. from pair in owed.Zip(reports)
               where pair.Second is { Sendings: [.., _] }
               let last = pair.Second!.Sendings[^1]
               select new OwnReport(pair.First.Post.Code, pair.First.Period.From, pair.First.Period.To, last.At, last.Text, pair.Second.Acceptance is not null),
        ];
    }
}
