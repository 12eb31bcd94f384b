using System.Collections.Immutable;
using System.Reflection;
using Orleans.Storage;

namespace Engagement.Tests;

/// <summary>What the storage of grain state has to keep to.</summary>
public sealed class GrainStorageTests
{
    [Theory, EveryGrainStorage]
    public async Task State_is_there_after_a_restart(GrainStorageKind kind)
    {
        await using var store = await TestedGrainStorage.Open(kind);
        var written = new GrainState<Numbers>(new() { Values = [1, 2, 3] });
        await store.Grains.WriteStateAsync("numbers", Id("school/abai"), written);
        await store.Reopen();

        var read = new GrainState<Numbers>();
        await store.Grains.ReadStateAsync("numbers", Id("school/abai"), read);
        Assert.Equal([1, 2, 3], read.State!.Values.ToArray());
        Assert.Equal((true, written.ETag), (read.RecordExists, read.ETag));
    }

    [Theory, EveryGrainStorage]
    public async Task What_was_never_written_is_a_fresh_state(GrainStorageKind kind)
    {
        await using var store = await TestedGrainStorage.Open(kind);
        var read = new GrainState<Numbers>(new() { Values = [7] }) { ETag = "9" };
        await store.Grains.ReadStateAsync("numbers", Id("school/none"), read);
        Assert.Equal((false, null), (read.RecordExists, read.ETag));
        Assert.Empty(read.State!.Values);
    }

    [Theory, EveryGrainStorage]
    public async Task Writing_over_somebody_elses_version_is_a_conflict(GrainStorageKind kind)
    {
        await using var store = await TestedGrainStorage.Open(kind);
        var (mine, theirs) = (new GrainState<Numbers>(new()), new GrainState<Numbers>(new()));
        await store.Grains.WriteStateAsync("numbers", Id("k"), mine);
        await Assert.ThrowsAsync<InconsistentStateException>(() => store.Grains.WriteStateAsync("numbers", Id("k"), theirs));
        await store.Grains.ReadStateAsync("numbers", Id("k"), theirs);
        await store.Grains.WriteStateAsync("numbers", Id("k"), theirs);
        await Assert.ThrowsAsync<InconsistentStateException>(() => store.Grains.WriteStateAsync("numbers", Id("k"), mine));
        await Assert.ThrowsAsync<InconsistentStateException>(() => store.Grains.ClearStateAsync("numbers", Id("k"), mine));
    }

    [Theory, EveryGrainStorage]
    public async Task Of_many_first_writes_one_wins(GrainStorageKind kind)
    {
        await using var store = await TestedGrainStorage.Open(kind);
        var wins = await Task.WhenAll(Enumerable.Range(0, 30).Select(async _ =>
        {
            try
            {
                await store.Grains.WriteStateAsync("numbers", Id("race"), new GrainState<Numbers>(new()));
                return 1;
            }
            catch (InconsistentStateException)
            {
                return 0;
            }
        }));
        Assert.Equal(1, wins.Sum());
    }

    [Theory, EveryGrainStorage]
    public async Task Cleared_state_can_be_written_anew(GrainStorageKind kind)
    {
        await using var store = await TestedGrainStorage.Open(kind);
        var state = new GrainState<Numbers>(new() { Values = [1] });
        await store.Grains.WriteStateAsync("numbers", Id("k"), state);
        await store.Grains.ClearStateAsync("numbers", Id("k"), state);
        Assert.Equal((false, null), (state.RecordExists, state.ETag));
        await store.Grains.WriteStateAsync("numbers", Id("k"), state);
        Assert.True(state.RecordExists);
    }

    [Theory, EveryGrainStorage]
    public async Task Keys_that_look_alike_are_different_rows(GrainStorageKind kind)
    {
        await using var store = await TestedGrainStorage.Open(kind);
        string[] keys = ["abc", "ABC", "0abc", "а", "a", "0199a0a0-0000-7000-8000-000000000001", new('x', 200), "+ext"];
        for (var i = 0; i < keys.Length; i++)
        {
            await store.Grains.WriteStateAsync("numbers", Id($"school/{keys[i]}"), new GrainState<Numbers>(new() { Values = [i] }));
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var read = new GrainState<Numbers>();
            await store.Grains.ReadStateAsync("numbers", Id($"school/{keys[i]}"), read);
            Assert.Equal([i], read.State!.Values.ToArray());
        }
    }

    [Fact]
    public void No_two_grain_classes_share_a_state_name()
    {
        var names = typeof(StateNames).Assembly.GetTypes()
            .SelectMany(type => type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
                .Select(parameter => parameter.GetCustomAttribute<PersistentStateAttribute>()?.StateName)
                .OfType<string>().Select(name => (type, name)))
            .ToList();
        Assert.True(names.Count >= 8);
        Assert.Equal(names.Count, names.Select(state => state.name).Distinct().Count());
    }

    private static GrainId Id(string key) => GrainId.Create("numbers", key);

    internal sealed record Numbers
    {
        public ImmutableArray<int> Values { get; init; } = [];
    }
}
