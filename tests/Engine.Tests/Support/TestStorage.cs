using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Orleans.Runtime;
using Orleans.Storage;

namespace Engagement.Engine.Tests;

/// <summary>A store that outlives silos, can be made to fail, and can be held up.</summary>
internal sealed class TestStorage : IGrainStorage
{
    public const string Name = "test";

    private readonly ConcurrentDictionary<(string StateName, string GrainId), (string Payload, string ETag)> _rows = new();
    private readonly ConcurrentDictionary<string, Exception> _writeFaults = new();
    private int _version;
    private int _writes;

    public int Writes => Volatile.Read(ref _writes);

    /// <summary>Awaited by each write.</summary>
    public Func<Task> BeforeWrite { get; set; } = () => Task.CompletedTask;

    public void FailNextWrite(GrainId grainId, Exception exception) => _writeFaults[grainId.ToString()] = exception;

    /// <summary>Changes a row as another process would.</summary>
    public void WriteBehind<T>(string stateName, GrainId grainId, T state) =>
        _rows[(stateName, grainId.ToString())] = (JsonSerializer.Serialize(state), NextETag());

    public T? Read<T>(string stateName, GrainId grainId) =>
        _rows.TryGetValue((stateName, grainId.ToString()), out var row) ? JsonSerializer.Deserialize<T>(row.Payload) : default;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.RecordExists = _rows.TryGetValue((stateName, grainId.ToString()), out var row);
        if (grainState.RecordExists)
        {
            grainState.State = JsonSerializer.Deserialize<T>(row.Payload);
            grainState.ETag = row.ETag;
        }

        return Task.CompletedTask;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Interlocked.Increment(ref _writes);
        var payload = JsonSerializer.Serialize(grainState.State);
        await BeforeWrite();
        if (_writeFaults.TryRemove(grainId.ToString(), out var fault))
        {
            throw fault;
        }

        CheckETag(stateName, grainId, grainState.ETag);
        grainState.ETag = NextETag();
        grainState.RecordExists = true;
        _rows[(stateName, grainId.ToString())] = (payload, grainState.ETag);
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        CheckETag(stateName, grainId, grainState.ETag);
        _rows.TryRemove((stateName, grainId.ToString()), out _);
        grainState.ETag = null;
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }

    private void CheckETag(string stateName, GrainId grainId, string? expected)
    {
        var stored = _rows.TryGetValue((stateName, grainId.ToString()), out var row) ? row.ETag : null;
        if (stored != expected)
        {
            throw new InconsistentStateException("The row was changed by another.", stored, expected);
        }
    }

    private string NextETag() => Interlocked.Increment(ref _version).ToString(CultureInfo.InvariantCulture);
}
