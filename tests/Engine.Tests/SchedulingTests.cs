using Orleans.Concurrency;
using Orleans.Serialization.Invocation;

namespace Engagement.Engine.Tests;

/// <summary>Each method says that it began, waits for leave to end, and tells whether others ran meanwhile.</summary>
public interface ITurnGrain : IGrainWithStringKey
{
    Task Ordinary(string name);

    [AlwaysInterleave]
    Task Interleaving(string name);

    [ReadOnly]
    Task Reading(string name);
}

public interface IPlainTurnGrain : ITurnGrain;

public interface IReentrantTurnGrain : ITurnGrain
{
    Task<int> AddAcrossAwaits(int rounds);
}

public interface IPredicateTurnGrain : ITurnGrain;

public abstract class TurnGrain : Grain, ITurnGrain
{
    public Task Ordinary(string name) => RunAsync(name);

    public Task Interleaving(string name) => RunAsync(name);

    public Task Reading(string name) => RunAsync(name);

    private static async Task RunAsync(string name)
    {
        Signals.Set($"{name} began");
        await Signals.WaitAsync($"{name} may end");
    }
}

public class PlainTurnGrain : TurnGrain, IPlainTurnGrain;

[Reentrant]
public class ReentrantTurnGrain : TurnGrain, IReentrantTurnGrain
{
    private int _sum;

    public async Task<int> AddAcrossAwaits(int rounds)
    {
        var scheduler = TaskScheduler.Current;
        for (var i = 0; i < rounds; i++)
        {
            // Loses counts if ever two turns run in parallel.
            var before = _sum;
            Thread.SpinWait(20);
            _sum = before + 1;
            await Task.Yield();
            Assert.Same(scheduler, TaskScheduler.Current);
        }

        return _sum;
    }
}

[MayInterleave(nameof(MayInterleave))]
public class PredicateTurnGrain : TurnGrain, IPredicateTurnGrain
{
    public static bool MayInterleave(IInvokable request) => ((string)request.GetArgument(0)!).Split(' ') switch
    {
        [_, "polite"] => true,
        [_, "broken"] => throw new InvalidOperationException("no verdict"),
        _ => false,
    };
}

public class SchedulingTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    private readonly string _first = TestSilo.NewKey();
    private readonly string _second = TestSilo.NewKey();

    [Fact]
    public Task Turns_of_a_grain_do_not_interleave() =>
        AssertWaitsAsync(Get<IPlainTurnGrain>(), (g, n) => g.Ordinary(n), (g, n) => g.Ordinary(n));

    [Fact]
    public Task A_reentrant_grain_interleaves() =>
        AssertInterleavesAsync(Get<IReentrantTurnGrain>(), (g, n) => g.Ordinary(n), (g, n) => g.Ordinary(n));

    [Fact]
    public Task An_always_interleaving_method_runs_within_another_turn() =>
        AssertInterleavesAsync(Get<IPlainTurnGrain>(), (g, n) => g.Ordinary(n), (g, n) => g.Interleaving(n));

    [Fact]
    public Task An_ordinary_method_runs_within_an_always_interleaving_one() =>
        AssertInterleavesAsync(Get<IPlainTurnGrain>(), (g, n) => g.Interleaving(n), (g, n) => g.Ordinary(n));

    [Fact]
    public Task Read_only_methods_interleave() =>
        AssertInterleavesAsync(Get<IPlainTurnGrain>(), (g, n) => g.Reading(n), (g, n) => g.Reading(n));

    [Fact]
    public Task A_read_only_method_waits_for_a_writing_one() =>
        AssertWaitsAsync(Get<IPlainTurnGrain>(), (g, n) => g.Ordinary(n), (g, n) => g.Reading(n));

    [Fact]
    public Task A_writing_method_waits_for_a_read_only_one() =>
        AssertWaitsAsync(Get<IPlainTurnGrain>(), (g, n) => g.Reading(n), (g, n) => g.Ordinary(n));

    [Fact]
    public Task A_call_that_the_predicate_lets_pass_interleaves() =>
        AssertInterleavesAsync(Get<IPredicateTurnGrain>(), (g, n) => g.Ordinary(n), (g, n) => g.Ordinary(n), " polite");

    [Fact]
    public Task A_call_that_the_predicate_does_not_let_pass_waits() =>
        AssertWaitsAsync(Get<IPredicateTurnGrain>(), (g, n) => g.Ordinary(n), (g, n) => g.Ordinary(n));

    [Fact]
    public async Task A_predicate_that_throws_fails_its_call_and_no_other()
    {
        var grain = Get<IPredicateTurnGrain>();
        var one = grain.Ordinary(_first);
        await Signals.WaitAsync($"{_first} began");
        await Assert.ThrowsAnyAsync<Exception>(() => grain.Ordinary($"{_second} broken").WaitAsync(TestSilo.Patience));
        Signals.Set($"{_first} may end");
        await one;
    }

    [Fact]
    public async Task Interleaved_turns_never_run_in_parallel_and_keep_their_scheduler()
    {
        var grain = silo.Grains.GetGrain<IReentrantTurnGrain>(_first);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => grain.AddAcrossAwaits(50)));
        Assert.Equal(2001, await grain.AddAcrossAwaits(1));
    }

    [Fact]
    public async Task Calls_of_one_caller_arrive_in_order_when_awaited_one_by_one()
    {
        var grain = silo.Grains.GetGrain<ICountingGrain>(TestSilo.NewKey());
        for (var i = 1; i <= 20; i++)
        {
            Assert.Equal(i, await grain.Next());
        }
    }

    private ITurnGrain Get<TGrain>()
        where TGrain : ITurnGrain => silo.Grains.GetGrain<TGrain>(_first);

    private async Task AssertInterleavesAsync(ITurnGrain grain, Func<ITurnGrain, string, Task> first, Func<ITurnGrain, string, Task> second, string mark = "")
    {
        var (one, two) = (first(grain, _first), second(grain, _second + mark));
        await Signals.WaitAsync($"{_first} began");
        await Signals.WaitAsync($"{_second}{mark} began");
        Signals.Set($"{_first} may end");
        Signals.Set($"{_second}{mark} may end");
        await Task.WhenAll(one, two);
    }

    private async Task AssertWaitsAsync(ITurnGrain grain, Func<ITurnGrain, string, Task> first, Func<ITurnGrain, string, Task> second)
    {
        var one = first(grain, _first);
        await Signals.WaitAsync($"{_first} began");
        var two = second(grain, _second);

        // A call that may interleave overtakes the waiting one: once it is through, the waiting one has had its chance.
        var witness = TestSilo.NewKey();
        Signals.Set($"{witness} may end");
        await grain.Interleaving(witness);
        Assert.False(Signals.IsSet($"{_second} began"));

        Signals.Set($"{_first} may end");
        await one;
        await Signals.WaitAsync($"{_second} began");
        Signals.Set($"{_second} may end");
        await two;
    }
}
