using Engagement.Assignments;
using Engagement.Campaign;
using Engagement.Debates;
using Engagement.Demonstration;
using Engagement.Domain;
using Engagement.Elections;
using Engagement.Initiatives;
using Engagement.Ledger;
using Engagement.News;
using Engagement.Parliament;
using Engagement.Reports;
using Engagement.Seasons;

namespace Engagement.Tests;

/// <summary>What the demonstration has in its flows on an autumn day, in the campaign's month, and on days on which there can be little yet.</summary>
public sealed class FlowTests
{
    private static readonly TimeSpan Almaty = TimeSpan.FromHours(5);
    private static readonly DateTimeOffset Autumn = new(2026, 11, 18, 12, 0, 0, Almaty);

    [Fact]
    public async Task On_an_autumn_day_every_flow_has_something_done_and_something_to_do()
    {
        await using var host = new DemonstrationHost();
        await host.Write(Autumn);
        Assert.Equal(Autumn, host.Clock.Now);
        var now = SchoolMoment.Of(Autumn, DemonstrationSchool.Zone);

        var register = await host.Grains.GetGrain<IParliamentGrain>(Keys.Parliament(DemonstrationSchool.Id)).Get();
        Assert.Equal([MeetingStage.SignedOff, MeetingStage.Planned], register.Meetings.Select(meeting => meeting.Stage));
        Assert.Equal((4, 1), (register.Members.Count(one => one.State == MemberState.Active), register.Members.Count(one => one.State == MemberState.Applied)));
        var signed = await host.Grains.GetGrain<IMeetingGrain>(Keys.Meeting(DemonstrationSchool.Id, register.Meetings[0].Notice.Id)).Get();
        Assert.Equal(SheetState.Counted, signed!.Sheet!.State);

        var notices = await host.Grains.GetGrain<IElectionsGrain>(Keys.Elections(DemonstrationSchool.Id)).List();
        var elections = await Task.WhenAll(notices.Select(one => host.Grains.GetGrain<IElectionGrain>(Keys.Election(DemonstrationSchool.Id, one.Id)).Get()));
        Assert.Equal([ElectionStage.Confirmed, ElectionStage.Announced], elections.Select(one => ElectionCourse.StageOf(one!, now)));
        Assert.All(elections, one => Assert.Equal(3, one!.Candidates.Length));

        Assert.Equal([ReportState.Accepted, ReportState.Overdue, ReportState.Sent], (await Reports(host, now)).Order());

        var listed = Assert.Single(await host.Grains.GetGrain<IDebatesGrain>(Keys.Debates(DemonstrationSchool.Id)).List());
        var debate = await host.Grains.GetGrain<IDebateTournamentGrain>(Keys.Debate(DemonstrationSchool.Id, listed.Id)).Get();
        Assert.Equal([RoundStage.Closed, RoundStage.Released], debate!.Rounds.Select(round => round.Stage));
        Assert.Empty((await Campaign(host).Get()).Actions);
        Assert.Equal(
            [NewsState.Waiting, NewsState.Published],
            (await host.Grains.GetGrain<INewsGrain>(Keys.News(DemonstrationSchool.Id)).List()).Select(item => item.State));

        var listedIdeas = await host.Grains.GetGrain<IInitiativesGrain>(Keys.Initiatives(DemonstrationSchool.Id)).List();
        var ideas = await Task.WhenAll(listedIdeas.Select(id => host.Grains.GetGrain<IInitiativeGrain>(Keys.Initiative(DemonstrationSchool.Id, id)).Get()));
        Assert.Equal([(2, 0), (0, 4)], ideas.Select(idea => (idea!.Project.Stages.Length, idea.Supporters.Length)));
        Assert.Single(await host.Grains.GetGrain<IAssignmentsGrain>(Keys.Assignments(DemonstrationSchool.CardStudent)).Get(), task => task.Sendings.IsEmpty);
    }

    [Fact]
    public async Task In_its_month_the_care_campaign_is_at_work()
    {
        await using var host = new DemonstrationHost();
        await host.Write(new(2027, 1, 27, 12, 0, 0, Almaty));
        var campaign = await Campaign(host).Get();
        Assert.Equal(3, campaign.Committee!.Seats.Length);
        var actions = await Task.WhenAll(campaign.Actions.Select(id => host.Grains.GetGrain<ICampaignActionGrain>(Keys.CampaignAction(DemonstrationSchool.Id, 2027, id)).Get()));
        Assert.Equal(2, actions.Length);
        var held = Assert.Single(actions, action => !action!.Givers.IsEmpty)!;
        Assert.Equal((9, 3), (held.Givers.Length, held.Givers.Count(giver => giver.Revision is null)));
        Assert.Equal(SheetState.Counted, Assert.Single(held.Sheets).State);
    }

    /// <summary>The first days, the days about the parliament's beginning, breaks, the edges of the campaign, and the last week.</summary>
    [Theory]
    [InlineData(2026, 9, 1), InlineData(2026, 9, 17), InlineData(2027, 1, 6), InlineData(2027, 1, 10), InlineData(2027, 2, 10), InlineData(2027, 5, 20)]
    public async Task On_any_day_of_the_year_it_can_be_laid_out(int year, int month, int day)
    {
        await using var host = new DemonstrationHost();
        var now = new DateTimeOffset(year, month, day, 9, 0, 0, Almaty);
        await host.Write(now);
        Assert.Equal(now, host.Clock.Now);
        Assert.All(await host.Book(), sheet => Assert.True(sheet.RecordedAt <= now));
    }

    private static ICareCampaignGrain Campaign(DemonstrationHost host) =>
        host.Grains.GetGrain<ICareCampaignGrain>(Keys.Campaign(DemonstrationSchool.Id, 2027));

    private static async Task<IEnumerable<string>> Reports(DemonstrationHost host, SchoolMoment now)
    {
        var posts = await host.Grains.GetGrain<Accounts.IPostsGrain>(Keys.Posts(DemonstrationSchool.Id)).All();
        var weeks = ReportCalendar.Owed(AcademicYear.Of(now.Day), posts, now.Day).Where(owed => owed.Period.Span == ReportSpan.Week).ToList();
        var reports = await Task.WhenAll(weeks.Select(owed =>
            host.Grains.GetGrain<IReportGrain>(Keys.Report(DemonstrationSchool.Id, owed.Post.Id, owed.Period.Id)).Get()));
        return weeks.Zip(reports).Select(pair => ReportCourse.StateOf(pair.Second!, pair.First.Period, now));
    }
}
