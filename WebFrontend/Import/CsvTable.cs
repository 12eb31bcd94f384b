using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using Engagement.Domain;

namespace Engagement.Import;

/// <summary>A text table: UTF-8 with or without a mark, UTF-16 with one, or Windows-1251; parted by <c>;</c>, <c>,</c> or tabs.</summary>
internal static class CsvTable
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    public static ImportTable Read(byte[] content, string name, int mostRows = ImportLimits.Rows)
    {
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = record =>
            {
                // A quote inside a text is a quote; one that is never closed would swallow the rest of the file.
                if (record.Reason == CsvMalformedReason.UnterminatedQuote)
                {
                    throw ImportRefusedException.Broken();
                }
            },
        };
        try
        {
            using var reader = CsvReader.FromText(TextOf(content), options);
            return new(name, RowsOf(reader, mostRows));
        }
        catch (Exception e) when (e is CsvFormatException or InvalidDataException)
        {
            throw ImportRefusedException.Broken(e);
        }
    }

    private static ImmutableArray<ImportRow> RowsOf(CsvReader reader, int mostRows)
    {
        var rows = ImmutableArray.CreateBuilder<ImportRow>();
        for (var number = 1; reader.Read(); number++)
        {
            if (reader.FieldCount > ImportLimits.Columns)
            {
                throw ImportRefusedException.TooManyColumns;
            }

            var row = new ImportRow(number, [.. Enumerable.Range(0, reader.FieldCount).Select(column => Short(reader.GetString(column)))]);
            if (!row.IsEmpty)
            {
                rows.Add(row);
            }

            if (rows.Count > mostRows)
            {
                throw ImportRefusedException.TooManyRows;
            }
        }

        return rows.ToImmutable();
    }

    private static string Short(string text) => text.Length <= ImportLimits.CellLength ? text : text[..ImportLimits.CellLength];

    private static string TextOf(ReadOnlySpan<byte> content)
    {
        var text = content switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Utf8(rest) ?? throw ImportRefusedException.Broken(),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ => Utf8(content) ?? Windows1251.GetString(content),
        };
        return text.Any(IsOfNoText) ? throw ImportRefusedException.UnknownType : text;
    }

    private static string? Utf8(ReadOnlySpan<byte> content)
    {
        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsOfNoText(char letter) => (letter < ' ' && letter is not ('\t' or '\r' or '\n')) || letter == '\uFFFD';
}
