using Orleans.Hosting;
using Orleans.Runtime;

namespace Engagement.Engine.Tests;

public interface IMemoryNoteGrain : IGrainWithStringKey
{
    Task Write(string text);

    Task<string> Read();

    Task Clear();
}

public class MemoryNoteGrain([PersistentState("note", "memory")] IPersistentState<NoteState> named, [PersistentState("other")] IPersistentState<NoteState> unnamed) : Grain, IMemoryNoteGrain
{
    public async Task Write(string text)
    {
        named.State.Text = text;
        unnamed.State.Text = text.ToUpperInvariant();
        await named.WriteStateAsync();
        await unnamed.WriteStateAsync();
    }

    public Task<string> Read() => Task.FromResult(named.State.Text + unnamed.State.Text);

    public async Task Clear()
    {
        await named.ClearStateAsync();
        await unnamed.ClearStateAsync();
    }
}

public class MemoryStorageTests
{
    [Fact]
    public async Task Named_and_default_memory_storage_keep_states_apart_from_activations()
    {
        await using var cluster = await TestSilo.StartAsync(silo => silo.AddMemoryGrainStorage("memory").AddMemoryGrainStorageAsDefault());
        var grain = cluster.Client.GetGrain<IMemoryNoteGrain>(TestSilo.NewKey());
        await grain.Write("a");
        await cluster.DeactivateAsync(grain);
        Assert.Equal("aA", await grain.Read());
        await grain.Clear();
        Assert.Equal("", await grain.Read());
        await cluster.DeactivateAsync(grain);
        Assert.Equal("", await grain.Read());
        await grain.Write("b");
    }
}
