using Npgsql;

namespace Engagement.Storage;

/// <summary>
/// The scripts of this folder, in order, each in one transaction. A script once released is never edited; a change is a
/// further one. A database written by a newer program is refused. Any number of processes may do this at once.
/// </summary>
public static class PostgresSchema
{
    private const string Prefix = "Engagement.Storage.Postgres.Scripts.";
    private const long Lock = 0x6b_6f_73_68;

    public static int NewestVersion => Scripts().Count;

    /// <summary>Applies the scripts that the database does not have yet and returns its version before.</summary>
    public static async Task<int> BringForward(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
        await Execute(connection, $"SELECT pg_advisory_xact_lock({Lock})").ConfigureAwait(false);
        await Execute(connection, "CREATE TABLE IF NOT EXISTS engagement_schema (version int PRIMARY KEY, name text NOT NULL, applied timestamptz NOT NULL DEFAULT now())")
            .ConfigureAwait(false);
        var before = await ReadVersion(connection).ConfigureAwait(false);
        var scripts = Scripts();
        if (before > scripts.Count)
        {
            throw Newer(before, scripts.Count);
        }

        foreach (var (name, text) in scripts.Skip(before))
        {
            await Execute(connection, text).ConfigureAwait(false);
            await using var entry = new NpgsqlCommand("INSERT INTO engagement_schema (version, name) SELECT count(*) + 1, $1 FROM engagement_schema", connection);
            entry.Parameters.Add(new() { Value = name });
            await entry.ExecuteNonQueryAsync().ConfigureAwait(false);
        }

        await transaction.CommitAsync().ConfigureAwait(false);
        return before;
    }

    /// <summary>Throws, saying what to do, when the database does not have the version of this program.</summary>
    public static async Task Require(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
        await using var exists = new NpgsqlCommand("SELECT to_regclass('engagement_schema') IS NOT NULL", connection);
        var version = (bool)(await exists.ExecuteScalarAsync().ConfigureAwait(false))! ? await ReadVersion(connection).ConfigureAwait(false) : 0;
        var newest = NewestVersion;
        if (version > newest)
        {
            throw Newer(version, newest);
        }

        if (version < newest)
        {
            throw new ConfigurationException(
                $"The database of ConnectionStrings:Engagement has schema version {version}; this program needs {newest}. Run the Silo program once with the argument 'database'.");
        }
    }

    private static ConfigurationException Newer(int version, int newest) => new(
        $"The database of ConnectionStrings:Engagement has schema version {version}, newer than this program knows ({newest}). Use the newer program.");

    private static async Task<int> ReadVersion(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("SELECT count(*)::int FROM engagement_schema", connection);
        return (int)(await command.ExecuteScalarAsync().ConfigureAwait(false))!;
    }

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    private static List<(string Name, string Text)> Scripts()
    {
        var assembly = typeof(PostgresSchema).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return (name[Prefix.Length..], reader.ReadToEnd());
            })];
    }
}
