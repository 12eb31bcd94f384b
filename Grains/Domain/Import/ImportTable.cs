using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>One sheet of a file as text, whatever the file was.</summary>
/// <param name="Rows">Rows that hold anything, in the file's order.</param>
public sealed record ImportTable(string Name, ImmutableArray<ImportRow> Rows);

/// <param name="Number">As spreadsheets count, from 1.</param>
public sealed record ImportRow(int Number, ImmutableArray<string> Cells)
{
    /// <summary>The text of a cell without the space around it; empty beyond the row's end.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column].Trim() : "";

    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>Columns as spreadsheets letter them: A, B, …, Z, AA.</summary>
public static class ColumnLetters
{
    public static string Of(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }
}
