using System.Globalization;
using System.Text.Json;
using Orleans.Storage;

namespace Engagement.Storage;

/// <summary>
/// Grain state as JSON rows in the SQLite file, with the row's version as ETag. Rows are keyed by the whole grain id, so
/// two grain classes never share one.
/// </summary>
public sealed class SqliteGrainStorage(SqliteDatabase database, SqliteWriter writer) : IGrainStorage
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.Run(() =>
    {
        using var connection = database.OpenReader();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT version, payload FROM grain_state WHERE grain = $grain AND name = $name";
        command.Parameters.AddWithValue("$grain", grainId.ToString());
        command.Parameters.AddWithValue("$name", stateName);
        using var row = command.ExecuteReader();
        if (row.Read())
        {
            grainState.ETag = row.GetInt64(0).ToString(CultureInfo.InvariantCulture);
            grainState.State = JsonSerializer.Deserialize<T>(row.GetFieldValue<byte[]>(1), Json)!;
            grainState.RecordExists = true;
        }
        else
        {
            grainState.ETag = null;
            grainState.State = Activator.CreateInstance<T>();
            grainState.RecordExists = false;
        }
    });

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(grainState.State, Json);
        var version = VersionOf(grainState.ETag);
        await WriteIfUnchanged(
            """
            INSERT INTO grain_state (grain, name, version, payload) SELECT $grain, $name, $version + 1, $payload
            WHERE $version = coalesce((SELECT version FROM grain_state WHERE grain = $grain AND name = $name), 0)
            ON CONFLICT (grain, name) DO UPDATE SET version = excluded.version, payload = excluded.payload
            """,
            stateName, grainId, grainState.ETag, ("$version", version), ("$payload", payload)).ConfigureAwait(false);
        grainState.ETag = (version + 1).ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState.ETag is not null)
        {
            await WriteIfUnchanged(
                "DELETE FROM grain_state WHERE grain = $grain AND name = $name AND version = $version",
                stateName, grainId, grainState.ETag, ("$version", VersionOf(grainState.ETag))).ConfigureAwait(false);
        }

        grainState.ETag = null;
        grainState.State = Activator.CreateInstance<T>();
        grainState.RecordExists = false;
    }

    private async Task WriteIfUnchanged(
        string sql, string stateName, GrainId grainId, string? etag, params (string Name, object? Value)[] parameters)
    {
        var changed = await writer.Write(statements =>
            statements.Execute(sql, [("$grain", grainId.ToString()), ("$name", stateName), .. parameters])).ConfigureAwait(false);
        if (changed == 0)
        {
            throw new InconsistentStateException($"State '{stateName}' of {grainId} was changed by another writer.", "unknown", etag);
        }
    }

    private static long VersionOf(string? etag) => etag is null ? 0 : long.Parse(etag, CultureInfo.InvariantCulture);
}
