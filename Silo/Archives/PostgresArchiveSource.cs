using System.Data;
using System.Text;
using Npgsql;

namespace Engagement.Archives;

/// <summary>The database of a cluster. Its rows of grain state have a name and a key; the grain is the one that keeps states of that name.</summary>
internal sealed class PostgresArchiveSource(NpgsqlDataSource source) : IArchiveSource
{
    public IArchiveMoment Open()
    {
        var connection = source.OpenConnection();
        return new Moment(connection, connection.BeginTransaction(IsolationLevel.RepeatableRead));
    }

    private sealed class Moment(NpgsqlConnection connection, NpgsqlTransaction moment) : IArchiveMoment
    {
        public IEnumerable<byte[]> Sheets(string school) =>
            Query("SELECT body FROM sheet WHERE school = $1 ORDER BY first_seq", school, row => row.GetFieldValue<byte[]>(0));

        public IEnumerable<ArchivedNote> Notes(string school) => Query(
            "SELECT sheet, salt, text FROM note WHERE school = $1 ORDER BY sheet", school,
            row => new ArchivedNote(row.GetGuid(0), row.GetFieldValue<byte[]>(1), Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(2))));

        public IEnumerable<StoredState> States(string name) => Query(
            """
            SELECT grainidextensionstring, payloadbinary FROM grain_state
            WHERE graintypestring = $1 AND payloadbinary IS NOT NULL ORDER BY grainidextensionstring COLLATE "C"
            """,
            name,
            row => new StoredState(StateKeeper.Of(name, row.GetString(0)), row.GetFieldValue<byte[]>(1)));

        public void Dispose()
        {
            moment.Dispose();
            connection.Dispose();
        }

        private IEnumerable<T> Query<T>(string sql, string of, Func<NpgsqlDataReader, T> map)
        {
            using var command = new NpgsqlCommand(sql, connection, moment);
            command.Parameters.Add(new() { Value = of });
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                yield return map(rows);
            }
        }
    }
}
