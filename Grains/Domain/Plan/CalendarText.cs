using System.Globalization;
using System.Text;

namespace Engagement.Domain;

/// <summary>Writes a calendar that other programs subscribe to (RFC 5545). Every entry is of whole days.</summary>
public static class CalendarText
{
    private const int LongestLine = 75;

    public static string Write(string name, IEnumerable<CalendarEntry> entries)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Koshbasshy//Plan//KK");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, $"X-WR-CALNAME:{Escaped(name)}");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        foreach (var entry in entries)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, $"UID:{entry.Uid}");
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{entry.ChangedAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"));
            Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Changes}"));
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{entry.From:yyyyMMdd}"));
            // The end is the first day after.
            Line(text, string.Create(CultureInfo.InvariantCulture, $"DTEND;VALUE=DATE:{entry.To.AddDays(1):yyyyMMdd}"));
            Line(text, $"SUMMARY:{Escaped(entry.Title)}");
            if (entry.Host is { } host)
            {
                Line(text, $"CATEGORIES:{Escaped(host)}");
            }

            Line(text, entry.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
            Line(text, "TRANSP:TRANSPARENT");
            Line(text, "END:VEVENT");
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(c) => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A line has at most 75 bytes; what is longer goes on in the next one behind a space, and no character is torn apart.</summary>
    private static void Line(StringBuilder text, string content)
    {
        var used = 0;
        foreach (var rune in content.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                used = 1;
            }

            text.Append(rune.ToString());
            used += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}

/// <param name="Uid">The same for ever, so that a moved event moves in the calendars of those who subscribe.</param>
/// <param name="Host">The faction's name.</param>
/// <param name="Changes">How often the entry has changed.</param>
public sealed record CalendarEntry(
    string Uid, DateOnly From, DateOnly To, string Title, string? Host, bool IsCancelled, int Changes, DateTimeOffset ChangedAt);
