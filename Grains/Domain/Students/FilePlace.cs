namespace Engagement.Domain;

/// <summary>Where something stands in a file, as those who made the file see it.</summary>
/// <param name="Sheet">The sheet of a workbook, or the name of the file.</param>
/// <param name="Row">From 1.</param>
/// <param name="Column">As spreadsheets letter it; null for the row as a whole.</param>
public sealed record FilePlace(string Sheet, int Row, string? Column = null);

/// <summary>What is wrong with a row, with a stable code that screens turn into a sentence.</summary>
/// <param name="Value">What stands there.</param>
/// <param name="Other">Another row that it clashes with.</param>
public sealed record RowFault(string Code, FilePlace Place, string? Value = null, FilePlace? Other = null);

/// <summary>A row that cannot be taken as it is.</summary>
public sealed record WrongRow(FilePlace Place, string? Name, System.Collections.Immutable.ImmutableArray<RowFault> Faults);

/// <summary>Codes of <see cref="RowFault"/>; part of the HTTP contract.</summary>
public static class RowFaultCode
{
    public const string NameMissing = "name-missing";
    public const string NameInvalid = "name-invalid";
    public const string ClassMissing = "class-missing";
    public const string ClassInvalid = "class-invalid";
    public const string UnknownFaction = "faction-unknown";
    public const string DayInvalid = "day-invalid";
    public const string DayTooEarly = "day-too-early";
    public const string IdInvalid = "id-invalid";
    public const string IdUnknown = "id-unknown";
    public const string LoginInvalid = "login-invalid";
    public const string PostInvalid = "post-invalid";

    /// <summary>Another row has the same id, or is the same person.</summary>
    public const string Twice = "twice";

    /// <summary>The ids of the row belong to different people.</summary>
    public const string IdsDisagree = "ids-disagree";
}
