using Engagement.Accounts;
using Engagement.Domain;
using Engagement.Sessions;
using Engagement.ToDo;

namespace Engagement.Reports;

/// <summary>Reports that were sent and that this person may accept.</summary>
internal sealed class ReportsToDo(IGrainFactory grains) : IToDo
{
    public async Task<IEnumerable<ToDoItem>> For(Colleague colleague)
    {
        var reach = colleague.ReachOf(Right.AcceptReports);
        if (reach.IsNone)
        {
            return [];
        }

        var posts = await grains.GetGrain<IPostsGrain>(Keys.Posts(colleague.School)).All();
        var owed = ReportCalendar.Owed(colleague.Profile.Season, posts, colleague.Now.Day)
            .Where(one => Reports.IsListed(one.Period, colleague.Now.Day) && reach.CoversFaction(Reports.FactionOf(one.Post))).ToList();
        var reports = await Task.WhenAll(owed.Select(one => grains.GetGrain<IReportGrain>(Keys.Report(colleague.School, one.Post.Id, one.Period.Id)).Get()));
        return
        [
            new(
                ToDoKind.AcceptReports,
                owed.Zip(reports).Count(one => one.Second is { } report && ReportCourse.StateOf(report, one.First.Period, colleague.Now) == ReportState.Sent)),
        ];
    }
}
