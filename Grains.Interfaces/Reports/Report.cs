using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Ledger;

namespace Engagement.Reports;

/// <summary>
/// The report of one post for one week or quarter. Whether it is owed follows from calendar and terms; nothing is stored before
/// its author first sends it.
/// </summary>
/// <param name="Sendings">The oldest first; the first one decides whether it was on time, for ever.</param>
/// <param name="Returns">The oldest first.</param>
/// <param name="Acceptance">Null until it is accepted; from then on nothing changes any more.</param>
/// <param name="Booking">The points on their way into the book; null where it brings none.</param>
/// <param name="Version">Grows with every change.</param>
[GenerateSerializer, Immutable, Alias("report")]
public sealed record Report(
    ImmutableArray<ReportSending> Sendings, ImmutableArray<ReportReturn> Returns, ReportAcceptance? Acceptance, ReportBooking? Booking, long Version)
{
    public static Report Untouched { get; } = new([], [], null, null, 0);
}

/// <param name="Text">The author's own words.</param>
/// <param name="Figures">What plan and book said when it was sent, as the author saw it.</param>
[GenerateSerializer, Immutable, Alias("report-sending")]
public sealed record ReportSending(DateTimeOffset At, string Text, ReportFigures Figures);

/// <param name="By">Opaque account id.</param>
[GenerateSerializer, Immutable, Alias("report-return")]
public sealed record ReportReturn(string By, DateTimeOffset At, string Reason);

[GenerateSerializer, Immutable, Alias("report-acceptance")]
public sealed record ReportAcceptance(string By, DateTimeOffset At);

/// <param name="State">A code of <see cref="SheetState"/>.</param>
/// <param name="Refusal">Why the book took it not.</param>
[GenerateSerializer, Immutable, Alias("report-booking")]
public sealed record ReportBooking(Sheet Sheet, Author Author, string State, string? Refusal);

/// <summary>What was planned and done, without a person in it.</summary>
/// <param name="Points">Granted points of the faction, or of the school, for deeds of the period.</param>
/// <param name="Occurrences">Those of the period, and those before it that are overdue, in the order of the plan.</param>
[GenerateSerializer, Immutable, Alias("report-figures")]
public sealed record ReportFigures(long Points, ImmutableArray<ReportedOccurrence> Occurrences);

/// <param name="TookPart">How many took part, where it was held and counted.</param>
[GenerateSerializer, Immutable, Alias("reported-occurrence")]
public sealed record ReportedOccurrence(string Id, Localized Title, DateOnly From, DateOnly To, OccurrenceState State, int? TookPart, bool IsOverdue);
