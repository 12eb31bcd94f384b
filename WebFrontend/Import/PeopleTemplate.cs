using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Engagement.Domain;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace Engagement.Import;

/// <summary>
/// An empty workbook to fill in: a sheet of students, a sheet of staff. Its columns are formatted as text, so that Excel leaves
/// codes like 00123 as they are.
/// </summary>
internal static class PeopleTemplate
{
    private const uint TextStyle = 1;
    private const uint HeaderStyle = 2;

    private static readonly string[] OfStudents = [ImportField.ExternalId, ImportField.Name, ImportField.Class, ImportField.Faction, ImportField.Since];
    private static readonly string[] OfStaff = [ImportField.ExternalId, ImportField.Name, ImportField.Login, ImportField.Post];

    public static byte[] Workbook(string language)
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new SheetList());
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            Add(workbook, 1, PeopleHeaders.In(PeopleHeaders.Students, language), OfStudents, language);
            Add(workbook, 2, PeopleHeaders.In(PeopleHeaders.Staff, language), OfStaff, language);
        }

        return content.ToArray();
    }

    private static void Add(WorkbookPart workbook, uint number, string name, string[] fields, string language)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        var headers = fields.Select((field, column) => new Cell
        {
            CellReference = $"{ColumnLetters.Of(column)}1",
            DataType = CellValues.InlineString,
            StyleIndex = HeaderStyle,
            InlineString = new(new Text(PeopleHeaders.Of(field, language))),
        });
        part.Worksheet = new(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(fields.Select((field, column) => new Column
            {
                Min = (uint)column + 1,
                Max = (uint)column + 1,
                Width = field == ImportField.Name ? 40 : 22,
                CustomWidth = true,
                Style = TextStyle,
            })),
            new SheetData(new Row(headers) { RowIndex = 1 }));
        workbook.Workbook.GetFirstChild<SheetList>()!.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = name });
    }

    private static Stylesheet Styles()
    {
        const uint asText = 49;
        return new(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { NumberFormatId = asText, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = asText, ApplyNumberFormat = true, FontId = 1, ApplyFont = true }));
    }
}
