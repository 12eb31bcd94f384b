using Engagement.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Engagement.Tests;

public sealed class DatabaseTests
{
    [Fact]
    public async Task A_second_process_on_the_same_folder_is_told_so()
    {
        await using var store = new TemporaryStore();
        await store.Ledger.ListBooks();
        using var second = new SqliteDatabase(Options.Create(new StorageOptions { Directory = store.Folder }));
        var refusal = Assert.Throws<ConfigurationException>(() => second.OpenReader());
        Assert.Contains("Data:Directory", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused()
    {
        await using var store = new TemporaryStore();
        await store.Writer.Write(statements => statements.Execute("PRAGMA user_version"));
        using (var connection = store.Database.OpenWriter())
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            await command.ExecuteNonQueryAsync();
        }

        await store.Reopen();
        var refusal = Assert.Throws<ConfigurationException>(() => store.Database.OpenReader());
        Assert.Contains("newer program", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_commit_is_synchronised_with_the_disk()
    {
        await using var store = new TemporaryStore();
        using var connection = store.Database.OpenWriter();
        Assert.Equal(("wal", "2"), (Pragma(connection, "journal_mode"), Pragma(connection, "synchronous")));
    }

    private static string? Pragma(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
