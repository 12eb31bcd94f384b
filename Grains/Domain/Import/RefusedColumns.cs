using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>
/// Columns that would mark a child. A file with one is refused whole, so that such a list is not sent here a second time
/// (docs/decisions/0010).
/// </summary>
public static class RefusedColumns
{
    private const int TitleRows = 10;

    /// <summary>The headers at fault and where they stand; the name of a sheet counts as one, in row 0.</summary>
    public static ImmutableArray<RowFault> In(ImmutableArray<ImportTable> tables) => [.. tables.SelectMany(In)];

    private static IEnumerable<RowFault> In(ImportTable table)
    {
        if (ColumnWords.IsRefused(table.Name))
        {
            yield return new(Code, new(table.Name, 0), table.Name);
        }

        // What stands in rows of headers and titles; below them stand names, among which a word may be innocent.
        var header = TableMapping.Propose(table, ImmutableDictionary<string, string>.Empty).Header;
        foreach (var row in table.Rows.TakeWhile(row => row.Number <= header).Take(TitleRows))
        {
            for (var column = 0; column < row.Cells.Length; column++)
            {
                if (ColumnWords.IsRefused(row[column]))
                {
                    yield return new(Code, new(table.Name, row.Number, ColumnLetters.Of(column)), row[column]);
                }
            }
        }
    }

    public const string Code = "column-refused";
}
