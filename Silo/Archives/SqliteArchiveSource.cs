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
            Query("SELECT body FROM sheet WHERE school = $of ORDER BY first_seq", school, row => row.GetFieldValue<byte[]>(0));

        public IEnumerable<ArchivedNote> Notes(string school) => Query(
            "SELECT sheet, salt, text FROM note WHERE school = $of ORDER BY sheet", school,
            row => new ArchivedNote(new(row.GetFieldValue<byte[]>(0), bigEndian: true), row.GetFieldValue<byte[]>(1), row.GetString(2)));

        public IEnumerable<StoredState> States(string name) => Query(
            "SELECT grain, payload FROM grain_state WHERE name = $of ORDER BY grain", name,
            row => new StoredState(GrainId.Parse(row.GetString(0), CultureInfo.InvariantCulture), row.GetFieldValue<byte[]>(1)));

        public void Dispose()
        {
            moment.Dispose();
            connection.Dispose();
        }

        private IEnumerable<T> Query<T>(string sql, string of, Func<SqliteDataReader, T> map)
        {
            using var command = connection.CreateCommand();
            command.Transaction = moment;
            command.CommandText = sql;
            command.Parameters.AddWithValue("$of", of);
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                yield return map(rows);
            }
        }
    }
}
