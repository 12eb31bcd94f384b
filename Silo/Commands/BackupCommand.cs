using Engagement.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Engagement.Commands;

/// <summary>
/// <c>backup --Data:Directory DIR --to NEW-DIR</c> copies the file of a school's computer, also while the server runs on it, and
/// verifies every book of the copy. The copy is a data directory: to restore it, start the server on it.
/// </summary>
internal static class BackupCommand
{
    private const string Usage = $"Usage: backup --Data:Directory DIR --to NEW-DIR; DIR holds {SqliteDatabase.FileName}, and NEW-DIR is empty or does not exist.";

    public static async Task<int> Run(string[] args)
    {
        var configuration = Host.CreateApplicationBuilder(args).Configuration;
        if (configuration["Data:Directory"] is not { Length: > 0 } from || configuration["to"] is not { Length: > 0 } to
            || !File.Exists(Path.Combine(from, SqliteDatabase.FileName)) || (Directory.Exists(to) && Directory.EnumerateFileSystemEntries(to).Any()))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        Directory.CreateDirectory(to);
        CopyDatabase(Path.Combine(from, SqliteDatabase.FileName), Path.Combine(to, SqliteDatabase.FileName));
        CopyKeys(from, to);
        await Verify(to);
        return 0;
    }

    private static void CopyDatabase(string from, string to)
    {
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = from, Pooling = false }.ToString());
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = to, Pooling = false }.ToString());
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);
    }

    /// <summary>The keys of cookies: with them nobody has to sign in again.</summary>
    private static void CopyKeys(string from, string to)
    {
        var keys = new DirectoryInfo(Path.Combine(from, "keys"));
        if (keys.Exists)
        {
            Directory.CreateDirectory(Path.Combine(to, "keys"));
            foreach (var key in keys.EnumerateFiles())
            {
                key.CopyTo(Path.Combine(to, "keys", key.Name));
            }
        }
    }

    private static async Task Verify(string directory)
    {
        using var sqlite = new SqliteDatabase(Options.Create(new StorageOptions { Directory = Path.GetFullPath(directory) }));
        await using var writer = new SqliteWriter(sqlite, NullLogger<SqliteWriter>.Instance);
        var store = new SqliteLedgerStore(sqlite, writer);
        foreach (var school in await store.ListBooks())
        {
            StoredBook.Tell(await StoredBook.Verify(store, school));
        }
    }
}
