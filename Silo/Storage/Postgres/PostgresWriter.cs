using System.Collections.Immutable;
using System.Threading.Channels;
using Engagement.Diagnostics;
using Engagement.Ledger;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Engagement.Storage;

/// <summary>
/// Drains the sheets of all schools of this process into one transaction and one round trip (group commit). A sheet is
/// answered after its commit. A book advances only from where its run begins, which fences off a second writer anywhere
/// in the cluster.
/// </summary>
public sealed partial class PostgresWriter : IAsyncDisposable
{
    private const int QueueLength = 8192;
    private const int BatchLength = 1024;

    private const string BeginBooks = "INSERT INTO book (school, last_seq) SELECT school, 0 FROM unnest($1) AS school ON CONFLICT DO NOTHING";

    private const string AppendSheets =
        """
        WITH advanced AS (
            UPDATE book SET last_seq = run.after
            FROM unnest($1, $2, $3) AS run (school, before, after)
            WHERE book.school = run.school AND book.last_seq = run.before
            RETURNING book.school
        ), written AS (
            INSERT INTO sheet (school, first_seq, last_seq, id, author, body)
            SELECT line.* FROM unnest($4, $5, $6, $7, $8, $9) AS line (school, first_seq, last_seq, id, author, body)
            JOIN advanced USING (school)
        )
        SELECT school FROM advanced
        """;

    private const string AddNotes =
        """
        INSERT INTO note (school, sheet, salt, text)
        SELECT line.* FROM unnest($1, $2, $3, $4) AS line (school, sheet, salt, text)
        WHERE EXISTS (SELECT FROM sheet WHERE sheet.school = line.school AND sheet.id = line.sheet)
        ON CONFLICT DO NOTHING
        """;

    private readonly NpgsqlDataSource _source;
    private readonly ILogger<PostgresWriter> _log;
    private readonly Channel<PendingSheet> _queue = Channel.CreateBounded<PendingSheet>(
        new BoundedChannelOptions(QueueLength) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly Task _loop;

    public PostgresWriter(NpgsqlDataSource source, ILogger<PostgresWriter> log)
    {
        _source = source;
        _log = log;
        _loop = Task.Run(DrainAsync);
    }

    /// <summary>Durable on return; throws <see cref="LedgerUnavailableException"/> when it was not, or may not have been, written.</summary>
    public async Task Append(string school, StoredSheet sheet, StoredNote? note)
    {
        var pending = new PendingSheet(school, sheet, note);
        await _queue.Writer.WriteAsync(pending).ConfigureAwait(false);
        await pending.Completion.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
    }

    private async Task DrainAsync()
    {
        var batch = new List<PendingSheet>(BatchLength);
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < BatchLength && _queue.Reader.TryRead(out var pending))
            {
                batch.Add(pending);
            }

            var (runs, loose) = BookRun.Of(batch);
            foreach (var pending in loose)
            {
                pending.Fail(null);
            }

            await Take(runs).ConfigureAwait(false);
            batch.Clear();
        }
    }

    private async Task Take(ImmutableArray<BookRun> runs)
    {
        try
        {
            var advanced = await Write(runs).ConfigureAwait(false);
            EngagementMetrics.Committed(runs.Sum(run => run.Sheets.Length));
            foreach (var run in runs)
            {
                if (advanced.Contains(run.School))
                {
                    run.Complete();
                }
                else
                {
                    run.Fail(null);
                }
            }
        }
        catch (PostgresException e) when (runs.Length > 1)
        {
            // One book is at fault; the others must not suffer for it. The refused transaction has left nothing behind.
            LogBatchSplit(e, runs.Length);
            foreach (var run in runs)
            {
                await Take([run]).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            EngagementMetrics.CommitFailed();
            _source.Clear();
            LogBatchFailed(e, runs.Length);
            foreach (var run in runs)
            {
                run.Fail(e);
            }
        }
    }

    private async Task<HashSet<string>> Write(ImmutableArray<BookRun> runs)
    {
        var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            using var batch = new NpgsqlBatch(connection);
            string[] begun = [.. runs.Where(run => run.Before == 0).Select(run => run.School)];
            if (begun.Length > 0)
            {
                batch.BatchCommands.Add(Command(BeginBooks, [begun]));
            }

            PendingSheet[] sheets = [.. runs.SelectMany(run => run.Sheets)];
            batch.BatchCommands.Add(Command(
                AppendSheets,
                Column(runs, run => run.School), Column(runs, run => run.Before), Column(runs, run => run.After),
                Column(sheets, line => line.School), Column(sheets, line => line.Sheet.FirstSeq), Column(sheets, line => line.Sheet.LastSeq),
                Column(sheets, line => line.Sheet.Id), Column(sheets, line => line.Sheet.Author), Column(sheets, line => line.Sheet.Body)));
            PendingSheet[] noted = [.. sheets.Where(line => line.Note is not null)];
            if (noted.Length > 0)
            {
                batch.BatchCommands.Add(Command(
                    AddNotes,
                    Column(noted, line => line.School), Column(noted, line => line.Note!.Sheet),
                    Column(noted, line => line.Note!.Salt), Column(noted, line => System.Text.Encoding.UTF8.GetBytes(line.Note!.Text))));
            }

            return await Execute(batch).ConfigureAwait(false);
        }
    }

    /// <summary>Without an explicit transaction a batch is one: a single round trip, one commit.</summary>
    private static async Task<HashSet<string>> Execute(NpgsqlBatch batch)
    {
        var advanced = new HashSet<string>(StringComparer.Ordinal);
        var reader = await batch.ExecuteReaderAsync().ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            do
            {
                while (await reader.ReadAsync().ConfigureAwait(false))
                {
                    advanced.Add(reader.GetString(0));
                }
            }
            while (await reader.NextResultAsync().ConfigureAwait(false));
        }

        return advanced;
    }

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<object> columns)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var column in columns)
        {
            command.Parameters.Add(new() { Value = column });
        }

        return command;
    }

    private static TColumn[] Column<TRow, TColumn>(IReadOnlyList<TRow> rows, Func<TRow, TColumn> value) => [.. rows.Select(value)];

    [LoggerMessage(Level = LogLevel.Warning, Message = "A transaction of {Books} books was refused; writing each book on its own")]
    private partial void LogBatchSplit(Exception exception, int books);

    [LoggerMessage(Level = LogLevel.Error, Message = "A transaction of {Books} books failed; none of it was acknowledged")]
    private partial void LogBatchFailed(Exception exception, int books);
}
