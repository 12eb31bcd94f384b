namespace Engagement.Import;

/// <summary>A file that is not taken, with a stable code.</summary>
internal sealed class ImportRefusedException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;

    public static ImportRefusedException Empty => new("file-empty", "The file holds nothing.");
    public static ImportRefusedException UnknownType => new("file-type", "Only xlsx, CSV and OneRoster zip are read.");
    public static ImportRefusedException Protected => new("file-protected", "The file is protected by a password, or is of an old Excel; save it as xlsx without a password.");
    public static ImportRefusedException Macros => new("file-macros", "The workbook holds macros; save it as xlsx.");
    public static ImportRefusedException UnpacksTooLarge => new("file-bomb", "The file unpacks to far more than a list of people can be.");
    public static ImportRefusedException TooManyRows => new("too-many-rows", $"A file has at most {ImportLimits.Rows} rows.");
    public static ImportRefusedException TooManyColumns => new("too-many-columns", $"A table has at most {ImportLimits.Columns} columns.");

    public static ImportRefusedException Formulas(string sheet, string cell) => new("file-formulas", $"Formulas are not read: {sheet}, {cell}. Paste them as values.");

    public static ImportRefusedException Broken(Exception? inner = null) => new("file-broken", "The file is damaged and cannot be read.", inner);
}

/// <summary>What a list of people may measure; the largest school of the country stays far below.</summary>
internal static class ImportLimits
{
    public const int FileBytes = 20 * 1024 * 1024;
    public const long UnpackedBytes = 200L * 1024 * 1024;
    public const int Entries = 2000;
    public const int Rows = 20_000;

    /// <summary>A student is enrolled in every course.</summary>
    public const int Enrolments = 500_000;

    public const int Columns = 200;
    public const int CellLength = 2000;
    public const int Tables = 60;
}
