using Engagement.Accounts;
using Engagement.Activities;
using Engagement.Domain;
using Engagement.Flows;
using Engagement.Ledger;
using Engagement.Schools;
using Engagement.Seasons;
using Microsoft.Extensions.Logging;

namespace Engagement.Reports;

/// <summary>What was accepted is stored before the book hears of it; the <see cref="SheetOutbox"/> brings it there.</summary>
internal sealed class ReportGrain(
    [PersistentState(StateNames.Report, StateNames.Storage)] IPersistentState<ReportGrainState> state, SchoolClock clock, ILogger<ReportGrain> log)
    : Grain, IReportGrain
{
    private const int SheetsAtOnce = 500;
    private string _school = null!;
    private Guid _post;
    private string _period = null!;
    private TimeZoneInfo _zone = null!;
    private SheetOutbox _outbox = null!;

    private ISchoolLedgerGrain Ledger => GrainFactory.GetGrain<ISchoolLedgerGrain>(Keys.Ledger(_school));

    private SchoolMoment Now => SchoolMoment.Of(clock.Now, _zone);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var parts = Keys.Rest(this.GetPrimaryKeyString()).Split('/');
        (_school, _post, _period) = (parts[0], Guid.Parse(parts[1]), parts[2]);
        _zone = TimeZoneInfo.FindSystemTimeZoneById((await GrainFactory.ProfileOf(_school)).TimeZone);
        _outbox = new(this, () => state.State.Report.Booking is { State: SheetState.Sending }, Deliver, log);
        _outbox.Resume();
    }

    public async Task<Report?> Get() => await Owed() is null ? null : state.State.Report;

    public async Task<ReportFigures?> Figures() => await Owed() is { } owed ? await FiguresOf(owed) : null;

    public async Task<ReportResult> Send(string author, string text)
    {
        if (await Owed() is not { } owed)
        {
            return ReportResult.Refused(ReportRefusal.UnknownReport);
        }

        if (owed.Post.Holder != author)
        {
            return ReportResult.Refused(ReportRefusal.NotTheAuthor);
        }

        return await Take(ReportCourse.Send(state.State.Report, text, await FiguresOf(owed), clock.Now));
    }

    public async Task<ReportResult> Return(int sending, string reason, string by) => await Owed() is { } owed
        ? await Take(ReportCourse.Return(state.State.Report, owed.Post.Holder, sending, reason, by, clock.Now))
        : ReportResult.Refused(ReportRefusal.UnknownReport);

    public async Task<ReportResult> Accept(int sending, string by)
    {
        if (await Owed() is not { } owed)
        {
            return ReportResult.Refused(ReportRefusal.UnknownReport);
        }

        var report = state.State.Report;
        var (booking, refusal) = report.Acceptance is null ? await BookingOf(owed, report, by) : (null, null);
        var decided = ReportCourse.Accept(report, owed.Post.Holder, sending, by, clock.Now, booking);
        if (decided.Refusal is null && refusal is not null)
        {
            return ReportResult.Refused(refusal);
        }

        var taken = await Take(decided);
        await _outbox.Send();

        return taken.Report is null ? taken : ReportResult.Of(state.State.Report);
    }

    public async Task Forget()
    {
        if (state.State.Report.Version > 0)
        {
            var report = state.State.Report;
            await Save(report with { Sendings = [.. report.Sendings.Select(one => one with { Text = "" })], Returns = [.. report.Returns.Select(one => one with { Reason = "" })] });
        }
    }

    private async Task<OwedReport?> Owed()
    {
        var post = (await GrainFactory.GetGrain<IPostsGrain>(Keys.Posts(_school)).All()).FirstOrDefault(one => one.Id == _post);
        return post is not null && await Period() is { } period && ReportCalendar.Owes(post, period) && period.Opens <= Now.Day ? new(post, period) : null;
    }

    private async Task<ReportPeriod?> Period() =>
        (await GrainFactory.ProfileOf(_school)).Years().Select(year => ReportPeriod.Find(_period, year)).FirstOrDefault(period => period is not null);

    /// <summary>
    /// What the acceptance brings. What comes too late for the book is accepted without points: the author cannot help it any more.
    /// Any other refusal of the book stands in the way of whoever accepts.
    /// </summary>
    private async Task<(ReportBooking? Booking, string? Refusal)> BookingOf(OwedReport owed, Report report, string by)
    {
        if (ReportCourse.KindOf(report, owed.Period, _zone) is not { } kind)
        {
            return (null, null);
        }

        var sheet = ReportCourse.SheetOf(_school, $"{_post}", owed.Post.Holder, owed.Period, kind);
        var author = new Author(by, IsCoordinator: false);
        var preview = await Ledger.Preview(sheet, author);
        return preview.Refusals is [var first, ..]
            ? first.Code == RefusalCode.TooLate ? (null, null) : (null, first.Code)
            : (new(sheet, author, SheetState.Sending, null), null);
    }

    private async Task<ReportFigures> FiguresOf(OwedReport owed)
    {
        var profile = await GrainFactory.ProfileOf(_school);
        var plan = await GrainFactory.GetGrain<ISchoolPlanGrain>(Keys.Plan(_school, AcademicYear.Of(owed.Period.From, profile.Years()).Id)).Get();
        var faction = PostKind.Find(owed.Post.Code)!.Level == PostLevel.Faction ? owed.Post.Of : null;
        DateOnly? planFrom = plan.Approvals is [var first, ..] ? SchoolClock.DayOf(first.At, _zone) : null;
        return ReportFiguring.Of(
            owed.Period, faction, profile.Events, plan.Occurrences.ToDictionary(record => record.Id), planFrom, await SheetsSince(owed.Period.From), Now.Day);
    }

    /// <summary>A deed is never written down before its day.</summary>
    private async Task<List<SheetRecord>> SheetsSince(DateOnly day)
    {
        var sheets = new List<SheetRecord>();
        var before = long.MaxValue;
        while (true)
        {
            var page = await Ledger.ReadBack(before, null, SheetsAtOnce);
            sheets.AddRange(page.Select(listed => listed.Sheet).TakeWhile(sheet => SchoolClock.DayOf(sheet.RecordedAt, _zone) >= day));
            if (page.Length < SheetsAtOnce || SchoolClock.DayOf(page[^1].Sheet.RecordedAt, _zone) < day)
            {
                return sheets;
            }

            before = page[^1].Sheet.FirstSeq;
        }
    }

    private async Task<ReportResult> Take(ReportChange decided)
    {
        if (decided.Report is not { } changed)
        {
            return ReportResult.Refused(decided.Refusal!);
        }

        if (!ReferenceEquals(changed, state.State.Report))
        {
            await Save(changed);
        }

        return ReportResult.Of(changed);
    }

    /// <summary>Stores each answer before it sends the next.</summary>
    private async Task Deliver()
    {
        var booking = state.State.Report.Booking!;
        var (answer, refusal) = await GrainFactory.Deliver(_school, booking.Sheet, booking.Author);
        var report = state.State.Report;
        await Save(report with { Booking = booking with { State = answer, Refusal = refusal }, Version = report.Version + 1 });
    }

    private async Task Save(Report changed)
    {
        await this.Store(state, new() { Report = changed });
        GrainFactory.TellOf(_school, Flow.Reports);
    }
}

internal sealed record ReportGrainState
{
    public Report Report { get; init; } = Report.Untouched;
}
