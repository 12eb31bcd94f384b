namespace Engagement.Ledger;

/// <summary>Why a sheet is refused whole (rulebook, section 11, steps 1 to 4, and late entry). The codes are part of the HTTP contract.</summary>
public static class RefusalCode
{
    public const string NoLines = "no-lines";
    public const string TooManyLines = "too-many-lines";
    public const string UnknownStudent = "unknown-student";
    public const string ForeignStudent = "foreign-student";
    public const string UnknownEvent = "unknown-event";
    public const string UnknownKind = "unknown-kind";
    public const string UnknownLevel = "unknown-level";
    public const string UnitsNotAllowed = "units-not-allowed";
    public const string LevelNotAllowed = "level-not-allowed";
    public const string EventRequired = "event-required";
    public const string DuplicateLine = "duplicate-line";
    public const string AlreadyAwarded = "already-awarded";
    public const string NoSeatLeft = "no-seat-left";
    public const string OutsideSeason = "outside-season";
    public const string InTheFuture = "in-the-future";
    public const string TooLate = "too-late";

    public const string OwnAward = "own-award";
    public const string OwnFamily = "own-family";

    public const string OwnSheet = "own-sheet";
    public const string TurnedDown = "turned-down";
    public const string AlreadyConfirmed = "already-confirmed";
    public const string SheetConflict = "sheet-conflict";
    public const string SheetReturned = "sheet-returned";
    public const string SheetChanged = "sheet-changed";
    public const string AlreadyReturned = "already-returned";
    public const string NotReturned = "not-returned";
    public const string AlreadySentAgain = "already-sent-again";
    public const string TooManyWaiting = "too-many-waiting";
    public const string SchoolTooManyWaiting = "school-too-many-waiting";

    public const string UnknownSheet = "unknown-sheet";
    public const string NotReversible = "not-reversible";
    public const string AlreadyReversed = "already-reversed";
    public const string UndoExpired = "undo-expired";
    public const string ReasonRequired = "reason-required";
    public const string Forbidden = "forbidden";
}
