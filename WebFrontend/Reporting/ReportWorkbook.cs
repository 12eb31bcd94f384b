using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Engagement.Domain;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace Engagement.Reporting;

/// <summary>A report as a workbook: a sheet for each table, numbers as numbers.</summary>
internal static class ReportWorkbook
{
    private const uint Bold = 1;
    private const int LongestSheetName = 31;

    public static byte[] Of(ReportDocument report)
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new SheetList());
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new(
                new Fonts(new Font(), new Font(new Bold())),
                new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
                new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { FontId = Bold, ApplyFont = true }));
            foreach (var (at, table) in report.Tables.Index())
            {
                Add(workbook, (uint)at + 1, report, table);
            }
        }

        return content.ToArray();
    }

    private static void Add(WorkbookPart workbook, uint number, ReportDocument report, ReportTable table)
    {
        var rows = new List<SheetCell[]>
        {
            Words(Bold, report.School),
            Words(Bold, report.Title),
            Words(0, report.Span),
            Words(0, report.Status),
            Words(0, report.Hidden),
            Words(0),
            Words(Bold, [.. table.Headers]),
        };
        rows.AddRange(table.Rows.Select(row => (SheetCell[])[Word(row.Name, row.IsSum ? Bold : 0), .. row.Cells.Select(cell => Figure(cell, row.IsSum ? Bold : 0))]));
        var data = new SheetData();
        foreach (var (at, cells) in rows.Index())
        {
            foreach (var (column, cell) in cells.Index())
            {
                cell.CellReference = $"{ColumnLetters.Of(column)}{at + 1}";
            }

            data.Append(new Row(cells) { RowIndex = (uint)at + 1 });
        }

        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new(
            new Columns(
                new Column { Min = 1, Max = 1, Width = 34, CustomWidth = true },
                new Column { Min = 2, Max = (uint)table.Headers.Length, Width = 16, CustomWidth = true }),
            data);
        var name = table.Title.Length > LongestSheetName ? table.Title[..LongestSheetName] : table.Title;
        workbook.Workbook.GetFirstChild<SheetList>()!.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = name });
    }

    private static SheetCell[] Words(uint style, params string[] words) => [.. words.Select(word => Word(word, style))];

    private static SheetCell Word(string word, uint style) => new() { DataType = CellValues.InlineString, StyleIndex = style, InlineString = new(new Text(word)) };

    private static SheetCell Figure(Cell cell, uint style) => cell.Value is { } value
        ? new() { DataType = CellValues.Number, StyleIndex = style, CellValue = new(value) }
        : Word(cell.Text, style);
}
