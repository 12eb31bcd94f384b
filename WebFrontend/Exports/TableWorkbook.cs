using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace Engagement.Exports;

/// <summary>One sheet, written row by row: a book of years has more cells than should lie in memory as objects.</summary>
internal static class TableWorkbook
{
    private const uint DayStyle = 1;
    private const uint MomentStyle = 2;
    private const uint HeaderStyle = 3;

    private const int LongestText = 32_767;

    public static byte[] Write(ExportTable table)
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var part = workbook.AddNewPart<WorksheetPart>();
            WriteSheet(part, table);
            workbook.Workbook = new Workbook(new SheetList(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = table.Name }));
        }

        return content.ToArray();
    }

    private static void WriteSheet(WorksheetPart part, ExportTable table)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetViews(
            new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        xml.WriteElement(new Columns(table.Headers.Select((_, column) => new Column
        {
            Min = (uint)column + 1,
            Max = (uint)column + 1,
            Width = 20,
            CustomWidth = true,
        })));
        xml.WriteStartElement(new SheetData());
        xml.WriteElement(new Row(table.Headers.Select(header => TextCell(header, HeaderStyle))));
        foreach (var row in table.Rows)
        {
            xml.WriteElement(new Row(row.Select(CellOf)));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static Cell CellOf(object? value) => value switch
    {
        null or "" => new Cell(),
        int number => NumberCell(number, 0),
        long number => NumberCell(number, 0),
        decimal number => NumberCell(number, 0),
        DateOnly day => NumberCell((decimal)day.ToDateTime(default).ToOADate(), DayStyle),
        DateTime moment => NumberCell((decimal)moment.ToOADate(), MomentStyle),
        _ => TextCell((string)value, 0),
    };

    private static Cell NumberCell(decimal number, uint style) => new()
    {
        StyleIndex = style,
        CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
    };

    private static Cell TextCell(string text, uint style) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new(new Text(Sayable(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static string Sayable(string text)
    {
        var clean = text.All(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter)) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));
        return clean.Length <= LongestText ? clean : clean[..LongestText];
    }

    private static Stylesheet Styles()
    {
        const uint asDay = 14;
        const uint asMoment = 22;
        return new(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { NumberFormatId = asDay, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = asMoment, ApplyNumberFormat = true },
                new CellFormat { FontId = 1, ApplyFont = true }));
    }
}
