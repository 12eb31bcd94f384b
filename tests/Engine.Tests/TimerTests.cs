using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Engagement.Engine.Tests;

public interface ITimedGrain : IGrainWithStringKey
{
    Task Start(TimeSpan due, TimeSpan period, string behaviour);

    Task Ping();

    [AlwaysInterleave]
    Task PingInterleaving();

    Task HangUntil(string signal);
}

public class TimedGrain : Grain, ITimedGrain
{
    private int _ticks;
    private bool _ticking;

    private string Key => this.GetPrimaryKeyString();

    public Task Start(TimeSpan due, TimeSpan period, string behaviour)
    {
        this.RegisterGrainTimer(TickAsync, behaviour, new() { DueTime = due, Period = period, Interleave = behaviour == "interleaves" });
        return Task.CompletedTask;
    }

    public Task Ping() => Task.CompletedTask;

    public Task PingInterleaving() => Task.CompletedTask;

    public Task HangUntil(string signal)
    {
        Signals.Set($"{signal} began");
        return Signals.WaitAsync(signal);
    }

    private async Task TickAsync(string behaviour, CancellationToken cancellationToken)
    {
        Assert.False(_ticking, "A tick began within another.");
        _ticking = true;
        try
        {
            var tick = ++_ticks;
            Signals.Set($"{Key} tick {tick}");
            switch (behaviour)
            {
                case "throws":
                    throw new InvalidOperationException("a bad tick");
                case "waits":
                    await Signals.WaitAsync($"{Key} end {tick}");
                    break;
                case "watches cancellation":
                    cancellationToken.Register(() => Signals.Set($"{Key} cancelled"));
                    break;
            }
        }
        finally
        {
            _ticking = false;
        }
    }
}

public sealed class TimerTests : IAsyncLifetime
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ManualClock _clock = new();
    private readonly string _key = TestSilo.NewKey();
    private Orleans.TestingHost.InProcessTestCluster _cluster = null!;

    private ITimedGrain Grain => _cluster.Client.GetGrain<ITimedGrain>(_key);

    public async Task InitializeAsync() =>
        _cluster = await TestSilo.StartAsync(silo => silo.Services.AddKeyedSingleton<TimeProvider>(TimeProviderNames.Grains, _clock));

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task A_timer_ticks_when_due_and_then_once_a_period()
    {
        await Grain.Start(Minute, 2 * Minute, "");
        _clock.Advance(Minute / 2);
        await Grain.Ping();
        Assert.False(Signals.IsSet($"{_key} tick 1"));
        _clock.Advance(Minute / 2);
        await TickedAsync(1);
        _clock.Advance(Minute);
        await Grain.Ping();
        Assert.False(Signals.IsSet($"{_key} tick 2"));
        _clock.Advance(Minute);
        await TickedAsync(2);
    }

    [Fact]
    public async Task A_timer_does_not_overlap_itself_and_counts_from_the_end_of_a_tick()
    {
        await Grain.Start(Minute, Minute, "waits");
        _clock.Advance(Minute);
        await Signals.WaitAsync($"{_key} tick 1");
        _clock.Advance(10 * Minute);
        Signals.Set($"{_key} end 1");
        await Grain.Ping();
        Assert.False(Signals.IsSet($"{_key} tick 2"));
        _clock.Advance(Minute);
        await Signals.WaitAsync($"{_key} tick 2");
        Signals.Set($"{_key} end 2");
    }

    [Fact]
    public async Task An_exception_does_not_end_a_timer()
    {
        await Grain.Start(Minute, Minute, "throws");
        _clock.Advance(Minute);
        await TickedAsync(1);
        _clock.Advance(Minute);
        await TickedAsync(2);
    }

    [Fact]
    public async Task A_timer_with_an_infinite_period_ticks_once()
    {
        await Grain.Start(Minute, Timeout.InfiniteTimeSpan, "");
        _clock.Advance(Minute);
        await TickedAsync(1);
        _clock.Advance(100 * Minute);
        await Grain.Ping();
        Assert.False(Signals.IsSet($"{_key} tick 2"));
    }

    [Fact]
    public async Task Timers_stop_when_the_grain_deactivates()
    {
        await Grain.Start(Minute, Minute, "");
        await _cluster.DeactivateAsync(Grain);
        _clock.Advance(10 * Minute);
        await Grain.Ping();
        Assert.False(Signals.IsSet($"{_key} tick 1"));
    }

    [Fact]
    public async Task Deactivation_cancels_the_token_of_a_tick()
    {
        await Grain.Start(Minute, Minute, "watches cancellation");
        _clock.Advance(Minute);
        await TickedAsync(1);
        Assert.False(Signals.IsSet($"{_key} cancelled"));
        await _cluster.DeactivateAsync(Grain);
        await Signals.WaitAsync($"{_key} cancelled");
    }

    [Fact]
    public async Task A_tick_waits_for_the_turn_under_way()
    {
        var signal = TestSilo.NewKey();
        await Grain.Start(Minute, Minute, "");
        var hanging = Grain.HangUntil(signal);
        await Signals.WaitAsync($"{signal} began");
        _clock.Advance(Minute);
        await Grain.PingInterleaving();
        Assert.False(Signals.IsSet($"{_key} tick 1"));
        Signals.Set(signal);
        await hanging;
        await Signals.WaitAsync($"{_key} tick 1");
    }

    [Fact]
    public async Task An_interleaving_tick_does_not_wait_for_the_turn_under_way()
    {
        var signal = TestSilo.NewKey();
        await Grain.Start(Minute, Minute, "interleaves");
        var hanging = Grain.HangUntil(signal);
        await Signals.WaitAsync($"{signal} began");
        _clock.Advance(Minute);
        await Signals.WaitAsync($"{_key} tick 1");
        Signals.Set(signal);
        await hanging;
    }

    private async Task TickedAsync(int tick)
    {
        await Signals.WaitAsync($"{_key} tick {tick}");

        // Comes after the tick's turn, at whose end the timer is set anew.
        await Grain.Ping();
    }
}
