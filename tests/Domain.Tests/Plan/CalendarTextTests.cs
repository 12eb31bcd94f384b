using System.Text;
using Engagement.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace Engagement.Tests;

/// <summary>Calendars that other programs read.</summary>
public sealed class CalendarTextTests
{
    private static readonly CalendarEntry Fair = new(
        "2025-03-1@abai", Year.On("2025-03-01"), Year.On("2025-03-31"), "Жәрмеңке", "Қамқорлық", false, 2, new(2025, 1, 5, 17, 0, 0, TimeSpan.FromHours(5)));

    [Fact]
    public void An_entry_lasts_from_its_first_day_to_the_day_after_its_last()
    {
        var lines = CalendarText.Write("Abai", [Fair, Fair with { IsCancelled = true, Host = null }]).Split("\r\n");
        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR", ""), (lines[0], lines[^2], lines[^1]));
        Assert.Equal(
            [
                "BEGIN:VEVENT", "UID:2025-03-1@abai", "DTSTAMP:20250105T120000Z", "SEQUENCE:2", "DTSTART;VALUE=DATE:20250301",
                "DTEND;VALUE=DATE:20250401", "SUMMARY:Жәрмеңке", "CATEGORIES:Қамқорлық", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "END:VEVENT",
            ],
            lines[6..17]);
        Assert.Contains("STATUS:CANCELLED", lines);
    }

    [Fact]
    public void Whatever_a_title_holds_is_read_back_and_no_line_is_too_long() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.ListOf(Gen.Elements("a", "Қ", "ә", "\\", ";", ",", "\n", ":", " ", "🎉", "n", "\r", "\t")).Select(parts => string.Concat(parts)).ToArbitrary(),
        title =>
        {
            var text = CalendarText.Write(title, [Fair with { Title = title }]);
            var lines = text.Split("\r\n");
            var summary = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Single(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal));
            return Array.TrueForAll(lines, line => Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n') && !line.Contains('\r'))
                && Unescaped(summary["SUMMARY:".Length..]) == title.Replace("\r", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal);
        }));

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            plain.Append(text[i] != '\\' ? text[i] : text[++i] == 'n' ? '\n' : text[i]);
        }

        return plain.ToString();
    }
}
