using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Engagement.Recomputation;

/// <summary>One sheet of the exported book, as docs/book.md describes it.</summary>
internal sealed record Deed(
    string Id, string By, DateTimeOffset At, DateOnly Day, string? Event, string? Host, string Level, string? Reverses, IReadOnlyDictionary<string, int> Prices);

/// <summary>One line of a sheet.</summary>
/// <param name="Common">What it would have brought by the rulebook's prices.</param>
internal sealed record Line(
    long Number, Deed Deed, string Student, string? Faction, string Class, string Kind, int Units, int Counted, int Asked, int Granted, int Cuts, long? Undoes,
    int Common);

/// <summary>An exported book, read by what docs/book.md says and by nothing else; its chain is checked on the way.</summary>
internal sealed record Book(string School, IReadOnlyList<Line> Lines, IReadOnlyList<string> Hashes)
{
    public static Book Read(IReadOnlyList<string> text)
    {
        using var head = JsonDocument.Parse(text[0]);
        var school = head.RootElement.GetProperty("book").GetString()!;
        var hash = HashOf($"koshbasshy/1/{school}");
        var (lines, hashes) = (new List<Line>(), new List<string>());
        foreach (var sheet in text.Skip(1).SkipLast(1))
        {
            using var json = JsonDocument.Parse(sheet);
            Demand(json.RootElement.GetProperty("prev").GetString() == hash, "The chain of the book is broken.");
            Demand(json.RootElement.GetProperty("seq").GetInt64() == lines.Count + 1, "The book leaves a number out.");
            lines.AddRange(LinesOf(json.RootElement));
            hash = HashOf(sheet);
            hashes.Add(hash);
        }

        using var foot = JsonDocument.Parse(text[^1]);
        Demand(foot.RootElement.GetProperty("head").GetString() == hash, "The book does not end where it says.");
        return new(school, lines, hashes);
    }

    /// <summary>The lines that nobody had undone after the last one of these; a line that undoes another one is none itself.</summary>
    public static IReadOnlyList<Line> Standing(IEnumerable<Line> lines)
    {
        var all = lines.ToList();
        var undone = all.Where(line => line.Undoes is not null).Select(line => line.Undoes!.Value).ToHashSet();
        return [.. all.Where(line => line.Undoes is null && !undone.Contains(line.Number))];
    }

    private static IEnumerable<Line> LinesOf(JsonElement sheet)
    {
        var deed = new Deed(
            Text("id")!, Text("by")!, sheet.GetProperty("at").GetDateTimeOffset(), DateOnly.Parse(Text("day")!, CultureInfo.InvariantCulture), Text("event"),
            Text("host"), Text("level")!, Text("reverses"),
            sheet.TryGetProperty("prices", out var prices) ? prices.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetInt32()) : []);
        var number = sheet.GetProperty("seq").GetInt64();
        int[]? common = sheet.TryGetProperty("common", out var worth) ? [.. worth.EnumerateArray().Select(one => one.GetInt32())] : null;
        var i = 0;
        foreach (var line in sheet.GetProperty("lines").EnumerateArray().ToList())
        {
            var granted = line[7].GetInt32();
            yield return new(
                number + i, deed, line[0].GetString()!, line[1].GetString(), line[2].GetString()!, line[3].GetString()!, line[4].GetInt32(), line[5].GetInt32(),
                line[6].GetInt32(), granted, line[8].GetInt32(), line.GetArrayLength() > 9 ? line[9].GetInt64() : null, common?[i] ?? granted);
            i++;
        }

        string? Text(string name) => sheet.TryGetProperty(name, out var value) ? value.GetString() : null;
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Demand(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            throw new InvalidDataException(otherwise);
        }
    }
}
