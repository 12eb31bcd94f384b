using Engagement.Acts;
using Engagement.Commands.Sealing;
using Engagement.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Engagement.Commands;

/// <summary>
/// <c>backup --Data:Directory DIR --to NEW-DIR</c> copies the file of a school's computer, also while the server runs on it, and
/// verifies every book and log of acts in the copy. The copy is a data directory: to restore it, start the server on it. With
/// <c>--encrypt</c> the copy is one encrypted file in NEW-DIR, for <see cref="RestoreCommand"/>.
/// </summary>
internal static class BackupCommand
{
    public const string SealedFile = "koshbasshy.backup";

    private const string Encrypt = "--encrypt";
    private const string Usage =
        $"Usage: backup --Data:Directory DIR --to NEW-DIR [{Encrypt} {SealSecret.Options}]; DIR holds {SqliteDatabase.FileName}, and NEW-DIR is empty or does not exist.";

    public static async Task<int> Run(string[] args)
    {
        var configuration = Host.CreateApplicationBuilder([.. args.Where(argument => argument != Encrypt)]).Configuration;
        if (configuration["Data:Directory"] is not { Length: > 0 } from || configuration["to"] is not { Length: > 0 } to
            || !File.Exists(Path.Combine(from, SqliteDatabase.FileName)) || (Directory.Exists(to) && Directory.EnumerateFileSystemEntries(to).Any()))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        if (args.Contains(Encrypt))
        {
            await CopySealed(from, to, SealSecret.From(configuration, isNew: true));
        }
        else
        {
            await Copy(from, to);
        }

        return 0;
    }

    /// <summary>Checks the chain of every book and of every log of acts in a data directory.</summary>
    /// <exception cref="CommandRefusedException">One of them is not whole.</exception>
    public static async Task Verify(string directory)
    {
        using var sqlite = new SqliteDatabase(Options.Create(new StorageOptions { Directory = Path.GetFullPath(directory) }));
        await using var writer = new SqliteWriter(sqlite, NullLogger<SqliteWriter>.Instance);
        var store = new SqliteLedgerStore(sqlite, writer);
        foreach (var school in await store.ListBooks())
        {
            StoredBook.Tell(await StoredBook.Verify(store, school));
        }

        var acts = new SqliteActLog(sqlite, writer);
        foreach (var school in await acts.ListSchools())
        {
            var verdict = await ActVerifier.Verify(acts, school);
            Console.WriteLine(verdict.Fault is { } fault
                ? throw new CommandRefusedException($"The log of acts of {school} is not whole. {fault}")
                : $"{school}: {verdict.Acts} acts, whole, head {verdict.Head}");
        }
    }

    /// <summary>The open copy lies beside the data for a moment, where the same is open anyway, and never where the backup goes.</summary>
    private static async Task CopySealed(string from, string to, SealSecret secret)
    {
        var open = Path.Combine(from, $".backup-{Guid.NewGuid():N}");
        try
        {
            await Copy(from, open);
            File.Delete(Path.Combine(open, SqliteDatabase.LockName));
            Directory.CreateDirectory(to);
            SealedDirectory.Seal(open, Path.Combine(to, SealedFile), secret);
        }
        finally
        {
            if (Directory.Exists(open))
            {
                Directory.Delete(open, recursive: true);
            }
        }
    }

    private static async Task Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        CopyDatabase(Path.Combine(from, SqliteDatabase.FileName), Path.Combine(to, SqliteDatabase.FileName));
        CopyKeys(from, to);
        await Verify(to);
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
}
