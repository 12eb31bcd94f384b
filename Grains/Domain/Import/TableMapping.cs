using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>How the columns of a table are read.</summary>
/// <param name="Header">The number of the row of headers; what stands above it is not read.</param>
/// <param name="Fields">The field of each column that is read, one of <see cref="ImportField"/>.</param>
public sealed record TableMapping(TableKind Kind, int Header, ImmutableSortedDictionary<int, string> Fields)
{
    /// <summary>How far down a row of headers is looked for: lists begin with the name of the school and the class.</summary>
    private const int TitleRows = 10;

    /// <param name="remembered">Fields by <see cref="ColumnWords.Key"/>, from earlier imports; empty where a column was left out.</param>
    public static TableMapping Propose(ImportTable table, IReadOnlyDictionary<string, string> remembered)
    {
        string? FieldOf(string header) => header.Length == 0 ? null
            : remembered.TryGetValue(ColumnWords.Key(header), out var known) ? (known.Length == 0 ? null : known)
            : ColumnWords.FieldOf(header);

        if (table.Rows.IsEmpty)
        {
            return new(TableKind.None, 0, ImmutableSortedDictionary<int, string>.Empty);
        }

        var header = table.Rows.Take(TitleRows).MaxBy(row => row.Cells.Count(cell => FieldOf(cell.Trim()) is not null))!;
        var fields = ImmutableSortedDictionary.CreateBuilder<int, string>();
        for (var column = 0; column < header.Cells.Length; column++)
        {
            if (FieldOf(header[column]) is { } field && !fields.ContainsValue(field))
            {
                fields.Add(column, field);
            }
        }

        var kind = KindOf(fields.Values);
        return new(kind, header.Number, fields.Where(field => ImportField.Of(kind).Contains(field.Value)).ToImmutableSortedDictionary());
    }

    /// <summary>Fields without which no row can be read.</summary>
    public ImmutableArray<string> Lacking => Kind switch
    {
        TableKind.Students => [.. LackingName, .. Has(ImportField.Class) || Has(ImportField.Grade) ? [] : (string[])[ImportField.Class]],
        TableKind.Staff => LackingName,
        _ => [],
    };

    public int? ColumnOf(string field) => Fields.FirstOrDefault(column => column.Value == field) is { Value: not null } found ? found.Key : null;

    private ImmutableArray<string> LackingName =>
        Has(ImportField.Name) || (Has(ImportField.LastName) && Has(ImportField.FirstName)) ? [] : [ImportField.Name];

    private bool Has(string field) => Fields.ContainsValue(field);

    private static TableKind KindOf(IEnumerable<string> fields)
    {
        var found = fields.ToHashSet();
        return found switch
        {
            _ when found.Overlaps([ImportField.Class, ImportField.Grade, ImportField.Faction]) => TableKind.Students,
            _ when found.Overlaps([ImportField.Login, ImportField.Post]) => TableKind.Staff,
            _ when found.Overlaps([ImportField.Name, ImportField.LastName]) => TableKind.Students,
            _ => TableKind.None,
        };
    }
}
