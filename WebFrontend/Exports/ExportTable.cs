namespace Engagement.Exports;

/// <summary>A table on its way out.</summary>
/// <param name="Name">Of the sheet, at most 31 characters.</param>
/// <param name="Rows">Cells are texts, whole numbers, decimals, days, moments by the school's wall clock, or null.</param>
internal sealed record ExportTable(string Name, IReadOnlyList<string> Headers, IEnumerable<object?[]> Rows);
