using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Engagement.Ledger;

/// <summary>
/// The canonical text of a sheet: one line of JSON that carries the hash of the line before it. The text is what the
/// store keeps and what an export holds, so anyone can check a book with nothing but SHA-256. See <c>docs/book.md</c>.
/// </summary>
public static class BookFormat
{
    public const int Version = 1;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the first sheet of a book carries in place of a hash: no two schools begin alike.</summary>
    public static string Genesis(string school) => HashOf(Encoding.UTF8.GetBytes($"koshbasshy/{Version}/{school}"));

    public static string HashOf(ReadOnlySpan<byte> text) => Convert.ToHexStringLower(SHA256.HashData(text));

    public static string HashOfNote(byte[] salt, string text) => HashOf([.. salt, .. Encoding.UTF8.GetBytes(text)]);

    /// <summary>The first line of an export.</summary>
    public static string Header(string school) => $$"""{"book":"{{school}}","v":{{Version}}}""";

    /// <summary>The last line of an export: the hash of the last sheet, so that nothing can be cut off unseen.</summary>
    public static string Footer(string headHash) => $$"""{"head":"{{headHash}}"}""";

    public static byte[] Write(SheetRecord sheet, string previousHash)
    {
        var buffer = new ArrayBufferWriter<byte>(256 + (64 * sheet.Entries.Length));
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WriteString("prev", previousHash);
            json.WriteNumber("seq", sheet.FirstSeq);
            json.WriteString("id", sheet.Id);
            json.WriteString("by", sheet.Author);
            json.WriteString("at", sheet.RecordedAt.UtcDateTime);
            json.WriteString("day", sheet.Day.ToString("O", CultureInfo.InvariantCulture));
            WriteOptional(json, "event", sheet.Event);
            WriteOptional(json, "host", sheet.Host);
            json.WriteString("level", sheet.Level);
            WriteOptional(json, "reverses", sheet.Reverses?.ToString());
            WriteOptional(json, "note", sheet.NoteHash);
            WriteOptional(json, "with", sheet.Confirmer);
            WritePrices(json, sheet);
            WriteCommon(json, sheet);
            json.WriteStartArray("lines");
            foreach (var entry in sheet.Entries)
            {
                Write(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="JsonException">The text is not a sheet of this format.</exception>
    public static ChainedSheet Read(ReadOnlySpan<byte> text)
    {
        var reader = new SheetReader(text);
        return reader.Read();
    }

    private static void Write(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartArray();
        json.WriteStringValue(entry.Student);
        json.WriteStringValue(entry.Faction);
        json.WriteStringValue(entry.Class);
        json.WriteStringValue(entry.Kind);
        json.WriteNumberValue(entry.Units);
        json.WriteNumberValue(entry.Counted);
        json.WriteNumberValue(entry.Asked);
        json.WriteNumberValue(entry.Granted);
        json.WriteNumberValue((int)entry.Why);
        if (entry.ReversesSeq is { } reverses)
        {
            json.WriteNumberValue(reverses);
        }

        json.WriteEndArray();
    }

    private static void WritePrices(Utf8JsonWriter json, SheetRecord sheet)
    {
        if (sheet.OwnPrices.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("prices");
        foreach (var price in sheet.OwnPrices)
        {
            json.WriteNumber(price.Kind, price.Points);
        }

        json.WriteEndObject();
    }

    private static void WriteCommon(Utf8JsonWriter json, SheetRecord sheet)
    {
        if (sheet.Common.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("common");
        foreach (var points in sheet.Common)
        {
            json.WriteNumberValue(points);
        }

        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}

/// <summary>A sheet with the hash of the one before it.</summary>
public sealed record ChainedSheet(string PreviousHash, SheetRecord Sheet);
