using System.Diagnostics;
using Engagement.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Engagement.Bench;

/// <summary>The limit: the same store appending as many bytes for each sheet, with nothing else around it.</summary>
internal static class RawStore
{
    /// <summary>Sheets a second.</summary>
    public static async Task<double> Measure(int bytesPerSheet, int inFlight, TimeSpan time)
    {
        var folder = Directory.CreateTempSubdirectory("engagement-raw-").FullName;
        using var database = new SqliteDatabase(Options.Create(new StorageOptions { Directory = folder }));
        var writer = new SqliteWriter(database, NullLogger<SqliteWriter>.Instance);
        var rate = await Run(new SqliteLedgerStore(database, writer), new byte[bytesPerSheet], inFlight, time);
        await writer.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        return rate;
    }

    private static async Task<double> Run(SqliteLedgerStore store, byte[] body, int inFlight, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var pending = new Queue<Task>();
        long seq = 0;
        while (clock.Elapsed < time)
        {
            if (pending.Count >= inFlight)
            {
                await pending.Dequeue();
            }

            seq++;
            pending.Enqueue(store.Append("abai", new(seq, seq, Guid.CreateVersion7(), "bench", body), null));
        }

        await Task.WhenAll(pending);
        return seq / clock.Elapsed.TotalSeconds;
    }
}
