using Engagement.Ledger;
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
    public async Task A_file_of_the_first_version_is_brought_forward_with_its_books()
    {
        await using var store = new TemporaryStore();
        var sheet = new StoredSheet(1, 2, Guid.CreateVersion7(), "m-1", [1, 2, 3]);
        await store.Ledger.Append("abai", sheet, null);
        using (var connection = store.Database.OpenWriter())
        {
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE act; DROP INDEX sheet_by_id; CREATE UNIQUE INDEX sheet_by_id ON sheet (school, id); PRAGMA user_version = 1";
            await command.ExecuteNonQueryAsync();
        }

        await store.Reopen();
        Assert.Equal(sheet.Body, (await store.Ledger.Find("abai", sheet.Id))!.Body);
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => store.Ledger.Append("abai", sheet with { FirstSeq = 3, LastSeq = 3 }, null));
        Assert.Contains("(id, school)", SqlOf("sheet_by_id"), StringComparison.Ordinal);

        string? SqlOf(string index)
        {
            using var connection = store.Database.OpenReader();
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT sql FROM sqlite_schema WHERE name = '{index}'";
            return (string?)command.ExecuteScalar();
        }
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
