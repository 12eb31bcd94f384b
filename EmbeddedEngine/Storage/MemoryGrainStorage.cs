using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Orleans.Core;
using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>Keeps states, serialized, as long as the silo lives.</summary>
internal sealed class MemoryGrainStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(string StateName, GrainId GrainId), Record> _records = new();
    private long _version;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var record = _records.GetValueOrDefault((stateName, grainId));
        grainState.State = record is null ? PersistentState<T>.InitialState() : JsonSerializer.Deserialize<T>(record.Payload);
        grainState.ETag = record?.ETag;
        grainState.RecordExists = record is not null;
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var record = new Record(
            JsonSerializer.SerializeToUtf8Bytes(grainState.State),
            Interlocked.Increment(ref _version).ToString(CultureInfo.InvariantCulture));
        Replace((stateName, grainId), grainState.ETag, record);
        grainState.ETag = record.ETag;
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Replace((stateName, grainId), grainState.ETag, null);
        grainState.State = PersistentState<T>.InitialState();
        grainState.ETag = null;
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }

    private void Replace((string StateName, GrainId GrainId) key, string? expectedETag, Record? record)
    {
        var stored = _records.GetValueOrDefault(key);
        var replaced = stored?.ETag == expectedETag && (stored, record) switch
        {
            (null, null) => true,
            (null, _) => _records.TryAdd(key, record),
            (_, null) => _records.TryRemove(KeyValuePair.Create(key, stored)),
            _ => _records.TryUpdate(key, record, stored),
        };
        if (!replaced)
        {
            throw new InconsistentStateException($"The state {key.StateName} of {key.GrainId} was written by another.", stored?.ETag, expectedETag);
        }
    }

    // A class, not a record: two writes are never the same one.
    private sealed class Record(byte[] payload, string etag)
    {
        public byte[] Payload => payload;

        public string ETag => etag;
    }
}
