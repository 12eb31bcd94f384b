using Microsoft.Data.Sqlite;

namespace Engagement.Storage;

/// <summary>Cleans the free space once what was written before is committed: it cannot be done inside a transaction.</summary>
internal sealed class SqliteCleaning : SqliteWrite
{
    private const int CheckpointTries = 20;

    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StatementCache? _statements;

    public Task Completion => _completion.Task;

    public override void Run(StatementCache statements) => _statements = statements;

    public override void Complete()
    {
        try
        {
            _statements!.Execute("VACUUM");
            EmptyLog(_statements);
            _completion.SetResult();
        }
        catch (SqliteException e)
        {
            _completion.SetException(new IOException("The free space could not be cleaned.", e));
        }
    }

    public override void Fail(Exception exception) => _completion.SetException(new IOException("The store could not write.", exception));

    /// <summary>A reader that is under way keeps the log; each try waits for it as long as the connection's patience lasts.</summary>
    private static void EmptyLog(StatementCache statements)
    {
        for (var left = CheckpointTries; statements.Scalar("PRAGMA wal_checkpoint(TRUNCATE)") is not 0L; left--)
        {
            if (left == 0)
            {
                throw new SqliteException("The log could not be emptied: a reader holds it.", SQLitePCL.raw.SQLITE_BUSY);
            }
        }
    }
}
