using Engagement.Appeals;
using Engagement.Ledger;
using Engagement.Sheets;

namespace Engagement.Problems;

/// <summary>Sentences for what the ledger refused.</summary>
internal static class RefusalText
{
    public static Problem ProblemOf(PostResult result, SheetRequest? sheet) => result.Outcome == PostOutcome.Conflict
        ? ProblemOf(RefusalCode.SheetConflict)
        : ProblemOf([.. result.Refusals], sheet);

    public static Problem ProblemOf(string code) => ProblemOf([new(code, null)], null);

    public static Problem ProblemOf(IReadOnlyList<Refusal> refusals, SheetRequest? sheet)
    {
        var first = refusals[0];
        return new(StatusOf(first.Code), first.Code, SentenceOf(first.Code))
        {
            Detail = refusals.Count > 1 ? $"{refusals.Count} faults; the sheet was refused whole and nothing was written." : null,
            Field = FieldOf(first),
            Errors = [.. refusals.Select(refusal => LineOf(refusal, sheet))],
        };
    }

    private static ProblemLine LineOf(Refusal refusal, SheetRequest? sheet)
    {
        var line = refusal.Line is { } index ? sheet?.Lines?[index] : null;
        return new(refusal.Code, FieldOf(refusal), refusal.Line, line?.Student, line?.Kind ?? sheet?.Activity?.Kind, SentenceOf(refusal.Code));
    }

    private static int StatusOf(string code) => code switch
    {
        RefusalCode.NoLines or RefusalCode.TooManyLines => 400,
        RefusalCode.Forbidden or RefusalCode.OwnSheet => 403,
        RefusalCode.UnknownSheet => 404,
        AppealRefusal.UnknownAppeal or AppealRefusal.UnknownEntry => 404,
        AppealRefusal.AlreadyAnswered => 409,
        AppealRefusal.OwnEntry or AppealRefusal.FamilyEntry => 403,
        RefusalCode.AlreadyReversed or RefusalCode.TurnedDown or RefusalCode.AlreadyConfirmed or RefusalCode.SheetConflict => 409,
        RefusalCode.SheetReturned or RefusalCode.SheetChanged or RefusalCode.AlreadyReturned => 409,
        RefusalCode.NotReturned or RefusalCode.AlreadySentAgain => 409,
        _ => 422,
    };

    private static string FieldOf(Refusal refusal) => refusal.Line is { } line
        ? $"lines[{line}]"
        : refusal.Code switch
        {
            RefusalCode.UnknownEvent => "activity.event",
            RefusalCode.UnknownLevel => "activity.level",
            RefusalCode.InTheFuture or RefusalCode.TooLate or RefusalCode.OutsideSeason => "activity.day",
            RefusalCode.ReasonRequired => "reason",
            RefusalCode.SheetConflict => "id",
            _ => "lines",
        };

    private static string SentenceOf(string code) => code switch
    {
        RefusalCode.NoLines => "A sheet has at least one line.",
        RefusalCode.TooManyLines => "A sheet has at most 2,000 lines.",
        RefusalCode.UnknownStudent => "The roster has no such student.",
        RefusalCode.ForeignStudent => "The student belongs to another school.",
        RefusalCode.UnknownEvent => "The school's plan has no such event.",
        RefusalCode.UnknownKind => "The rulebook has no such kind.",
        RefusalCode.UnknownLevel => "The rulebook has no such level.",
        RefusalCode.UnitsNotAllowed => "Units are whole numbers from 1, and only half-hours and kudos take more than one.",
        RefusalCode.LevelNotAllowed => "This kind is always of the school's own level.",
        RefusalCode.EventRequired => "This kind needs the event that it belongs to.",
        RefusalCode.DuplicateLine => "The same student and kind stand twice in the sheet.",
        RefusalCode.AlreadyAwarded => "This student has this already for the event.",
        RefusalCode.NoSeatLeft => "All places of this role at the event are taken.",
        RefusalCode.OutsideSeason => "The day lies outside the school year.",
        RefusalCode.InTheFuture => "The day has not come yet.",
        RefusalCode.TooLate => "The time for entering deeds of that day is over.",
        RefusalCode.OwnAward => "Nobody awards themselves; ask a colleague to write this line.",
        RefusalCode.OwnFamily => "Nobody awards their own family; ask a colleague to write this line.",
        RefusalCode.OwnSheet => "A second person confirms a sheet, never its author.",
        RefusalCode.TurnedDown => "The sheet was turned down.",
        RefusalCode.AlreadyConfirmed => "The sheet stands in the book already.",
        RefusalCode.SheetConflict => "A sheet with this id stands in the book with other content.",
        RefusalCode.SheetReturned => "The sheet lies with its author, who may complete it.",
        RefusalCode.SheetChanged => "The author has sent the sheet again; look at it anew.",
        RefusalCode.AlreadyReturned => "A sheet is returned once; confirm it or turn it down.",
        RefusalCode.NotReturned => "Only a sheet that was returned is sent again.",
        RefusalCode.AlreadySentAgain => "The sheet was sent again already; a second person looks at it.",
        RefusalCode.TooManyWaiting => "Too many of your sheets wait for a second person; ask a colleague to look at them first.",
        RefusalCode.SchoolTooManyWaiting => "Too many sheets of the school wait for a second person; some have to be looked at first.",
        AppealRefusal.UnknownAppeal => "There is no such appeal.",
        AppealRefusal.UnknownEntry => "The student has no such entry.",
        AppealRefusal.OwnEntry => "A second person answers, never the one who wrote or confirmed the entry.",
        AppealRefusal.FamilyEntry => "Nobody answers about a child of their own family; a colleague does.",
        AppealRefusal.AlreadyAnswered => "The appeal has an answer already.",
        RefusalCode.UnknownSheet => "There is no such sheet.",
        RefusalCode.NotReversible => "These lines cannot be undone: a reversal stays, and only lines of the sheet can be named.",
        RefusalCode.AlreadyReversed => "That has been undone already.",
        RefusalCode.UndoExpired => "Seven days have passed; a coordinator can still undo it.",
        RefusalCode.ReasonRequired => "Say why.",
        RefusalCode.Forbidden => "Only its author or a coordinator may undo a sheet.",
        _ => "The sheet was refused.",
    };
}
