using System.Collections.Immutable;
using System.Text;
using Engagement.Ledger;
using Npgsql;

namespace Engagement.Storage;

/// <summary>Books in PostgreSQL, for any number of silos.</summary>
public sealed class PostgresLedgerStore(NpgsqlDataSource source, PostgresWriter writer) : ILedgerStore
{
    private const string Columns = "first_seq, last_seq, id, author, body";

    public Task Append(string school, StoredSheet sheet, StoredNote? note) => writer.Append(school, sheet, note);

    public Task<ImmutableArray<StoredSheet>> Read(string school, long after, int limit) => Query(
        $"SELECT {Columns} FROM sheet WHERE school = $1 AND first_seq > $2 ORDER BY first_seq LIMIT $3",
        SheetOf, school, after, limit);

    public Task<ImmutableArray<StoredSheet>> ReadBack(string school, long before, string? author, int limit) => author is null
        ? Query($"SELECT {Columns} FROM sheet WHERE school = $1 AND first_seq < $2 ORDER BY first_seq DESC LIMIT $3", SheetOf, school, before, limit)
        : Query(
            $"SELECT {Columns} FROM sheet WHERE school = $1 AND first_seq < $2 AND author = $4 ORDER BY first_seq DESC LIMIT $3",
            SheetOf, school, before, limit, author);

    public Task<ImmutableArray<StoredSheet>> ReadAt(string school, ImmutableArray<long> firstSeqs) => Query(
        $"SELECT {Columns} FROM sheet WHERE school = $1 AND first_seq = ANY ($2) ORDER BY first_seq",
        SheetOf, school, firstSeqs.ToArray());

    public async Task<StoredSheet?> Find(string school, Guid sheet)
    {
        var found = await Query($"SELECT {Columns} FROM sheet WHERE school = $1 AND id = $2", SheetOf, school, sheet).ConfigureAwait(false);
        return found.IsEmpty ? null : found[0];
    }

    public Task<ImmutableArray<StoredNote>> ReadNotes(string school, ImmutableArray<Guid> sheets) => Query(
        "SELECT sheet, salt, text FROM note WHERE school = $1 AND sheet = ANY ($2)",
        row => new StoredNote(row.GetGuid(0), row.GetFieldValue<byte[]>(1), Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(2))),
        school, sheets.ToArray());

    public Task EraseNotes(string school, ImmutableArray<Guid> sheets) =>
        Run("DELETE FROM note WHERE school = $1 AND sheet = ANY ($2)", school, sheets.ToArray());

    public Task CleanFreeSpace() => Run("VACUUM note, grain_state");

    public Task<ImmutableArray<string>> ListBooks() =>
        Query("SELECT school FROM book WHERE last_seq > 0 ORDER BY school", row => row.GetString(0));

    private static StoredSheet SheetOf(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.GetGuid(2), row.GetString(3), row.GetFieldValue<byte[]>(4));

    private async Task Run(string sql, params object[] parameters)
    {
        try
        {
            await using var command = source.CreateCommand(sql);
            foreach (var parameter in parameters)
            {
                command.Parameters.Add(new() { Value = parameter });
            }

            await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        }
        catch (NpgsqlException e)
        {
            throw new LedgerUnavailableException("The database could not erase.", e);
        }
    }

    private async Task<ImmutableArray<T>> Query<T>(string sql, Func<NpgsqlDataReader, T> map, params object[] parameters)
    {
        try
        {
            try
            {
                return await QueryOnce(sql, map, parameters).ConfigureAwait(false);
            }
            catch (NpgsqlException e) when (e.IsTransient)
            {
                // The database may have been restarted; then every pooled connection is a broken one.
                source.Clear();
                return await QueryOnce(sql, map, parameters).ConfigureAwait(false);
            }
        }
        catch (NpgsqlException e)
        {
            throw new LedgerUnavailableException("The book could not be read.", e);
        }
    }

    private async Task<ImmutableArray<T>> QueryOnce<T>(string sql, Func<NpgsqlDataReader, T> map, object[] parameters)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter });
        }

        await using var rows = await command.ExecuteReaderAsync().ConfigureAwait(false);
        var result = ImmutableArray.CreateBuilder<T>();
        while (await rows.ReadAsync().ConfigureAwait(false))
        {
            result.Add(map(rows));
        }

        return result.DrainToImmutable();
    }
}
