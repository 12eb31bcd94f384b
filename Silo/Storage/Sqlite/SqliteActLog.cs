using System.Collections.Immutable;
using Engagement.Acts;
using Engagement.Ledger;
using Microsoft.Data.Sqlite;

namespace Engagement.Storage;

/// <summary>The log of acts in the SQLite file. The file's single writer makes the chain; triggers refuse any other change.</summary>
public sealed class SqliteActLog(SqliteDatabase database, SqliteWriter writer) : IActLog
{
    public async Task Append(Act act)
    {
        try
        {
            await writer.Write(statements => Insert(statements, act)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SqliteException or IOException)
        {
            throw new ActsUnavailableException("The act could not be written.", e);
        }
    }

    public Task<ImmutableArray<StoredAct>> ReadBack(string school, ActFilter filter, long before, int limit) => Query(
        """
        SELECT seq, body FROM act
        WHERE school = $school AND seq < $before AND ($person IS NULL OR actor = $person OR target = $person)
            AND ($name IS NULL OR name = $name) AND ($from IS NULL OR at >= $from) AND ($until IS NULL OR at < $until)
        ORDER BY seq DESC LIMIT $limit
        """,
        ActOf,
        ("$school", school), ("$before", before), ("$person", filter.Person), ("$name", filter.Name),
        ("$from", filter.From?.ToUnixTimeMilliseconds()), ("$until", filter.Until?.ToUnixTimeMilliseconds()), ("$limit", limit));

    public Task<ImmutableArray<StoredAct>> Read(string school, long after, int limit) => Query(
        "SELECT seq, body FROM act WHERE school = $school AND seq > $after ORDER BY seq LIMIT $limit",
        ActOf, ("$school", school), ("$after", after), ("$limit", limit));

    public Task<ImmutableArray<string>> ListNames(string school) =>
        Query("SELECT DISTINCT name FROM act WHERE school = $school ORDER BY name", row => row.GetString(0), ("$school", school));

    public Task<ImmutableArray<string>> ListSchools() => Query("SELECT DISTINCT school FROM act ORDER BY school", row => row.GetString(0));

    private static StoredAct ActOf(SqliteDataReader row) => new(row.GetInt64(0), row.GetFieldValue<byte[]>(1));

    private static bool Insert(StatementCache statements, Act act)
    {
        var last = statements.Scalar("SELECT max(seq) FROM act WHERE school = $school", ("$school", act.School));
        var seq = last is long before ? before + 1 : 1;
        var previous = seq == 1
            ? ActFormat.Genesis(act.School)
            : BookFormat.HashOf((byte[])statements.Scalar(
                "SELECT body FROM act WHERE school = $school AND seq = $seq", ("$school", act.School), ("$seq", seq - 1))!);
        statements.Execute(
            "INSERT INTO act (school, seq, at, actor, target, name, body) VALUES ($school, $seq, $at, $actor, $target, $name, $body)",
            ("$school", act.School), ("$seq", seq), ("$at", act.At.ToUnixTimeMilliseconds()), ("$actor", act.Actor),
            ("$target", act.Target), ("$name", act.Name), ("$body", ActFormat.Write(act, seq, previous)));
        return true;
    }

    private Task<ImmutableArray<T>> Query<T>(string sql, Func<SqliteDataReader, T> map, params (string Name, object? Value)[] parameters) =>
        Task.Run(() =>
        {
            try
            {
                using var connection = database.OpenReader();
                using var command = connection.CreateCommand();
                command.CommandText = sql;
                foreach (var (name, value) in parameters)
                {
                    command.Parameters.AddWithValue(name, value ?? DBNull.Value);
                }

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
                throw new ActsUnavailableException("The log of acts could not be read.", e);
            }
        });
}
