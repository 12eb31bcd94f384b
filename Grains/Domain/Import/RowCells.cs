namespace Engagement.Domain;

/// <summary>The cells of one row by their fields, and what is wrong with them.</summary>
internal sealed class RowCells(string sheet, ImportRow row, TableMapping mapping)
{
    private const int LongestShown = 60;

    public FilePlace Place { get; } = new(sheet, row.Number);

    public List<RowFault> Faults { get; } = [];

    public bool AreEmpty => mapping.Fields.Keys.All(column => row[column].Length == 0);

    /// <summary>Null for a field that has no column, or nothing in it.</summary>
    public string? this[string field] => mapping.ColumnOf(field) is { } column && row[column] is { Length: > 0 } text ? text : null;

    public bool Repeat(ImportRow header) => mapping.Fields.Keys.All(column => row[column] == header[column]);

    public void Fault(string code, string field) => Faults.Add(new(
        code, Place with { Column = mapping.ColumnOf(field) is { } column ? ColumnLetters.Of(column) : null },
        this[field] is { } text ? text[..Math.Min(text.Length, LongestShown)] : null));
}
