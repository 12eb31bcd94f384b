using System.Text;
using System.Text.Json;

namespace Engagement.Ledger;

/// <summary>Checks an exported book, line by line, with nothing but the file: the chain, the numbering and the sums.</summary>
public static class BookVerifier
{
    public static BookVerdict Verify(IEnumerable<string> lines)
    {
        string? school = null, footer = null;
        var head = "";
        long next = 1;
        var sheets = 0;
        var number = 0;
        var ids = new HashSet<Guid>();
        var last = DateTimeOffset.MinValue;
        foreach (var line in lines)
        {
            number++;
            if (school is null)
            {
                if ((school = SchoolOf(line)) is null)
                {
                    return Fault("The first line does not name a book of this format.");
                }

                head = BookFormat.Genesis(school);
                continue;
            }

            if (footer is not null)
            {
                return Fault("Something stands after the last line.");
            }

            if (line.StartsWith("{\"head\"", StringComparison.Ordinal))
            {
                footer = line;
                if (footer != BookFormat.Footer(head))
                {
                    return Fault("The last sheet is not the one whose hash the file ends with.");
                }

                continue;
            }

            var text = Encoding.UTF8.GetBytes(line);
            if (Read(text) is not { } chained)
            {
                return Fault("This line is not a sheet.");
            }

            var sheet = chained.Sheet;
            if (chained.PreviousHash != head)
            {
                return Fault($"Sheet {sheet.Id} does not carry the hash of the line before it.");
            }

            if (sheet.FirstSeq != next)
            {
                return Fault($"Sheet {sheet.Id} begins at entry {sheet.FirstSeq}; {next} is next.");
            }

            if (!ids.Add(sheet.Id) || sheet.RecordedAt < last)
            {
                return Fault($"Sheet {sheet.Id} stands twice or before its time.");
            }

            head = BookFormat.HashOf(text);
            next = sheet.LastSeq + 1;
            last = sheet.RecordedAt;
            sheets++;
        }

        return footer is null ? Fault("The last line with the head's hash is missing.") : new(school, sheets, next - 1, head, null);

        BookVerdict Fault(string sentence) => new(school, sheets, next - 1, head, $"Line {number}: {sentence}");
    }

    private static string? SchoolOf(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var school = json.RootElement.GetProperty("book").GetString();
            return school is not null && line == BookFormat.Header(school) ? school : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ChainedSheet? Read(byte[] text)
    {
        try
        {
            return BookFormat.Read(text);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <param name="Fault">The first thing that is wrong, or null when the book is whole.</param>
public sealed record BookVerdict(string? School, int Sheets, long Entries, string Head, string? Fault);
