using System.Collections.Immutable;
using Engagement.Ledger;

namespace Engagement.Domain;

/// <summary>What may become of a sheet that waits for a second person (S0-43, decision 11).</summary>
public static class Holding
{
    /// <summary>
    /// Nobody has so many sheets at once of which not one was looked at: a week of deeds is some ten. Whoever comes here needs
    /// a colleague, not more room.
    /// </summary>
    public const int MostOfAuthor = 50;

    /// <summary>Two sheets of the greatest length.</summary>
    public const int MostLinesOfAuthor = 4_000;

    /// <summary>Ten people at their limit. The list is read whole by whoever confirms, and written whole at every change.</summary>
    public const int MostOfSchool = 500;

    /// <summary>Some two megabytes of state, which every change writes anew.</summary>
    public const int MostLinesOfSchool = 20_000;

    /// <summary>After so long the book refuses a sheet as late, so that nobody needs to be told any more what became of it.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    public static string StatusOf(WaitingSheet waiting) =>
        waiting.TurnedDown is not null ? WaitStatus.TurnedDown
        : waiting.Returned is { Again: null } ? WaitStatus.Returned
        : WaitStatus.Pending;

    /// <summary>The sending that stands now: 1, or 2 after it was returned.</summary>
    public static int AttemptOf(WaitingSheet waiting) => waiting.Returned?.Again is null ? 1 : 2;

    /// <summary>Whether this is what the author sent, now or before it was returned.</summary>
    public static bool IsSending(WaitingSheet waiting, Sheet sheet, Author author) =>
        waiting.Author.Id == author.Id && (waiting.Sheet.IsSameAs(sheet) || waiting.Returned?.Again?.Before.IsSameAs(sheet) == true);

    /// <returns>The code of why there is no room for one sheet more; null when there is.</returns>
    public static string? Crowding(IEnumerable<WaitingSheet> others, Sheet sheet, Author author)
    {
        var (all, own) = (new Load(1, sheet.Lines.Length), new Load(1, sheet.Lines.Length));
        foreach (var other in others)
        {
            all += other;
            own = other.Author.Id == author.Id ? own + other : own;
        }

        return own.IsOver(MostOfAuthor, MostLinesOfAuthor) ? RefusalCode.TooManyWaiting
            : all.IsOver(MostOfSchool, MostLinesOfSchool) ? RefusalCode.SchoolTooManyWaiting
            : null;
    }

    public static ImmutableArray<WaitingSheet> WithoutForgotten(ImmutableArray<WaitingSheet> sheets, DateTimeOffset now) =>
        sheets.RemoveAll(one => one.TurnedDown is { IsPutAway: true } && one.SentAt + Remembered < now);

    /// <param name="family">Students of the person's own family.</param>
    /// <returns>The code of why this person is no second person for the sheet; null when nothing stands in the way.</returns>
    public static string? BarOf(WaitingSheet waiting, string by, ImmutableArray<string> family) =>
        by == waiting.Author.Id ? RefusalCode.OwnSheet
        : waiting.Sheet.Lines.Any(line => line.Student == by) ? RefusalCode.OwnAward
        : waiting.Sheet.Lines.Any(line => family.Contains(line.Student)) ? RefusalCode.OwnFamily
        : null;

    /// <returns>The code of why it cannot be confirmed as it stands; null when it can.</returns>
    public static string? FaultOfConfirming(WaitingSheet waiting, int? attempt) => StatusOf(waiting) switch
    {
        WaitStatus.TurnedDown => RefusalCode.TurnedDown,
        WaitStatus.Returned => RefusalCode.SheetReturned,
        _ => FaultOf(waiting, attempt),
    };

    public static WaitingResult Return(WaitingSheet waiting, string by, string reason, int? attempt, DateTimeOffset now) => waiting switch
    {
        _ when string.IsNullOrWhiteSpace(reason) => WaitingResult.Refused(RefusalCode.ReasonRequired),
        { Returned: { } before } when before.By == by && before.Reason == reason && attempt is null or 1 => WaitingResult.Of(waiting),
        { TurnedDown: not null } => WaitingResult.Refused(RefusalCode.TurnedDown),
        { Returned: not null } => WaitingResult.Refused(RefusalCode.AlreadyReturned),
        _ when FaultOf(waiting, attempt) is { } fault => WaitingResult.Refused(fault),
        _ => WaitingResult.Of(waiting with { Returned = new(by, now, reason, null) }),
    };

    public static WaitingResult SendAgain(WaitingSheet waiting, string author, Completion completion, DateTimeOffset now)
    {
        var completed = waiting.Sheet with { Lines = completion.Lines, Note = completion.Note, Proof = completion.Proof };
        return waiting switch
        {
            _ when waiting.Author.Id != author => WaitingResult.Refused(RefusalCode.UnknownSheet),
            { TurnedDown: not null } => WaitingResult.Refused(RefusalCode.TurnedDown),
            { Returned: null } => WaitingResult.Refused(RefusalCode.NotReturned),
            { Returned.Again: not null } when completed.IsSameAs(waiting.Sheet) => WaitingResult.Of(waiting),
            { Returned.Again: not null } => WaitingResult.Refused(RefusalCode.AlreadySentAgain),
            { Returned: { } returned } => WaitingResult.Of(
                waiting with { Sheet = completed, Returned = returned with { Again = new(now, waiting.Sheet) } }),
        };
    }

    public static WaitingResult TurnDown(WaitingSheet waiting, string by, string reason, int? attempt, DateTimeOffset now) => waiting switch
    {
        _ when string.IsNullOrWhiteSpace(reason) => WaitingResult.Refused(RefusalCode.ReasonRequired),
        { TurnedDown: { } before } when before.By == by && before.Reason == reason => WaitingResult.Of(waiting),
        _ when FaultOfConfirming(waiting, attempt) is { } fault => WaitingResult.Refused(fault),
        _ => WaitingResult.Of(waiting with { TurnedDown = new(by, now, reason, IsPutAway: false) }),
    };

    /// <summary>A returned sheet that its author puts away is turned down by that, for the reason it came back with.</summary>
    public static WaitingResult PutAway(WaitingSheet waiting, string author, DateTimeOffset now) => waiting switch
    {
        _ when waiting.Author.Id != author => WaitingResult.Refused(RefusalCode.UnknownSheet),
        { TurnedDown.IsPutAway: true } => WaitingResult.Of(waiting),
        { TurnedDown: { } turnedDown } => WaitingResult.Of(waiting with { TurnedDown = turnedDown with { IsPutAway = true } }),
        { Returned: { Again: null } returned } => WaitingResult.Of(
            waiting with { TurnedDown = new(author, now, returned.Reason, IsPutAway: true) }),
        _ => WaitingResult.Refused(RefusalCode.UnknownSheet),
    };

    /// <returns>The sheet without the student and without any text that may speak of the student; null when no line is left.</returns>
    public static WaitingSheet? Without(WaitingSheet waiting, string student)
    {
        if (!StandsIn(waiting.Sheet) && !(waiting.Returned?.Again is { } again && StandsIn(again.Before)))
        {
            return waiting;
        }

        var sheet = Cleared(waiting.Sheet);
        return sheet.Lines.IsEmpty
            ? null
            : waiting with
            {
                Sheet = sheet,
                TurnedDown = waiting.TurnedDown is { } turnedDown ? turnedDown with { Reason = "" } : null,
                Returned = waiting.Returned is { } returned
                    ? returned with { Reason = "", Again = returned.Again is { } sent ? sent with { Before = Cleared(sent.Before) } : null }
                    : null,
            };

        bool StandsIn(Sheet one) => one.Lines.Any(line => line.Student == student);

        Sheet Cleared(Sheet one) => one with { Lines = one.Lines.RemoveAll(line => line.Student == student), Note = null, Proof = null };
    }

    private static string? FaultOf(WaitingSheet waiting, int? attempt) =>
        attempt is { } seen && seen != AttemptOf(waiting) ? RefusalCode.SheetChanged : null;

    private readonly record struct Load(int Sheets, int Lines)
    {
        public bool IsOver(int sheets, int lines) => Sheets > sheets || Lines > lines;

        public static Load operator +(Load load, WaitingSheet one) =>
            new(load.Sheets + 1, load.Lines + one.Sheet.Lines.Length + (one.Returned?.Again?.Before.Lines.Length ?? 0));
    }
}
