using System.Collections.Immutable;
using Engagement.Acts;
using Engagement.Ledger;
using Npgsql;

namespace Engagement.Storage;

/// <summary>
/// The log of acts in the cluster's database, written by all web fronts. Whoever appends holds the school's lock until the
/// commit, so acts of one school follow one another; those of others do not wait.
/// </summary>
public sealed class PostgresActLog(NpgsqlDataSource source) : IActLog
{
    // Apart from the lock of the schema, which has a key of one number.
    private const string Lock = "SELECT pg_advisory_xact_lock(1801548641, hashtext($1))";

    public Task Append(Act act) => Write(async connection =>
    {
        await Execute(connection, Lock, act.School).ConfigureAwait(false);
        var (seq, previous) = await Next(connection, act.School).ConfigureAwait(false);
        await Insert(connection, act, seq, ActFormat.Write(act, seq, previous)).ConfigureAwait(false);
    });

    /// <summary>Puts a line of another store into its place, to the letter. The chain is for the caller to verify.</summary>
    public Task Take(string school, StoredAct stored) =>
        Write(connection => Insert(connection, ActFormat.Read(school, stored.Body).Act, stored.Seq, stored.Body));

    public Task<ImmutableArray<StoredAct>> ReadBack(string school, ActFilter filter, long before, int limit) => Query(
        """
        SELECT seq, body FROM act
        WHERE school = $1 AND seq < $2 AND ($3::text IS NULL OR actor = $3 OR target = $3)
            AND ($4::text IS NULL OR name = $4) AND ($5::bigint IS NULL OR at >= $5) AND ($6::bigint IS NULL OR at < $6)
        ORDER BY seq DESC LIMIT $7
        """,
        ActOf,
        school, before, filter.Person, filter.Name, filter.From?.ToUnixTimeMilliseconds(), filter.Until?.ToUnixTimeMilliseconds(), limit);

    public Task<ImmutableArray<StoredAct>> Read(string school, long after, int limit) =>
        Query("SELECT seq, body FROM act WHERE school = $1 AND seq > $2 ORDER BY seq LIMIT $3", ActOf, school, after, limit);

    public Task<ImmutableArray<string>> ListNames(string school) =>
        Query("SELECT DISTINCT name FROM act WHERE school = $1 ORDER BY name", row => row.GetString(0), school);

    public Task<ImmutableArray<string>> ListSchools() => Query("SELECT DISTINCT school FROM act ORDER BY school", row => row.GetString(0));

    private static StoredAct ActOf(NpgsqlDataReader row) => new(row.GetInt64(0), row.GetFieldValue<byte[]>(1));

    private async Task Write(Func<NpgsqlConnection, Task> write)
    {
        try
        {
            var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    await write(connection).ConfigureAwait(false);
                    await transaction.CommitAsync().ConfigureAwait(false);
                }
            }
        }
        catch (NpgsqlException e)
        {
            throw new ActsUnavailableException("The act could not be written.", e);
        }
    }

    private static Task Insert(NpgsqlConnection connection, Act act, long seq, byte[] body) => Execute(
        connection, "INSERT INTO act (school, seq, at, actor, target, name, body) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        act.School, seq, act.At.ToUnixTimeMilliseconds(), act.Actor, act.Target, act.Name, body);

    private static async Task<(long Seq, string PreviousHash)> Next(NpgsqlConnection connection, string school)
    {
        await using var last = Command(connection, "SELECT seq, body FROM act WHERE school = $1 ORDER BY seq DESC LIMIT 1", school);
        await using var row = await last.ExecuteReaderAsync().ConfigureAwait(false);
        if (!await row.ReadAsync().ConfigureAwait(false))
        {
            return (1, ActFormat.Genesis(school));
        }

        var (seq, body) = ActOf(row);
        return (seq + 1, BookFormat.HashOf(body));
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, params object?[] parameters)
    {
        await using var command = Command(connection, sql, parameters);
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object?[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter ?? DBNull.Value });
        }

        return command;
    }

    private async Task<ImmutableArray<T>> Query<T>(string sql, Func<NpgsqlDataReader, T> map, params object?[] parameters)
    {
        try
        {
            var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                await using var command = Command(connection, sql, parameters);
                await using var rows = await command.ExecuteReaderAsync().ConfigureAwait(false);
                var result = ImmutableArray.CreateBuilder<T>();
                while (await rows.ReadAsync().ConfigureAwait(false))
                {
                    result.Add(map(rows));
                }

                return result.DrainToImmutable();
            }
        }
        catch (NpgsqlException e)
        {
            throw new ActsUnavailableException("The log of acts could not be read.", e);
        }
    }
}
