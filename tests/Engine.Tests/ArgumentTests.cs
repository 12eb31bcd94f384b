using System.Collections.Immutable;
using Orleans.Concurrency;
using Orleans.Runtime;
using Orleans.Serialization;

namespace Engagement.Engine.Tests;

public interface IHoldingGrain : IGrainWithStringKey
{
    Task HoldList(List<string> list);

    Task<List<string>> List();

    Task HoldBox(Box box);

    Task<Box> Box();

    Task HoldMany(string[] array, Dictionary<string, List<int>> map, HashSet<int> set, ImmutableArray<Box> boxes, (Box Box, int Number) pair);

    Task<string> Many();

    Task HoldAnything(object anything);

    Task<object> Anything();

    Task<object> Unknown();
}

public interface ICallerOfHolder : IGrainWithStringKey
{
    Task<string> ChangeAfterPassing(string holder);

    Task<bool> ImmutableIsShared(string holder);

    Task<bool> OccursTwiceStill(string holder);

    Task<string> ChangeInsideRecord(string holder);

    Task<string> PassUnknown(string holder);
}

[GenerateSerializer]
public class Box
{
    [Id(0)]
    public List<string> Content { get; set; } = [];

    [Id(1)]
    public Box? Inner { get; set; }
}

[GenerateSerializer]
public sealed class LabelledBox : Box
{
    [Id(0)]
    public string Label { get; set; } = "";
}

[GenerateSerializer]
[Immutable]
public sealed record Stone([property: Id(0)] string Name, [property: Id(1)] ImmutableArray<int> Marks);

[GenerateSerializer]
public sealed record Crate([property: Id(0)] string Label, [property: Id(1)] List<string> Content);

public sealed class Unknown
{
    public string Name { get; set; } = "";
}

public class HoldingGrain : Grain, IHoldingGrain
{
    private List<string> _list = [];
    private Box _box = new();
    private object _anything = new();
    private Func<string> _many = () => "";

    public Task HoldList(List<string> list) => Hold(() => _list = list);

    public Task<List<string>> List() => Task.FromResult(_list);

    public Task HoldBox(Box box) => Hold(() => _box = box);

    public Task<Box> Box() => Task.FromResult(_box);

    public Task HoldMany(string[] array, Dictionary<string, List<int>> map, HashSet<int> set, ImmutableArray<Box> boxes, (Box Box, int Number) pair) =>
        Hold(() => _many = () => $"{array[0]} {map["a"].Count} {set.Count} {boxes[0].Content.Count} {pair.Box.Content.Count}");

    public Task<string> Many() => Task.FromResult(_many());

    public Task HoldAnything(object anything) => Hold(() => _anything = anything);

    public Task<object> Anything() => Task.FromResult(_anything);

    public Task<object> Unknown() => Task.FromResult<object>(new Unknown());

    private static Task Hold(Action hold)
    {
        hold();
        return Task.CompletedTask;
    }
}

/// <summary>Calls from grain to grain: within one process, where sharing by mistake is possible.</summary>
public class CallerOfHolder : Grain, ICallerOfHolder
{
    public async Task<string> ChangeAfterPassing(string holder)
    {
        var grain = GrainFactory.GetGrain<IHoldingGrain>(holder);
        List<string> list = ["a"];
        await grain.HoldList(list);
        list.Add("b");
        (await grain.List()).Add("c");

        Box box = new LabelledBox { Content = ["a"], Inner = new() { Content = ["a"] }, Label = "mine" };
        await grain.HoldBox(box);
        box.Content.Add("b");
        box.Inner!.Content.Add("b");
        var held = await grain.Box();

        string[] array = ["a"];
        var map = new Dictionary<string, List<int>> { ["a"] = [1] };
        HashSet<int> set = [1];
        ImmutableArray<Box> boxes = [new() { Content = ["a"] }];
        var pair = (new Box { Content = ["a"] }, 1);
        await grain.HoldMany(array, map, set, boxes, pair);
        array[0] = "b";
        map["a"].Add(2);
        set.Add(2);
        boxes[0].Content.Add("b");
        pair.Item1.Content.Add("b");

        return $"{(await grain.List()).Count}, {((LabelledBox)held).Label} {held.Content.Count} {held.Inner!.Content.Count}, {await grain.Many()}";
    }

    public async Task<bool> ImmutableIsShared(string holder)
    {
        var grain = GrainFactory.GetGrain<IHoldingGrain>(holder);
        var stone = new Stone("granite", [1, 2]);
        await grain.HoldAnything(stone);
        return ReferenceEquals(stone, await grain.Anything());
    }

    public async Task<bool> OccursTwiceStill(string holder)
    {
        var grain = GrainFactory.GetGrain<IHoldingGrain>(holder);
        var cycle = new Box();
        cycle.Inner = cycle;
        await grain.HoldBox(cycle);
        var held = await grain.Box();
        return ReferenceEquals(held, held.Inner) && !ReferenceEquals(held, cycle);
    }

    public async Task<string> ChangeInsideRecord(string holder)
    {
        var grain = GrainFactory.GetGrain<IHoldingGrain>(holder);
        var crate = new Crate("mine", ["a"]);
        await grain.HoldAnything(crate);
        crate.Content.Add("b");
        var held = (Crate)await grain.Anything();
        return $"{held.Label} {held.Content.Count}";
    }

    public async Task<string> PassUnknown(string holder)
    {
        try
        {
            await GrainFactory.GetGrain<IHoldingGrain>(holder).HoldAnything(new Unknown());
            return "taken";
        }
        catch (CodecNotFoundException exception)
        {
            return exception.Message;
        }
    }
}

public class ArgumentTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    private readonly ICallerOfHolder _caller = silo.Grains.GetGrain<ICallerOfHolder>(TestSilo.NewKey());
    private readonly string _holder = TestSilo.NewKey();

    [Fact]
    public async Task What_can_change_is_copied_both_ways_and_all_the_way_down() =>
        Assert.Equal("1, mine 1 1, a 1 1 1 1", await _caller.ChangeAfterPassing(_holder));

    [Fact]
    public async Task A_record_that_holds_what_can_change_is_copied_too() =>
        Assert.Equal("mine 1", await _caller.ChangeInsideRecord(_holder));

    [Fact]
    public async Task What_cannot_change_is_passed_as_it_is() => Assert.True(await _caller.ImmutableIsShared(_holder));

    [Fact]
    public async Task An_object_that_occurs_twice_occurs_twice_in_the_copy() => Assert.True(await _caller.OccursTwiceStill(_holder));

    [Fact]
    public async Task An_argument_of_an_unknown_type_is_refused_by_name() =>
        Assert.Contains(nameof(Unknown), await _caller.PassUnknown(_holder), StringComparison.Ordinal);

    [Fact]
    public async Task A_result_of_an_unknown_type_is_refused_by_name()
    {
        var failure = await Assert.ThrowsAsync<CodecNotFoundException>(silo.Grains.GetGrain<IHoldingGrain>(_holder).Unknown);
        Assert.Contains(nameof(Unknown), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grain_reference_can_be_passed_and_held()
    {
        var grain = silo.Grains.GetGrain<IHoldingGrain>(_holder);
        var other = silo.Grains.GetGrain<ICountingGrain>(TestSilo.NewKey());
        await grain.HoldAnything(other);
        var held = (ICountingGrain)await grain.Anything();
        Assert.Equal(other.GetGrainId(), held.GetGrainId());
        Assert.Equal(1, await held.Next());
    }
}
