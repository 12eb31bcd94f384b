using Engagement.Accounts;
using Engagement.Ledger;
using Engagement.Reports;
using Engagement.Students;

namespace Engagement.Tests;

/// <summary>Points of reports on their way into the book: two who accept at once, and every crash between.</summary>
public sealed class ReportTests : IAsyncLifetime
{
    private static readonly Guid Leader = new("0199a0a0-0000-7000-8000-000000000001");

    private SchoolCluster _school = null!;

    private IReportGrain Report => Of("2026-11-16");

    public async Task InitializeAsync()
    {
        _school = await SchoolCluster.Start();
        At(22, 12);
        await Posts.Give(new(Leader, SchoolCluster.Student(1), "faction-leader", "care", new(2026, 9, 20), new(2027, 9, 30)));
    }

    public async Task DisposeAsync() => await _school.DisposeAsync();

    [Fact]
    public async Task A_report_is_there_without_anybody_having_opened_it()
    {
        Assert.Equal(0, (await Report.Get())!.Version);
        Assert.Null(await Of("2026-11-23").Get());
        Assert.Null(await Of("2026-10-26").Get());
        Assert.Null(await Of("2026-2027-q1").Get());
        Assert.Null(await Of("nonsense").Get());
    }

    [Fact]
    public async Task Two_who_accept_at_once_award_once()
    {
        await Sent();
        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => Report.Accept(1, $"m-{i}")));
        Assert.All(answers, one => Assert.Null(one.Refusal));
        var entry = Assert.Single(Assert.Single(await _school.Ledger.Read(0, 10)).Entries);
        Assert.Equal(("report.week", 5), (entry.Kind, entry.Granted));
        Assert.Equal(SheetState.Counted, (await Report.Get())!.Booking!.State);
    }

    [Fact]
    public async Task Returned_and_sent_again_after_the_deadline_it_brings_the_full_price()
    {
        await Sent();
        Done(await Report.Return(1, "Толығырақ жазыңыз", "m-2"));
        At(26, 9);
        Done(await Report.Send(SchoolCluster.Student(1), "Толық есеп"));
        Done(await Report.Accept(2, "m-2"));
        Assert.Equal("report.week", (await _school.Ledger.Read(0, 10))[0].Entries[0].Kind);
    }

    [Fact]
    public async Task Two_days_late_brings_less_and_later_nothing()
    {
        At(24, 9);
        await Sent();
        Done(await Report.Accept(1, "m-2"));
        Assert.Equal("report.week.late", Assert.Single(await _school.Ledger.Read(0, 10)).Entries[0].Kind);
        Done(await Of("2026-11-09").Send(SchoolCluster.Student(1), "Кешіккен есеп"));
        Done(await Of("2026-11-09").Accept(1, "m-2"));
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task Accepted_when_the_book_is_closed_it_is_accepted_without_points()
    {
        await Sent();
        _school.Clock.Now += TimeSpan.FromDays(20);
        Done(await Report.Accept(1, "m-2"));
        Assert.NotNull((await Report.Get())!.Acceptance);
        Assert.Empty(await _school.Ledger.Read(0, 10));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public async Task A_crash_at_any_write_awards_once(int writes, int inBook)
    {
        await Sent();
        (_school.States.Unwritable, _school.States.WritesLeft) = (StateNames.Report, writes);
        await Assert.ThrowsAnyAsync<Exception>(() => Report.Accept(1, "m-2"));
        _school.States.Unwritable = null;
        Assert.Equal(inBook, (await _school.Ledger.Read(0, 10)).Length);
        await _school.Restart();
        Done(await Report.Accept(1, "m-3"));
        await Patience.Until(async () => (await Report.Get())!.Booking!.State == SheetState.Counted);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task While_the_book_is_away_the_points_wait_and_go_by_themselves()
    {
        await Sent();
        _school.Store.IsFull = true;
        Done(await Report.Accept(1, "m-2"));
        Assert.Equal(SheetState.Sending, (await Report.Get())!.Booking!.State);
        await _school.Restart();
        await Patience.Until(async () => (await Report.Get())!.Booking!.State == SheetState.Counted);
        Assert.Single(await _school.Ledger.Read(0, 10));
    }

    [Fact]
    public async Task The_own_family_is_accepted_by_somebody_else()
    {
        await Sent();
        var roster = _school.Grain<IRosterGrain>(Keys.Roster(SchoolCluster.School));
        await roster.Appoint(new("m-2", "Second"));
        await roster.Tie("m-2", [SchoolCluster.Student(1)], []);
        Assert.Equal("own-family", (await Report.Accept(1, "m-2")).Refusal);
        Assert.Null((await Report.Get())!.Acceptance);
        Done(await Report.Accept(1, "m-1"));
    }

    [Fact]
    public async Task Only_the_author_sends_and_never_accepts()
    {
        Assert.Equal(ReportRefusal.NotTheAuthor, (await Report.Send(SchoolCluster.Student(2), "Бөтен есеп")).Refusal);
        await Sent();
        Assert.Equal(ReportRefusal.OwnReport, (await Report.Accept(1, SchoolCluster.Student(1))).Refusal);
    }

    [Fact]
    public async Task What_it_showed_stays_as_it_was_sent_whatever_the_book_says_later()
    {
        await Award();
        await Sent();
        await Award();
        Assert.Equal(3, (await Report.Get())!.Sendings[0].Figures.Points);
        Assert.Equal(6, (await Report.Figures())!.Points);
    }

    [Fact]
    public async Task Of_who_is_erased_no_words_are_left()
    {
        await Sent();
        Assert.True(await _school.Grain<IErasureGrain>(Keys.Erasure(SchoolCluster.School)).Erase(SchoolCluster.Student(1), "c-1", "asked"));
        Assert.Equal("", (await Report.Get())!.Sendings[0].Text);
    }

    private IPostsGrain Posts => _school.Grain<IPostsGrain>(Keys.Posts(SchoolCluster.School));

    private IReportGrain Of(string period) => _school.Grain<IReportGrain>(Keys.Report(SchoolCluster.School, Leader, period));

    private void At(int day, int hour) => _school.Clock.Now = new(2026, 11, day, hour, 0, 0, TimeSpan.FromHours(5));

    private static void Done(ReportResult result) => Assert.Null(result.Refusal);

    private async Task Sent() => Done(await Report.Send(SchoolCluster.Student(1), "Апта қорытындысы"));

    private async Task Award() => Assert.Empty(
        (await _school.Ledger.Award(SchoolCluster.SheetOf((5, "meet.attend", 1)) with { Activity = new(new(2026, 11, 20), null, null) }, SchoolCluster.Mentor)).Refusals);
}
