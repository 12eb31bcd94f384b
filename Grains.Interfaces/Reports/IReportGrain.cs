namespace Engagement.Reports;

/// <summary>
/// One report. Every call is durable on return, and the same call again has the effect of once.
/// Key: <c>report/{school}/{post}/{period}</c>.
/// </summary>
public interface IReportGrain : IGrainWithStringKey
{
    /// <summary>The report as it stands, untouched while nothing was sent; null when none is owed.</summary>
    Task<Report?> Get();

    /// <summary>What plan and book say of its period now; null when none is owed.</summary>
    Task<ReportFigures?> Figures();

    /// <summary>Its author sends it, for the first time or after it came back.</summary>
    Task<ReportResult> Send(string author, string text);

    /// <summary>Somebody else gives it back. The first time that costs nothing.</summary>
    /// <param name="sending">Which sending was read, from 1.</param>
    Task<ReportResult> Return(int sending, string reason, string by);

    /// <summary>
    /// Somebody else accepts it. The decision is stored first, then its points are sent to the book under an id that follows from
    /// the report until the book has answered: they are awarded once, whatever crashes between.
    /// </summary>
    /// <param name="sending">Which sending was read, from 1.</param>
    Task<ReportResult> Accept(int sending, string by);

    /// <summary>Nothing that was written in it is left.</summary>
    Task Forget();
}

/// <param name="Report">As it stands now; null when refused.</param>
/// <param name="Refusal">A code of <see cref="ReportRefusal"/> or <see cref="Ledger.RefusalCode"/>; null when done.</param>
[GenerateSerializer, Immutable, Alias("report-result")]
public sealed record ReportResult(Report? Report, string? Refusal)
{
    public static ReportResult Of(Report report) => new(report, null);
    public static ReportResult Refused(string code) => new(null, code);
}

/// <summary>Where a report stands; part of the HTTP contract.</summary>
public static class ReportState
{
    public const string Open = "open";

    /// <summary>Open, and the deadline is past.</summary>
    public const string Overdue = "overdue";

    public const string Sent = "sent";
    public const string Returned = "returned";
    public const string Accepted = "accepted";
}

/// <summary>Why something about a report is refused; part of the HTTP contract.</summary>
public static class ReportRefusal
{
    public const string UnknownReport = "unknown-report";
    public const string NotTheAuthor = "not-the-author";
    public const string OwnReport = "own-report";
    public const string AlreadyAccepted = "report-accepted";
    public const string AlreadySent = "report-sent";
    public const string NothingSent = "nothing-sent";
    public const string AlreadyReturned = "report-returned";

    /// <summary>It was sent anew since it was read.</summary>
    public const string Changed = "report-changed";
}
