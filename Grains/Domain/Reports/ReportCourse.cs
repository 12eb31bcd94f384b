using Engagement.Ledger;
using Engagement.Reports;

namespace Engagement.Domain;

/// <summary>A report after something was done to it, or why it was not done.</summary>
public readonly record struct ReportChange(Report? Report, string? Refusal)
{
    public static implicit operator ReportChange(Report report) => new(report, null);

    public static ReportChange Refused(string code) => new(null, code);
}

/// <summary>Opened → sent → accepted, or returned and sent again without loss (domain, section 12).</summary>
public static class ReportCourse
{
    public const string OfWeek = "report.week";
    public const string OfWeekLate = "report.week.late";
    public const string OfQuarter = "report.quarter";

    /// <summary>So often it may come back without loss.</summary>
    private const int FreeReturns = 1;

    public static string StateOf(Report report, ReportPeriod period, SchoolMoment now) =>
        report.Acceptance is not null ? ReportState.Accepted
        : report.Returns.Length > 0 && report.Returns.Length == report.Sendings.Length ? ReportState.Returned
        : report.Sendings.Length > 0 ? ReportState.Sent
        : now.OnTheWall > period.Deadline ? ReportState.Overdue
        : ReportState.Open;

    public static ReportChange Send(Report report, string text, ReportFigures figures, DateTimeOffset now) =>
        report.Acceptance is not null ? ReportChange.Refused(ReportRefusal.AlreadyAccepted)
        : report.Sendings.Length == report.Returns.Length
            ? report with { Sendings = report.Sendings.Add(new(now, text, figures)), Version = report.Version + 1 }
        : report.Sendings[^1].Text == text ? report
        : ReportChange.Refused(ReportRefusal.AlreadySent);

    public static ReportChange Return(Report report, string author, int sending, string reason, string by, DateTimeOffset now) =>
        by == author ? ReportChange.Refused(ReportRefusal.OwnReport)
        : report.Acceptance is not null ? ReportChange.Refused(ReportRefusal.AlreadyAccepted)
        : FaultOf(report, sending) is { } fault ? ReportChange.Refused(fault)
        : report.Returns.Length == sending
            ? report.Returns[^1] is var last && last.Reason == reason && last.By == by ? report : ReportChange.Refused(ReportRefusal.AlreadyReturned)
        : report with { Returns = report.Returns.Add(new(by, now, reason)), Version = report.Version + 1 };

    /// <param name="booking">Its points; null where it brings none.</param>
    public static ReportChange Accept(Report report, string author, int sending, string by, DateTimeOffset now, ReportBooking? booking) =>
        by == author ? ReportChange.Refused(ReportRefusal.OwnReport)
        : report.Acceptance is not null ? report
        : FaultOf(report, sending) is { } fault ? ReportChange.Refused(fault)
        : report.Returns.Length == sending ? ReportChange.Refused(ReportRefusal.AlreadyReturned)
        : report with { Acceptance = new(by, now), Booking = booking, Version = report.Version + 1 };

    /// <summary>What the report brings when it is accepted; null when nothing. The first sending decides.</summary>
    public static string? KindOf(Report report, ReportPeriod period, TimeZoneInfo zone)
    {
        if (report.Sendings.IsEmpty || report.Returns.Length > FreeReturns)
        {
            return null;
        }

        var sent = SchoolMoment.Of(report.Sendings[0].At, zone).OnTheWall;
        return sent <= period.Deadline ? period.Span == ReportSpan.Week ? OfWeek : OfQuarter
            : period.Span == ReportSpan.Week && sent <= period.Deadline + ReportPeriod.Grace ? OfWeekLate
            : null;
    }

    /// <summary>One line, one deed, under an id that follows from the report.</summary>
    public static Sheet SheetOf(string school, string post, string author, ReportPeriod period, string kind) => new(
        DerivedSheetId.Of("report", school, post, period.Id), new(period.To, null, null), [new(author, kind, 1)], null)
    {
        Proof = $"reports/{post}/{period.Id}",
    };

    private static string? FaultOf(Report report, int sending) =>
        report.Sendings.IsEmpty ? ReportRefusal.NothingSent
        : sending != report.Sendings.Length ? ReportRefusal.Changed
        : null;
}
