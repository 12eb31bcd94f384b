using System.Globalization;
using CsvHelper;

namespace Engagement.Exports;

/// <summary>
/// A table as a file that Excel opens in Kazakh and Russian: CSV with a mark of UTF-8, semicolons and decimal commas, or a workbook.
/// A text never becomes a formula.
/// </summary>
internal static class TableFile
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static bool IsFormat(string format) => format is "csv" or "xlsx";

    public static IResult Of(ExportTable table, string format, string name) => format == "xlsx"
        ? Results.File(TableWorkbook.Write(table), Workbook, $"{name}.xlsx")
        : Results.File(Csv(table), "text/csv; charset=utf-8", $"{name}.csv");

    public static byte[] Csv(ExportTable table)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord([.. table.Headers]);
            foreach (var row in table.Rows)
            {
                foreach (var cell in row)
                {
                    Write(csv, cell);
                }

                csv.EndRecord();
            }
        }

        return content.ToArray();
    }

    private static void Write(CsvWriter csv, object? cell)
    {
        switch (cell)
        {
            case int number:
                csv.WriteField(number);
                break;
            case long number:
                csv.WriteField(number);
                break;
            case decimal number:
                csv.WriteField(number.ToString(CultureInfo.InvariantCulture).Replace('.', ','));
                break;
            case DateOnly day:
                csv.WriteField(day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));
                break;
            case DateTime moment:
                csv.WriteField(moment.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture));
                break;
            default:
                csv.WriteField((string?)cell ?? "");
                break;
        }
    }
}
