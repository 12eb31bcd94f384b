using Orleans.Runtime;

namespace Engagement.Engine.Tests;

public interface ICallingGrain : IGrainWithStringKey
{
    Task<string> Ping();

    Task<string> CallThrough(string[] path);

    Task<string> CallThroughAllowingReturn(string[] path);

    Task HangUntil(string signal);

    [ResponseTimeout("00:00:00.3")]
    Task HangShortlyUntil(string signal);

    Task<int> Count();

    [ResponseTimeout("00:00:00.3")]
    Task CountOnceShortly();
}

public class CallingGrain : Grain, ICallingGrain
{
    private int _count;

    internal static string Hanging(string signal) => $"hanging until {signal}";

    public Task<string> Ping() => Task.FromResult(this.GetPrimaryKeyString());

    public Task<string> CallThrough(string[] path) => path switch
    {
        [var last] => GrainFactory.GetGrain<ICallingGrain>(last).Ping(),
        [var next, .. var rest] => GrainFactory.GetGrain<ICallingGrain>(next).CallThrough(rest),
        _ => Ping(),
    };

    public async Task<string> CallThroughAllowingReturn(string[] path)
    {
        using (RequestContext.AllowCallChainReentrancy())
        {
            return await CallThrough(path);
        }
    }

    public Task HangUntil(string signal)
    {
        Signals.Set(Hanging(signal));
        return Signals.WaitAsync(signal);
    }

    public Task HangShortlyUntil(string signal) => Signals.WaitAsync(signal);

    public Task<int> Count() => Task.FromResult(_count);

    public Task CountOnceShortly()
    {
        _count++;
        return Task.CompletedTask;
    }
}

public sealed class DeadlockTests : IAsyncLifetime
{
    private readonly string _a = TestSilo.NewKey();
    private readonly string _b = TestSilo.NewKey();
    private Orleans.TestingHost.InProcessTestCluster _cluster = null!;

    public async Task InitializeAsync() => _cluster = await TestSilo.StartAsync(responseTimeout: TimeSpan.FromSeconds(1));

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task A_call_that_comes_back_to_its_caller_ends_in_a_timeout()
    {
        var grain = _cluster.Client.GetGrain<ICallingGrain>(_a);
        await AssertTimesOutAsync(() => grain.CallThrough([_b, _a]));
        Assert.Equal(_a, await grain.Ping());
    }

    [Fact]
    public async Task A_grain_that_calls_itself_ends_in_a_timeout()
    {
        var grain = _cluster.Client.GetGrain<ICallingGrain>(_a);
        await AssertTimesOutAsync(() => grain.CallThrough([_a]));
        Assert.Equal(_a, await grain.Ping());
    }

    [Fact]
    public async Task A_call_chain_may_come_back_where_that_was_allowed()
    {
        var grain = _cluster.Client.GetGrain<ICallingGrain>(_a);
        Assert.Equal(_a, await grain.CallThroughAllowingReturn([_b, _a]));
        await AssertTimesOutAsync(() => grain.CallThrough([_b, _a]));
    }

    [Fact]
    public async Task A_call_that_timed_out_while_waiting_is_never_run()
    {
        var signal = TestSilo.NewKey();
        var grain = _cluster.Client.GetGrain<ICallingGrain>(_a);
        var hanging = grain.HangUntil(signal);
        await Signals.WaitAsync(CallingGrain.Hanging(signal));
        await AssertTimesOutAsync(() => grain.CountOnceShortly());
        // The silo counts a call's time from its arrival, a little later than the caller does.
        await AssertTimesOutAsync(() => hanging);
        Signals.Set(signal);
        Assert.Equal(0, await grain.Count());
    }

    [Fact]
    public async Task A_method_can_have_a_time_limit_of_its_own()
    {
        await using var patient = await TestSilo.StartAsync();
        var signal = TestSilo.NewKey();
        await AssertTimesOutAsync(() => patient.Client.GetGrain<ICallingGrain>(_a).HangShortlyUntil(signal));
        Signals.Set(signal);
    }

    // Sooner than the test loses patience, whose exception would be of the same type.
    private static async Task AssertTimesOutAsync(Func<Task> call)
    {
        var task = call();
        await Task.WhenAny(task, Task.Delay(TestSilo.Patience / 2));
        Assert.True(task.IsCompleted);
        await Assert.ThrowsAsync<TimeoutException>(() => task);
    }
}
