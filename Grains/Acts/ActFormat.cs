using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Engagement.Ledger;

namespace Engagement.Acts;

/// <summary>The canonical text of an act: one line of JSON that carries the hash of the line before it, as in the book.</summary>
public static class ActFormat
{
    public const int Version = 1;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the first act of a school carries in place of a hash.</summary>
    public static string Genesis(string school) => BookFormat.HashOf(Encoding.UTF8.GetBytes($"koshbasshy-acts/{Version}/{school}"));

    public static byte[] Write(Act act, long seq, string previousHash)
    {
        var buffer = new ArrayBufferWriter<byte>(320);
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WriteString("prev", previousHash);
            json.WriteNumber("seq", seq);
            json.WriteString("at", act.At.UtcDateTime);
            json.WriteString("by", act.Actor);
            json.WriteString("role", act.Role);
            json.WriteString("from", act.From);
            json.WriteString("act", act.Name);
            WriteOptional(json, "target", act.Target);
            json.WriteNumber("status", act.Status);
            WriteOptional(json, "code", act.Code);
            WriteOptional(json, "old", act.Old);
            WriteOptional(json, "new", act.New);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="JsonException">The text is not an act of this format.</exception>
    public static ChainedAct Read(string school, ReadOnlyMemory<byte> text)
    {
        using var json = JsonDocument.Parse(text);
        var line = json.RootElement;
        try
        {
            return new(line.GetProperty("prev").GetString()!, line.GetProperty("seq").GetInt64(), new(
                school, line.GetProperty("at").GetDateTimeOffset(), Text("by")!, Text("role")!, Text("from")!, Text("act")!,
                Text("target"), line.GetProperty("status").GetInt32(), Text("code"), Text("old"), Text("new")));
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new JsonException("This is not a line of the log of acts.", e);
        }

        string? Text(string name) => line.TryGetProperty(name, out var value) ? value.GetString() : null;
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}

/// <summary>An act with its number and the hash of the one before it.</summary>
public sealed record ChainedAct(string PreviousHash, long Seq, Act Act);
