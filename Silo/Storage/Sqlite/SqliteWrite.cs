using Microsoft.Data.Sqlite;

namespace Engagement.Storage;

/// <summary>One waiting write.</summary>
internal abstract class SqliteWrite
{
    /// <summary>Runs inside the transaction. Throws only when the whole transaction has to fail.</summary>
    public abstract void Run(StatementCache statements);

    /// <summary>The transaction is committed.</summary>
    public abstract void Complete();

    /// <summary>The transaction failed as a whole.</summary>
    public abstract void Fail(Exception exception);
}

internal sealed class SqliteWrite<T>(Func<StatementCache, T> write) : SqliteWrite
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;
    private Exception? _failure;

    public Task<T> Completion => _completion.Task;

    public override void Run(StatementCache statements)
    {
        try
        {
            _result = write(statements);
        }
        catch (SqliteException e) when (!IsConstraint(e))
        {
            // The file or the disk is at fault, not this write: the whole transaction fails.
            throw;
        }
        catch (Exception e)
        {
            _failure = e;
        }
    }

    public override void Complete()
    {
        if (_failure is null)
        {
            _completion.SetResult(_result);
        }
        else
        {
            _completion.SetException(_failure);
        }
    }

    public override void Fail(Exception exception) => _completion.SetException(new IOException("The store could not write.", exception));

    private static bool IsConstraint(SqliteException e) => e.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT;
}
