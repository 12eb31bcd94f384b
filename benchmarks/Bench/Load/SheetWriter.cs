using System.Text;
using Engagement.Bench.Schools;

namespace Engagement.Bench.Load;

/// <summary>Deals out the sheets of one school: no two alike, and each student's lines within the caps. Safe for many mentors.</summary>
internal sealed class SheetWriter(string school, int lines)
{
    private readonly byte[][] _students =
        [.. Enumerable.Range(0, BenchSchools.Students).Select(i => Encoding.ASCII.GetBytes($$"""{"student":"{{BenchSchools.StudentId(school, i)}}"}"""))];

    private readonly byte[][] _activities =
    [
        .. Enumerable.Range(0, BenchSchools.Events).Select(i => Encoding.ASCII.GetBytes(
            $$""","activity":{"kind":"{{BenchSchools.Kind}}","event":"{{BenchSchools.EventId(i)}}","day":"{{BenchSchools.DayOf(i):yyyy-MM-dd}}"},"lines":[""")),
    ];

    private int _written = -1;

    /// <summary>Writes the next sheet's JSON and returns its length; 0 when no line would be granted any more.</summary>
    public int WriteNext(Span<byte> target)
    {
        var groups = BenchSchools.Students / lines;
        var (@event, group) = Math.DivRem(Interlocked.Increment(ref _written), groups);
        if (@event >= BenchSchools.Events)
        {
            return 0;
        }

        var rest = target;
        Put(ref rest, "{\"id\":\""u8);
        Guid.CreateVersion7().TryFormat(rest, out var length);
        rest = rest[length..];
        Put(ref rest, "\""u8);
        Put(ref rest, _activities[@event]);
        for (var i = 0; i < lines; i++)
        {
            if (i > 0)
            {
                Put(ref rest, ","u8);
            }

            Put(ref rest, _students[(group * lines) + i]);
        }

        Put(ref rest, "]}"u8);
        return target.Length - rest.Length;
    }

    private static void Put(ref Span<byte> target, ReadOnlySpan<byte> text)
    {
        text.CopyTo(target);
        target = target[text.Length..];
    }
}
