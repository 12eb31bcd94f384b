using Engagement.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Engagement.Tests;

/// <summary>A SQLite file in a folder of its own that goes when the test ends.</summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    public TemporaryStore()
    {
        Database = new SqliteDatabase(Options.Create(new StorageOptions { Directory = Folder }));
        Writer = new SqliteWriter(Database, NullLogger<SqliteWriter>.Instance);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("engagement-test-").FullName;

    public SqliteDatabase Database { get; private set; }

    public SqliteWriter Writer { get; private set; }

    public SqliteLedgerStore Ledger => new(Database, Writer);

    public SqliteActLog Acts => new(Database, Writer);

    public SqliteGrainStorage Grains => new(Database, Writer);

    /// <summary>Closes the file and opens it again, as a restart does.</summary>
    public async Task Reopen()
    {
        await Writer.DisposeAsync();
        Database.Dispose();
        Database = new SqliteDatabase(Options.Create(new StorageOptions { Directory = Folder }));
        Writer = new SqliteWriter(Database, NullLogger<SqliteWriter>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        Database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
