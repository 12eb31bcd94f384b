using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Engagement.Domain;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Engagement.Import;

/// <summary>An Excel workbook (xlsx). Every part is unpacked once to be looked at before any is understood.</summary>
internal static class WorkbookFile
{
    public static ImmutableArray<ImportTable> Read(ZipArchive zip, byte[] content)
    {
        try
        {
            Inspect(zip);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content, writable: false));
            return Tables(reader);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or ExcelReaderException or FormatException or ArgumentException
            or IndexOutOfRangeException or KeyNotFoundException or NullReferenceException or InvalidOperationException or OverflowException)
        {
            throw ImportRefusedException.Broken(e);
        }
    }

    private static ImmutableArray<ImportTable> Tables(IExcelDataReader reader)
    {
        var tables = ImmutableArray.CreateBuilder<ImportTable>();
        var left = ImportLimits.Rows;
        do
        {
            if (reader.FieldCount > ImportLimits.Columns)
            {
                throw ImportRefusedException.TooManyColumns;
            }

            var rows = ImmutableArray.CreateBuilder<ImportRow>();
            for (var number = 1; reader.Read(); number++)
            {
                var row = new ImportRow(number, [.. Enumerable.Range(0, reader.FieldCount).Select(column => TextOf(reader.GetValue(column)))]);
                if (!row.IsEmpty)
                {
                    rows.Add(row);
                    left--;
                }

                if (left < 0)
                {
                    throw ImportRefusedException.TooManyRows;
                }
            }

            tables.Add(new(reader.Name, rows.ToImmutable()));
        }
        while (tables.Count < ImportLimits.Tables && reader.NextResult());
        return [.. tables.Where(table => !table.Rows.IsEmpty)];
    }

    private static string TextOf(object? value)
    {
        var text = value switch
        {
            null => "",
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
        return text.Length <= ImportLimits.CellLength ? text : text[..ImportLimits.CellLength];
    }

    private static void Inspect(ZipArchive zip)
    {
        var budget = new UnpackingBudget();
        foreach (var entry in zip.Entries)
        {
            if (entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || entry.FullName.Contains("macrosheets", StringComparison.OrdinalIgnoreCase))
            {
                throw ImportRefusedException.Macros;
            }

            using var part = new UnpackedStream(entry, budget);
            if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            {
                InspectXml(part, entry);
            }
            else
            {
                part.CopyTo(Stream.Null);
            }
        }
    }

    private static void InspectXml(Stream part, ZipArchiveEntry entry)
    {
        var isSheet = entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase);
        var isTypes = entry.FullName == "[Content_Types].xml";
        var cell = "";
        using var xml = XmlReader.Create(part, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (isTypes && xml.GetAttribute("ContentType")?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) == true)
            {
                throw ImportRefusedException.Macros;
            }

            if (isSheet && xml.LocalName == "c")
            {
                cell = xml.GetAttribute("r") ?? "";
                RefuseFarAway(cell);
            }
            else if (isSheet && xml.LocalName == "f")
            {
                throw ImportRefusedException.Formulas(Path.GetFileNameWithoutExtension(entry.Name), cell);
            }
        }
    }

    /// <summary>One cell far below or to the right would make a reader walk through millions of empty ones.</summary>
    private static void RefuseFarAway(string cell)
    {
        var letters = cell.AsSpan().TrimEnd("0123456789");
        if (letters.Length > 3 || cell.Length - letters.Length > 7)
        {
            throw ImportRefusedException.Broken();
        }

        if (letters.Length == 3 || (letters.Length == 2 && string.CompareOrdinal(letters.ToString(), ColumnLetters.Of(ImportLimits.Columns)) >= 0))
        {
            throw ImportRefusedException.TooManyColumns;
        }

        if (int.TryParse(cell.AsSpan(letters.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 10 * ImportLimits.Rows)
        {
            throw ImportRefusedException.TooManyRows;
        }
    }
}
