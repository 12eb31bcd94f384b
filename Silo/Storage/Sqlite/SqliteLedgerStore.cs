using System.Collections.Immutable;
using Engagement.Ledger;
using Microsoft.Data.Sqlite;

namespace Engagement.Storage;

/// <summary>Books in the SQLite file. The table's unique indexes are the fence against a second writer.</summary>
public sealed class SqliteLedgerStore(SqliteDatabase database, SqliteWriter writer) : ILedgerStore
{
    private const string Columns = "first_seq, last_seq, id, author, body";

    public async Task Append(string school, StoredSheet sheet, StoredNote? note)
    {
        try
        {
            await writer.Write(statements => Insert(statements, school, sheet, note)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SqliteException or IOException)
        {
            throw new LedgerUnavailableException("The sheet could not be written.", e);
        }
    }

    public Task<ImmutableArray<StoredSheet>> Read(string school, long after, int limit) => Query(
        $"SELECT {Columns} FROM sheet WHERE school = $school AND first_seq > $after ORDER BY first_seq LIMIT $limit",
        ("$school", school), ("$after", after), ("$limit", limit));

    public Task<ImmutableArray<StoredSheet>> ReadBack(string school, long before, string? author, int limit) => Query(
        $"""
        SELECT {Columns} FROM sheet
        WHERE school = $school AND first_seq < $before AND ($author IS NULL OR author = $author)
        ORDER BY first_seq DESC LIMIT $limit
        """,
        ("$school", school), ("$before", before), ("$author", author), ("$limit", limit));

    public Task<ImmutableArray<StoredSheet>> ReadAt(string school, ImmutableArray<long> firstSeqs) => Query(
        $"""
        SELECT {Columns} FROM sheet
        WHERE school = $school AND first_seq IN (SELECT value FROM json_each($seqs))
        ORDER BY first_seq
        """,
        ("$school", school), ("$seqs", $"[{string.Join(',', firstSeqs)}]"));

    public async Task<StoredSheet?> Find(string school, Guid sheet)
    {
        var found = await Query(
            $"SELECT {Columns} FROM sheet WHERE school = $school AND id = $id",
            ("$school", school), ("$id", sheet.ToByteArray(bigEndian: true))).ConfigureAwait(false);
        return found.IsEmpty ? null : found[0];
    }

    public Task<ImmutableArray<StoredNote>> ReadNotes(string school, ImmutableArray<Guid> sheets) => Query(
        """
        SELECT sheet, salt, text FROM note
        WHERE school = $school AND sheet IN (SELECT unhex(value) FROM json_each($ids))
        """,
        row => new StoredNote(new Guid(row.GetFieldValue<byte[]>(0), bigEndian: true), row.GetFieldValue<byte[]>(1), row.GetString(2)),
        ("$school", school),
        ("$ids", $"[{string.Join(',', sheets.Select(id => $"\"{Convert.ToHexString(id.ToByteArray(bigEndian: true))}\""))}]"));

    public async Task EraseNotes(string school, ImmutableArray<Guid> sheets)
    {
        try
        {
            await writer.Write(statements =>
            {
                foreach (var sheet in sheets)
                {
                    statements.Execute(
                        "DELETE FROM note WHERE school = $school AND sheet = $sheet", ("$school", school), ("$sheet", sheet.ToByteArray(bigEndian: true)));
                }

                return true;
            }).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SqliteException or IOException)
        {
            throw new LedgerUnavailableException("The notes could not be erased.", e);
        }
    }

    public async Task CleanFreeSpace()
    {
        try
        {
            await writer.CleanFreeSpace().ConfigureAwait(false);
        }
        catch (Exception e) when (e is SqliteException or IOException)
        {
            throw new LedgerUnavailableException("The free space could not be cleaned.", e);
        }
    }

    public Task<ImmutableArray<string>> ListBooks() => Query("SELECT DISTINCT school FROM sheet ORDER BY school", row => row.GetString(0));

    private static bool Insert(StatementCache statements, string school, StoredSheet sheet, StoredNote? note)
    {
        var id = sheet.Id.ToByteArray(bigEndian: true);

        // The row goes in only right behind the last one: a sheet built on one that failed cannot leave a gap.
        var inserted = statements.Execute(
            """
            INSERT INTO sheet (school, first_seq, last_seq, id, author, body)
            SELECT $school, $first, $last, $id, $author, $body
            WHERE $first = 1 + coalesce((SELECT last_seq FROM sheet WHERE school = $school ORDER BY first_seq DESC LIMIT 1), 0)
            """,
            ("$school", school), ("$first", sheet.FirstSeq), ("$last", sheet.LastSeq),
            ("$id", id), ("$author", sheet.Author), ("$body", sheet.Body));
        if (inserted == 0)
        {
            throw new IOException($"Sheet {sheet.FirstSeq} of {school} does not follow the last one in the book.");
        }

        if (note is not null)
        {
            statements.Execute(
                "INSERT INTO note (school, sheet, salt, text) VALUES ($school, $sheet, $salt, $text)",
                ("$school", school), ("$sheet", id), ("$salt", note.Salt), ("$text", note.Text));
        }

        return true;
    }

    private Task<ImmutableArray<StoredSheet>> Query(string sql, params (string Name, object? Value)[] parameters) => Query(
        sql,
        row => new StoredSheet(
            row.GetInt64(0), row.GetInt64(1), new Guid(row.GetFieldValue<byte[]>(2), bigEndian: true), row.GetString(3), row.GetFieldValue<byte[]>(4)),
        parameters);

    // SQLite has no asynchronous reads; grains must not wait on their own scheduler.
    private Task<ImmutableArray<T>> Query<T>(string sql, Func<SqliteDataReader, T> map, params (string Name, object? Value)[] parameters) =>
        Task.Run(() =>
        {
            try
            {
                using var connection = database.OpenReader();
                using var command = Command(connection, sql, parameters);
                using var rows = command.ExecuteReader();
                var result = ImmutableArray.CreateBuilder<T>();
                while (rows.Read())
                {
                    result.Add(map(rows));
                }

                return result.DrainToImmutable();
            }
            catch (SqliteException e)
            {
                throw new LedgerUnavailableException("The book could not be read.", e);
            }
        });

    private static SqliteCommand Command(SqliteConnection connection, string sql, (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
