using System.Globalization;
using Engagement.Storage;
using Microsoft.Data.Sqlite;

namespace Engagement.Archives;

internal sealed class SqliteArchiveSource(SqliteDatabase database) : IArchiveSource
{
    public IArchiveMoment Open()
    {
        var connection = database.OpenReader();
        return new Moment(connection, connection.BeginTransaction(deferred: true));
    }

    private sealed class Moment(SqliteConnection connection, SqliteTransaction moment) : IArchiveMoment
    {
        public IEnumerable<byte[]> Sheets(string school) =>
            Query("SELECT body FROM sheet WHERE school = $1 ORDER BY first_seq", row => row.GetFieldValue<byte[]>(0), school);

        public IEnumerable<ArchivedNote> Notes(string school) => Query(
            "SELECT sheet, salt, text FROM note WHERE school = $1 ORDER BY sheet",
            row => new ArchivedNote(new(row.GetFieldValue<byte[]>(0), bigEndian: true), row.GetFieldValue<byte[]>(1), row.GetString(2)),
            school);

        public IEnumerable<StoredState> States(string name, string school) => Query(
            "SELECT grain, payload FROM grain_state WHERE name = $1 AND instr(grain, '/' || $2) > 0 ORDER BY grain",
            row => new StoredState(GrainId.Parse(row.GetString(0), CultureInfo.InvariantCulture), row.GetFieldValue<byte[]>(1)),
            name, school).Where(state => state.IsOf(school));

        public void Dispose()
        {
            moment.Dispose();
            connection.Dispose();
        }

        private IEnumerable<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params string[] values)
        {
            using var command = connection.CreateCommand();
            command.Transaction = moment;
            command.CommandText = sql;
            foreach (var (index, value) in values.Index())
            {
                command.Parameters.AddWithValue($"${index + 1}", value);
            }

            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                yield return map(rows);
            }
        }
    }
}
