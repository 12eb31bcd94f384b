using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Engagement.Storage;

/// <summary>
/// The one file that holds books, grain state and reminders: write-ahead log, synchronous FULL (a commit survives loss of
/// power), one writer. Opens on first use and brings the schema forward.
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    public const string FileName = "engagement.db";
    public const string LockName = "engagement.lock";

    // The indexes' pages stay in memory (64 MiB), and a page that many commits touch is copied out of the log (62 MiB) seldom.
    private const string WriterPragmas = "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16000;";

    private readonly Lazy<string> _connectionString;
    private FileStream? _lock;

    public SqliteDatabase(IOptions<StorageOptions> options)
    {
        _connectionString = new(() => Open(options.Value.Directory));
    }

    /// <summary>A pooled connection for reading. The caller disposes of it.</summary>
    public SqliteConnection OpenReader() => Connect();

    /// <summary>The connection of the single writer.</summary>
    public SqliteConnection OpenWriter()
    {
        var connection = Connect();
        Execute(connection, WriterPragmas);
        return connection;
    }

    /// <summary>The state of every grain in the file, as the JSON that it is.</summary>
    public IEnumerable<(GrainId Grain, string Name, byte[] Payload)> ReadGrainStates()
    {
        using var connection = OpenReader();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT grain, name, payload FROM grain_state ORDER BY name, grain";
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            yield return (GrainId.Parse(row.GetString(0), CultureInfo.InvariantCulture), row.GetString(1), row.GetFieldValue<byte[]>(2));
        }
    }

    public void Dispose()
    {
        if (_connectionString.IsValueCreated)
        {
            using var connection = new SqliteConnection(_connectionString.Value);
            SqliteConnection.ClearPool(connection);
        }

        _lock?.Dispose();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString.Value);
        connection.Open();
        Execute(connection, "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;");
        return connection;
    }

    private string Open(string directory)
    {
        Directory.CreateDirectory(directory);
        _lock = Lock(Path.Combine(directory, LockName));
        var path = Path.Combine(directory, FileName);
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path }.ToString();
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        SqliteSchema.BringForward(connection);
        return connectionString;
    }

    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new ConfigurationException(
                $"Another process already uses this data directory ({path} is locked). Stop it, or set Data:Directory to another folder.", e);
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
