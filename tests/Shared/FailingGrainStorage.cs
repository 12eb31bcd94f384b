using Orleans.Storage;

namespace Engagement.Tests;

/// <summary>Grain storage that cannot write the states of one name.</summary>
internal sealed class FailingGrainStorage(IGrainStorage storage) : IGrainStorage
{
    public string? Unwritable { get; set; }

    /// <summary>So many writes of that name still go through.</summary>
    public int WritesLeft { get; set; }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        storage.ReadStateAsync(stateName, grainId, grainState);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        stateName == Unwritable && WritesLeft-- <= 0 ? Task.FromException(new IOException("database or disk is full")) : storage.WriteStateAsync(stateName, grainId, grainState);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        storage.ClearStateAsync(stateName, grainId, grainState);
}
