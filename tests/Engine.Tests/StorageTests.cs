using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace Engagement.Engine.Tests;

public interface INoteGrain : IGrainWithStringKey
{
    Task Write(string text);

    Task<string?> Read();

    Task Clear();

    Task Reload();

    Task<(bool Exists, string? ETag)> Record();

    Task<Guid> Instance();
}

[GenerateSerializer]
public class NoteState
{
    [Id(0)]
    public string? Text { get; set; }
}

public class NoteGrain([PersistentState("note", TestStorage.Name)] IPersistentState<NoteState> note) : Grain, INoteGrain
{
    private readonly Guid _instance = Guid.NewGuid();

    public Task Write(string text)
    {
        note.State.Text = text;
        return note.WriteStateAsync();
    }

    public Task<string?> Read() => Task.FromResult(note.State.Text);

    public Task Clear() => note.ClearStateAsync();

    public Task Reload() => note.ReadStateAsync();

    public Task<(bool Exists, string? ETag)> Record() => Task.FromResult((note.RecordExists, note.Etag));

    public Task<Guid> Instance() => Task.FromResult(_instance);
}

public interface ISumGrain : IGrainWithStringKey
{
    Task Add(int amount);

    Task<int> SumInMemory();
}

[GenerateSerializer]
[Immutable]
public sealed record SumState([property: Id(0)] int Sum)
{
    public SumState()
        : this(0)
    {
    }
}

[Reentrant]
public class SumGrain([PersistentState("sum", TestStorage.Name)] IPersistentState<SumState> sum) : Grain, ISumGrain
{
    public Task<int> SumInMemory() => Task.FromResult(sum.State.Sum);

    public Task Add(int amount)
    {
        sum.State = new(sum.State.Sum + amount);
        return sum.WriteStateAsync();
    }
}

/// <summary>A store that takes part in the life of the silo.</summary>
internal sealed class OpeningStorage(string name) : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    private readonly TestStorage _inner = new();

    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(
        nameof(OpeningStorage),
        ServiceLifecycleStage.ApplicationServices,
        _ =>
        {
            Signals.Set($"{name} opened");
            return Task.CompletedTask;
        },
        _ =>
        {
            Signals.Note($"{name} closed", _inner.Writes);
            return Task.CompletedTask;
        });

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => _inner.ReadStateAsync(stateName, grainId, grainState);

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => _inner.WriteStateAsync(stateName, grainId, grainState);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => _inner.ClearStateAsync(stateName, grainId, grainState);
}

public interface ILateWriterGrain : IGrainWithStringKey
{
    Task Ping();
}

public class LateWriterGrain([PersistentState("late", "opening")] IPersistentState<NoteState> state) : Grain, ILateWriterGrain
{
    public Task Ping() => Task.CompletedTask;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => state.WriteStateAsync(cancellationToken);
}

public interface IHomelessGrain : IGrainWithStringKey
{
    Task Ping();
}

public class HomelessGrain([PersistentState("state", "no such store")] IPersistentState<NoteState> state) : Grain, IHomelessGrain
{
    public Task Ping() => Task.FromResult(state.State);
}

public class StorageTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    private readonly string _key = TestSilo.NewKey();

    private INoteGrain Note => silo.Grains.GetGrain<INoteGrain>(_key);

    [Fact]
    public async Task State_is_written_read_and_cleared()
    {
        Assert.False((await Note.Record()).Exists);
        await Note.Write("a");
        Assert.Equal("a", silo.Storage.Read<NoteState>("note", Note.GetGrainId())!.Text);
        var (exists, etag) = await Note.Record();
        Assert.True(exists);
        Assert.NotNull(etag);
        await Note.Clear();
        Assert.Null(silo.Storage.Read<NoteState>("note", Note.GetGrainId()));
        Assert.False((await Note.Record()).Exists);
    }

    [Fact]
    public async Task A_state_can_be_read_anew()
    {
        await Note.Write("a");
        silo.Storage.WriteBehind("note", Note.GetGrainId(), new NoteState { Text = "b" });
        Assert.Equal("a", await Note.Read());
        await Note.Reload();
        Assert.Equal("b", await Note.Read());
        await Note.Write("c");
    }

    [Fact]
    public async Task A_conflicting_write_fails_and_the_activation_starts_over_with_what_is_stored()
    {
        await Note.Write("mine");
        var instance = await Note.Instance();
        silo.Storage.WriteBehind("note", Note.GetGrainId(), new NoteState { Text = "theirs" });
        await Assert.ThrowsAsync<InconsistentStateException>(() => Note.Write("mine again"));
        Assert.Equal("theirs", await Note.Read());
        Assert.NotEqual(instance, await Note.Instance());
        await Note.Write("mine at last");
    }

    [Fact]
    public async Task A_failed_write_reaches_the_caller_and_leaves_the_activation()
    {
        await Note.Write("stored");
        var instance = await Note.Instance();
        silo.Storage.FailNextWrite(Note.GetGrainId(), new IOException("disk full"));
        var failure = await Assert.ThrowsAnyAsync<OrleansException>(() => Note.Write("not stored"));
        Assert.Contains("disk full", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal("stored", silo.Storage.Read<NoteState>("note", Note.GetGrainId())!.Text);
        Assert.Equal(instance, await Note.Instance());
        await Note.Write("stored again");
    }

    [Fact]
    public async Task Writes_of_a_reentrant_grain_that_have_not_begun_are_joined_and_no_caller_is_answered_early()
    {
        var storage = new TestStorage();
        await using var cluster = await TestSilo.StartAsync(storage: storage);
        var grain = cluster.Client.GetGrain<ISumGrain>(_key);
        var (entered, leave) = (new TaskCompletionSource(), new TaskCompletionSource());
        storage.BeforeWrite = () =>
        {
            entered.TrySetResult();
            return leave.Task;
        };

        var first = grain.Add(1);
        await entered.Task;
        var rest = Enumerable.Range(0, 100).Select(_ => grain.Add(1)).ToArray();
        while (await grain.SumInMemory() < 101)
        {
            await Task.Yield();
        }

        Assert.DoesNotContain(rest, task => task.IsCompleted);
        leave.SetResult();
        await first;
        await Task.WhenAll(rest);
        Assert.Equal(101, storage.Read<SumState>("sum", grain.GetGrainId())!.Sum);
        Assert.InRange(storage.Writes, 2, 10);
    }

    [Fact]
    public async Task A_store_opens_before_grains_and_closes_after_their_last_writes()
    {
        var name = TestSilo.NewKey();
        var cluster = await TestSilo.StartAsync(builder => builder.Services.AddGrainStorage("opening", (_, _) => new OpeningStorage(name)));
        Assert.True(Signals.IsSet($"{name} opened"));
        await cluster.Client.GetGrain<ILateWriterGrain>(_key).Ping();
        await cluster.DisposeAsync();
        Assert.Equal(1, await Signals.NotedAsync<int>($"{name} closed"));
    }

    [Fact]
    public async Task A_store_that_is_not_registered_fails_the_activation_by_name()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(silo.Grains.GetGrain<IHomelessGrain>(_key).Ping);
        Assert.Contains("no such store", failure.ToString(), StringComparison.Ordinal);
    }
}
