using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Engagement.Storage;

/// <summary>Reminders in the SQLite file, so that they survive a restart of the one process.</summary>
public sealed class SqliteReminderTable(SqliteDatabase database, SqliteWriter writer) : IReminderTable
{
    private const string Columns = "grain, name, start_at, period, etag";

    public async Task<ReminderTableData> ReadRows(GrainId grainId) =>
        new(await Query($"SELECT {Columns} FROM reminder WHERE grain = $grain", ("$grain", grainId.ToString())).ConfigureAwait(false));

    /// <summary>The ring's part (begin, end]; begin ≥ end wraps around.</summary>
    public async Task<ReminderTableData> ReadRows(uint begin, uint end) => new(await Query(
        begin < end
            ? $"SELECT {Columns} FROM reminder WHERE hash > $begin AND hash <= $end"
            : $"SELECT {Columns} FROM reminder WHERE hash > $begin OR hash <= $end",
        ("$begin", (long)begin), ("$end", (long)end)).ConfigureAwait(false));

    public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName)
    {
        var found = await Query(
            $"SELECT {Columns} FROM reminder WHERE grain = $grain AND name = $name",
            ("$grain", grainId.ToString()), ("$name", reminderName)).ConfigureAwait(false);
        return found.FirstOrDefault();
    }

    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        var etag = await writer.Write(statements => statements.Scalar(
            """
            INSERT INTO reminder (grain, hash, name, start_at, period, etag) VALUES ($grain, $hash, $name, $start, $period, 1)
            ON CONFLICT (grain, name) DO UPDATE SET start_at = excluded.start_at, period = excluded.period, etag = etag + 1
            RETURNING etag
            """,
            ("$grain", entry.GrainId.ToString()), ("$hash", (long)entry.GrainId.GetUniformHashCode()), ("$name", entry.ReminderName),
            ("$start", entry.StartAt.ToString("O", CultureInfo.InvariantCulture)),
            ("$period", entry.Period.ToString("c", CultureInfo.InvariantCulture)))).ConfigureAwait(false);
        return entry.ETag = Convert.ToString(etag, CultureInfo.InvariantCulture)!;
    }

    public async Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) =>
        await writer.Write(statements => statements.Execute(
            "DELETE FROM reminder WHERE grain = $grain AND name = $name AND etag = $etag",
            ("$grain", grainId.ToString()), ("$name", reminderName), ("$etag", long.Parse(eTag, CultureInfo.InvariantCulture)))).ConfigureAwait(false) > 0;

    public Task TestOnlyClearTable() => writer.Write(statements => statements.Execute("DELETE FROM reminder"));

    private Task<List<ReminderEntry>> Query(string sql, params (string Name, object Value)[] parameters) => Task.Run(() =>
    {
        using var connection = database.OpenReader();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        using var rows = command.ExecuteReader();
        var result = new List<ReminderEntry>();
        while (rows.Read())
        {
            result.Add(Read(rows));
        }

        return result;
    });

    private static ReminderEntry Read(SqliteDataReader row) => new()
    {
        GrainId = GrainId.Parse(row.GetString(0), CultureInfo.InvariantCulture),
        ReminderName = row.GetString(1),
        StartAt = DateTime.Parse(row.GetString(2), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        Period = TimeSpan.Parse(row.GetString(3), CultureInfo.InvariantCulture),
        ETag = row.GetInt64(4).ToString(CultureInfo.InvariantCulture),
    };
}
