using Engagement.Domain;
using Engagement.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>Sent, returned, sent again without loss, accepted; and what it brings.</summary>
public sealed class ReportCourseTests
{
    private const string Author = "abai.s001";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");
    private static readonly ReportPeriod Week = ReportPeriod.Find("2026-11-16", AcademicYear.Default(2026))!;
    private static readonly ReportPeriod Quarter = ReportPeriod.Find("2026-2027-q2", AcademicYear.Default(2026))!;
    private static readonly ReportFigures Figures = new(0, []);

    [Theory]
    [InlineData("2026-11-20T09:00+05:00", "report.week")]
    [InlineData("2026-11-23T18:00+05:00", "report.week")]
    [InlineData("2026-11-23T13:00+00:00", "report.week")]
    [InlineData("2026-11-23T18:00:01+05:00", "report.week.late")]
    [InlineData("2026-11-25T18:00+05:00", "report.week.late")]
    [InlineData("2026-11-25T18:00:01+05:00", null)]
    public void The_first_sending_decides_by_the_schools_clock(string sent, string? kind) =>
        Assert.Equal(kind, ReportCourse.KindOf(Sent(sent), Week, Zone));

    [Theory]
    [InlineData("2026-12-27T09:00+05:00", "report.quarter")]
    [InlineData("2026-12-31T18:00+05:00", "report.quarter")]
    [InlineData("2026-12-31T18:01+05:00", null)]
    public void A_quarterly_report_is_on_time_or_brings_nothing(string sent, string? kind) =>
        Assert.Equal(kind, ReportCourse.KindOf(Sent(sent), Quarter, Zone));

    [Fact]
    public void A_return_costs_nothing_the_first_time()
    {
        var again = SentAgain(Returned(Sent("2026-11-23T17:00+05:00"), 1), "2026-11-26T09:00+05:00");
        Assert.Equal(ReportCourse.OfWeek, ReportCourse.KindOf(again, Week, Zone));
        Assert.Null(ReportCourse.KindOf(SentAgain(Returned(again, 2), "2026-11-27T09:00+05:00"), Week, Zone));
    }

    [Fact]
    public void Sending_the_same_twice_is_sending_once_and_other_words_wait_for_a_return()
    {
        var sent = Sent("2026-11-20T09:00+05:00");
        Assert.Same(sent, ReportCourse.Send(sent, "Words", Figures, default).Report);
        Assert.Equal(ReportRefusal.AlreadySent, ReportCourse.Send(sent, "Other words", Figures, default).Refusal);
    }

    [Fact]
    public void Nobody_accepts_or_returns_the_own_report()
    {
        var sent = Sent("2026-11-20T09:00+05:00");
        Assert.Equal(ReportRefusal.OwnReport, ReportCourse.Accept(sent, Author, 1, Author, default, null).Refusal);
        Assert.Equal(ReportRefusal.OwnReport, ReportCourse.Return(sent, Author, 1, "Why", Author, default).Refusal);
    }

    [Fact]
    public void What_was_not_read_is_neither_accepted_nor_returned()
    {
        Assert.Equal(ReportRefusal.NothingSent, Accepted(Report.Untouched, 0).Refusal);
        var again = SentAgain(Returned(Sent("2026-11-20T09:00+05:00"), 1), "2026-11-21T09:00+05:00");
        Assert.Equal(ReportRefusal.Changed, Accepted(again, 1).Refusal);
        Assert.Equal(ReportRefusal.Changed, ReportCourse.Return(again, Author, 1, "Why", "m-1", default).Refusal);
        Assert.NotNull(Accepted(again, 2).Report!.Acceptance);
    }

    [Fact]
    public void What_lies_with_its_author_is_not_accepted_and_a_return_repeated_is_one()
    {
        var returned = Returned(Sent("2026-11-20T09:00+05:00"), 1);
        Assert.Equal(ReportRefusal.AlreadyReturned, Accepted(returned, 1).Refusal);
        Assert.Same(returned, ReportCourse.Return(returned, Author, 1, "Why", "m-1", default).Report);
        Assert.Equal(ReportRefusal.AlreadyReturned, ReportCourse.Return(returned, Author, 1, "Otherwise", "m-2", default).Refusal);
    }

    [Fact]
    public void What_is_accepted_is_frozen()
    {
        var accepted = Accepted(Sent("2026-11-20T09:00+05:00"), 1).Report!;
        Assert.Same(accepted, Accepted(accepted, 1).Report);
        Assert.Equal(ReportRefusal.AlreadyAccepted, ReportCourse.Send(accepted, "New", Figures, default).Refusal);
        Assert.Equal(ReportRefusal.AlreadyAccepted, ReportCourse.Return(accepted, Author, 1, "Why", "m-1", default).Refusal);
    }

    [Theory]
    [InlineData("2026-11-23T18:00:00+05:00", ReportState.Open)]
    [InlineData("2026-11-23T18:00:01+05:00", ReportState.Overdue)]
    public void What_was_never_sent_is_open_and_then_overdue(string now, string state) =>
        Assert.Equal(state, ReportCourse.StateOf(Report.Untouched, Week, SchoolMoment.Of(At(now), Zone)));

    [Fact]
    public void The_same_report_has_the_same_sheet_and_the_deed_is_the_weeks()
    {
        var sheet = ReportCourse.SheetOf("abai", "p", Author, Week, ReportCourse.OfWeek);
        Assert.True(sheet.IsSameAs(ReportCourse.SheetOf("abai", "p", Author, Week, ReportCourse.OfWeek)));
        Assert.NotEqual(sheet.Id, ReportCourse.SheetOf("abai", "q", Author, Week, ReportCourse.OfWeek).Id);
        Assert.NotEqual(sheet.Id, ReportCourse.SheetOf("abai", "p", Author, Quarter, ReportCourse.OfQuarter).Id);
        Assert.Equal(new(2026, 11, 22), sheet.Activity.Day);
    }

    /// <summary>Whatever is done in whatever order, there are as many sendings as returns, or one more; and the first one never moves.</summary>
    [Fact]
    public void Returns_never_overtake_sendings() => Prop.ForAll(Arb.From(Gen.Choose(0, 2).ArrayOf()), doings =>
    {
        var report = Report.Untouched;
        foreach (var (number, doing) in doings.Index())
        {
            var now = At("2026-11-20T09:00+05:00").AddHours(number);
            var change = doing switch
            {
                0 => ReportCourse.Send(report, $"Words {number}", Figures, now),
                1 => ReportCourse.Return(report, Author, report.Sendings.Length, $"Why {number}", "m-1", now),
                _ => ReportCourse.Accept(report, Author, report.Sendings.Length, "m-1", now, null),
            };
            var after = change.Report ?? report;
            Assert.True(report.Sendings.IsEmpty || after.Sendings[0] == report.Sendings[0]);
            Assert.True(report.Acceptance is null || ReferenceEquals(after, report));
            Assert.InRange(after.Sendings.Length - after.Returns.Length, 0, 1);
            report = after;
        }
    }).QuickCheckThrowOnFailure();

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, null);

    private static Report Sent(string at) => ReportCourse.Send(Report.Untouched, "Words", Figures, At(at)).Report!;

    private static Report SentAgain(Report report, string at) => ReportCourse.Send(report, "Better words", Figures, At(at)).Report!;

    private static Report Returned(Report report, int sending) => ReportCourse.Return(report, Author, sending, "Why", "m-1", default).Report!;

    private static ReportChange Accepted(Report report, int sending) => ReportCourse.Accept(report, Author, sending, "m-1", default, null);
}
