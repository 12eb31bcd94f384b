using System.Globalization;
using System.Text;

namespace Engagement.Tests;

/// <summary>What careless and wicked programs send.</summary>
internal static class Nonsense
{
    private static readonly string[] Texts =
    [
        "", " ", "0", "-1", "9223372036854775807", "99999999999999999999999999", "1e400", "NaN", "null", "true", "[]", "{}", "..", "../../etc/passwd", "%00", "\u0000",
        "абай", "😀", "\u202e", "'; DROP TABLE sheet; --", "<script>alert(1)</script>", "0001-01-01", "9999-12-31", "2026-02-30", "abai.s001", "abai.", ".s001", "a.b.c",
        "0199a0a0-0000-7000-8000-000000000000", "day", "week", "year", "factions", "students", "quarter", "kz", "*", "\"", "\\", "\r\n", "\ud800",
    ];

    private static readonly string[] Fields =
    [
        "id", "activity", "kind", "event", "level", "day", "lines", "student", "units", "note", "reason", "login", "password", "code", "school", "name", "kk", "on", "territory",
        "__proto__", "", "ID",
    ];

    private static readonly string[] Queries = ["limit", "after", "before", "q", "class", "faction", "from", "to", "on", "period", "top", "band", "all", "by", "act", "sinceVersion"];

    public static string Method(Random random) => Pick(random, ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "BREW"]);

    public static string Header(Random random) => Pick(
        random, ["Accept", "Accept-Language", "If-None-Match", "Origin", "Sec-Fetch-Site", "Cookie", "X-Forwarded-For", "X-Forwarded-Proto", "Range", "Authorization", "Accept-Encoding", "Expect"]);

    public static string HeaderValue(Random random) => Pick(
        random, ["", "*", "*/*;q=9", "W/\"x\"", "null", "https://elsewhere.example", "koshbasshy=x", "1.2.3.4, 5.6.7.8", "gzip;q=1e9", "bytes=5-1", "text/plain", new string('a', 3000)]);

    public static string Text(Random random) => random.Next(20) == 0 ? new string('ы', random.Next(1, 400)) : Pick(random, Texts).Replace("\ud800", "\ufffd", StringComparison.Ordinal);

    public static IEnumerable<string> Parameters(Random random) => Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(random, Queries));

    public static byte[] Body(Random random)
    {
        var text = random.Next(12) switch
        {
            0 => "",
            1 => new string('[', random.Next(1, 5000)),
            2 => string.Concat(Enumerable.Repeat("{\"lines\":", random.Next(1, 200))),
            3 => "{\"id\":\"0199a0a0-0000-7000-8000-000000000000\",\"activity\":{\"day\":\"2026-11-18\"},\"lines\":[" + Value(random, 2) + "]}",
            _ => Value(random, 0),
        };
        var bytes = Encoding.UTF8.GetBytes(text);
        return Mutated(random, bytes);
    }

    /// <summary>Now and then a byte is another one, which also breaks UTF-8, or the end is missing.</summary>
    private static byte[] Mutated(Random random, byte[] bytes)
    {
        if (bytes.Length > 0 && random.Next(4) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes.Length > 0 && random.Next(8) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static string Value(Random random, int depth) => random.Next(depth > 4 ? 4 : 8) switch
    {
        0 => Pick(random, ["0", "-1", "1e400", "0.5", "2147483648", "-9223372036854775809", "1E-7", "00"]),
        1 => Pick(random, ["null", "true", "false", "undefined"]),
        2 or 3 => Quoted(Text(random)),
        4 => "[" + string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1))) + "]",
        _ => "{" + string.Join(',', Enumerable.Range(0, random.Next(6)).Select(_ => $"{Quoted(Pick(random, Fields))}:{Value(random, depth + 1)}")) + "}",
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter is '"' or '\\' or < ' ' ? $"\\u{((int)letter).ToString("x4", CultureInfo.InvariantCulture)}" : letter);
        }

        return quoted.Append('"').ToString();
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
