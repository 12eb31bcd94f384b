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
            Query("SELECT body FROM sheet WHERE school = $1 ORDER BY first_seq", row => row.GetFieldValue<byte[]>(0), school);

        public IEnumerable<ArchivedNote> Notes(string school) => Query(
            "SELECT sheet, salt, text FROM note WHERE school = $1 ORDER BY sheet",
            row => new ArchivedNote(row.GetGuid(0), row.GetFieldValue<byte[]>(1), Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(2))),
            school);

        public IEnumerable<StoredState> States(string name, string school) => Query(
            """
            SELECT grainidextensionstring, payloadbinary FROM grain_state
            WHERE graintypestring = $1 AND strpos(grainidextensionstring, '/' || $2) > 0 AND payloadbinary IS NOT NULL
            ORDER BY grainidextensionstring COLLATE "C"
            """,
            row => new StoredState(StateKeeper.Of(name, row.GetString(0)), row.GetFieldValue<byte[]>(1)),
            name, school).Where(state => state.IsOf(school));

        public void Dispose()
        {
            moment.Dispose();
            connection.Dispose();
        }

        private IEnumerable<T> Query<T>(string sql, Func<NpgsqlDataReader, T> map, params string[] values)
        {
            using var command = new NpgsqlCommand(sql, connection, moment);
            foreach (var value in values)
            {
                command.Parameters.Add(new() { Value = value });
            }

            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                yield return map(rows);
            }
        }
    }
}
