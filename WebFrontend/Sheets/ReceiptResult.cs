using System.Text.Encodings.Web;
using System.Text.Json;
using Engagement.Ledger;

namespace Engagement.Sheets;

/// <summary>
/// The answer to a sheet: the text of its <see cref="SheetReceipt"/>, written straight from the record, because every line
/// of every sheet passes here.
/// </summary>
/// <param name="location">Where a sheet that was written just now is found; null when it stood in the book already.</param>
internal sealed class ReceiptResult(SheetRecord record, string? location) : IResult
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = location is null ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        response.Headers.Location = location;
        response.ContentType = "application/json; charset=utf-8";
        using (var json = new Utf8JsonWriter(response.BodyWriter, Options))
        {
            Write(json);
        }

        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("sheet"u8, record.Id);
        json.WriteNumber("firstSeq"u8, record.FirstSeq);
        json.WriteNumber("lastSeq"u8, record.LastSeq);
        json.WriteString("recordedAt"u8, record.RecordedAt);
        json.WriteNumber("granted"u8, record.Entries.Sum(entry => entry.Granted));
        if (record.Reverses is { } reverses)
        {
            json.WriteString("reverses"u8, reverses);
        }
        else
        {
            json.WriteNull("reverses"u8);
        }

        json.WriteStartArray("lines"u8);
        for (var i = 0; i < record.Entries.Length; i++)
        {
            Write(json, record.FirstSeq + i, record.Entries[i]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, long seq, Entry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("seq"u8, seq);
        json.WriteString("student"u8, entry.Student);
        json.WriteNull("name"u8);
        json.WriteString("kind"u8, entry.Kind);
        json.WriteNumber("units"u8, entry.Units);
        json.WriteNumber("asked"u8, entry.Asked);
        json.WriteNumber("granted"u8, entry.Granted);
        json.WriteNumber("withheld"u8, entry.Withheld);
        json.WriteStartArray("why"u8);
        if (entry.Why != Withholding.None)
        {
            foreach (var code in LineReceipt.WhyOf(entry.Why))
            {
                json.WriteStringValue(code);
            }
        }

        json.WriteEndArray();
        json.WriteNull("undone"u8);
        json.WriteEndObject();
    }
}
