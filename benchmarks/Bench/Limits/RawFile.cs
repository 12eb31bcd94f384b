using System.Diagnostics;
using Engagement.Bench.Schools;
using Engagement.Ledger;

namespace Engagement.Bench.Limits;

/// <summary>The limit of the disk: the bytes of our records, written and synced in batches, with nothing else at all.</summary>
internal static class RawFile
{
    public const string Name = "file alone";

    /// <summary>Awards a second.</summary>
    /// <param name="inFlight">Sheets that share a sync: as many as there are mentors.</param>
    public static double Measure(int lines, int inFlight, TimeSpan time)
    {
        var folder = Directory.CreateTempSubdirectory("engagement-raw-").FullName;
        var batch = Enumerable.Repeat<ReadOnlyMemory<byte>>(RecordOf(lines), inFlight).ToArray();
        long sheets = 0;
        var clock = Stopwatch.StartNew();
        using (var file = File.OpenHandle(Path.Combine(folder, "sheets"), FileMode.CreateNew, FileAccess.Write))
        {
            for (long length = 0; clock.Elapsed < time; sheets += inFlight)
            {
                RandomAccess.Write(file, batch, length);
                RandomAccess.FlushToDisk(file);
                length += batch.Sum(body => (long)body.Length);
            }
        }

        var rate = sheets * lines / clock.Elapsed.TotalSeconds;
        Directory.Delete(folder, recursive: true);
        return rate;
    }

    private static byte[] RecordOf(int lines)
    {
        var school = BenchSchools.Ids[0];
        return BookFormat.Write(
            new(
                1_000_000, Guid.CreateVersion7(), $"{school}-mentor", TimeProvider.System.GetUtcNow(), BenchSchools.Today,
                BenchSchools.EventId(0), BenchSchools.FactionOf(0), "school", null, null,
                [
                    .. Enumerable.Range(0, lines).Select(i => new Entry(
                        BenchSchools.StudentId(school, i), BenchSchools.FactionOf(i), BenchSchools.ClassOf(i), BenchSchools.Kind,
                        1, 1, BenchSchools.Points, BenchSchools.Points, Withholding.None, null)),
                ]),
            BookFormat.Genesis(school));
    }
}
