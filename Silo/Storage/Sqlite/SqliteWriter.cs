using System.Threading.Channels;
using Engagement.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Engagement.Storage;

/// <summary>
/// The single writer of the file. It drains whatever waits into one transaction (group commit), so that the price of one
/// fsync is shared by all who wait for it. A write is answered only after its commit.
/// </summary>
public sealed partial class SqliteWriter : IAsyncDisposable
{
    private const int QueueLength = 8192;
    private const int BatchLength = 1024;

    private readonly SqliteDatabase _database;
    private readonly ILogger<SqliteWriter> _log;
    private readonly Channel<SqliteWrite> _queue = Channel.CreateBounded<SqliteWrite>(
        new BoundedChannelOptions(QueueLength) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly Task _loop;

    public SqliteWriter(SqliteDatabase database, ILogger<SqliteWriter> log)
    {
        _database = database;
        _log = log;
        _loop = Task.Factory.StartNew(
            DrainAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
    }

    /// <summary>
    /// Runs <paramref name="write"/> inside a transaction and returns once that is committed. A write that throws must
    /// not have changed anything before; the others of its transaction stand.
    /// </summary>
    public async Task<T> Write<T>(Func<StatementCache, T> write)
    {
        var item = new SqliteWrite<T>(write);
        await _queue.Writer.WriteAsync(item).ConfigureAwait(false);
        return await item.Completion.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
    }

    private async Task DrainAsync()
    {
        var batch = new List<SqliteWrite>(BatchLength);
        StatementCache? statements = null;
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < BatchLength && _queue.Reader.TryRead(out var item))
            {
                batch.Add(item);
            }

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
