using System.Reflection;
using Engagement.Acts;
using Engagement.Ledger;
using Engagement.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit.Sdk;

namespace Engagement.Tests;

public enum LedgerStoreKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>Every store that this machine has; SQLite always, PostgreSQL where it is installed (<c>./test</c> says so when not).</summary>
public sealed class EveryLedgerStoreAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        yield return [LedgerStoreKind.Sqlite];
        if (PostgresServer.IsInstalled)
        {
            yield return [LedgerStoreKind.PostgreSql];
        }
    }
}

/// <summary>A store with nothing in it, that can be closed and opened again.</summary>
internal abstract class TestedLedgerStore : IAsyncDisposable
{
    public abstract ILedgerStore Ledger { get; }

    public abstract IActLog Acts { get; }

    public static async Task<TestedLedgerStore> Open(LedgerStoreKind kind) => kind == LedgerStoreKind.Sqlite
        ? new TestedSqlite()
        : await TestedPostgres.Open();

    public abstract Task Reopen();

    /// <summary>Runs SQL past the stores, as somebody with access to the database can.</summary>
    public abstract Task Execute(string sql);

    public abstract ValueTask DisposeAsync();

    private sealed class TestedSqlite : TestedLedgerStore
    {
        private readonly TemporaryStore _store = new();

        public override ILedgerStore Ledger => _store.Ledger;

        public override IActLog Acts => _store.Acts;

        public override Task Reopen() => _store.Reopen();

        public override async Task Execute(string sql)
        {
            await using var connection = _store.Database.OpenReader();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }

        public override ValueTask DisposeAsync() => _store.DisposeAsync();
    }
}

/// <summary>A database of its own on the tests' PostgreSQL server.</summary>
internal sealed class TestedPostgres : TestedLedgerStore
{
    private readonly string _database;
    private PostgresWriter _writer = null!;

    private TestedPostgres(string database)
    {
        _database = database;
        Connect();
    }

    public NpgsqlDataSource Source { get; private set; } = null!;

    public override ILedgerStore Ledger => new PostgresLedgerStore(Source, _writer);

    public override IActLog Acts => new PostgresActLog(Source);

    public static async Task<TestedPostgres> Open(string? database = null)
    {
        var store = new TestedPostgres(database ?? await (await PostgresServer.Shared()).CreateDatabase());
        await PostgresSchema.BringForward(store.Source);
        return store;
    }

    public override async Task Reopen()
    {
        await DisposeAsync();
        Connect();
    }

    public override async Task Execute(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await Source.DisposeAsync();
    }

    private void Connect()
    {
        Source = PostgresSource.Open(_database);
        _writer = new PostgresWriter(Source, NullLogger<PostgresWriter>.Instance);
    }
}
