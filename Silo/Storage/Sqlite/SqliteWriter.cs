using System.Collections.Concurrent;
using Engagement.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Engagement.Storage;

/// <summary>
/// The single writer of the file. It drains whatever waits into one transaction (group commit), so that the price of one
/// fsync is shared by all who wait for it. A write is answered only after its commit.
/// </summary>
public sealed partial class SqliteWriter : IAsyncDisposable
{
    private const int BatchLength = 1024;

    private readonly SqliteDatabase _database;
    private readonly ILogger<SqliteWriter> _log;

    // Whoever writes waits for it, so no more can wait than there are callers.
    private readonly BlockingCollection<SqliteWrite> _queue = [];
    private readonly Task _loop;

    public SqliteWriter(SqliteDatabase database, ILogger<SqliteWriter> log)
    {
        _database = database;
        _log = log;
        // A thread of its own: most of the time it waits for the disk, which no thread of the pool should.
        _loop = Task.Factory.StartNew(Drain, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>
    /// Runs <paramref name="write"/> inside a transaction and returns once that is committed. A write that throws must
    /// not have changed anything before; the others of its transaction stand.
    /// </summary>
    public Task<T> Write<T>(Func<StatementCache, T> write)
    {
        var item = new SqliteWrite<T>(write);
        _queue.Add(item);
        return item.Completion;
    }

    /// <summary>
    /// Writes the whole file anew without what was deleted or replaced before, and empties the log beside it. Other writes wait
    /// meanwhile: well under a second for the file of a school.
    /// </summary>
    public Task CleanFreeSpace()
    {
        var item = new SqliteCleaning();
        _queue.Add(item);
        return item.Completion;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        await _loop.ConfigureAwait(false);
        _queue.Dispose();
    }

    private void Drain()
    {
        var batch = new List<SqliteWrite>(BatchLength);
        StatementCache? statements = null;
        while (_queue.TryTake(out var next, Timeout.Infinite))
        {
            do
            {
                batch.Add(next);
            }
            while (batch.Count < BatchLength && _queue.TryTake(out next));

            try
            {
                statements ??= new(_database.OpenWriter());
                Commit(statements, batch);
            }
            catch (Exception e)
            {
                EngagementMetrics.CommitFailed();
                LogBatchFailed(e, batch.Count);
                batch.ForEach(item => item.Fail(e));
                statements?.Dispose();
                statements = null;
            }

            batch.Clear();
        }

        statements?.Dispose();
    }

    private static void Commit(StatementCache statements, List<SqliteWrite> batch)
    {
        statements.Begin();
        batch.ForEach(item => item.Run(statements));
        statements.Commit();
        EngagementMetrics.Committed(batch.Count);
        batch.ForEach(item => item.Complete());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A transaction of {Count} writes failed; none of them was taken")]
    private partial void LogBatchFailed(Exception exception, int count);
}
