using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Concurrency;
using Orleans.TestingHost;
using Orleans.Utilities;

namespace Engagement.Engine.Tests;

public interface IListener : IGrainObserver
{
    Task Heard(string word);

    void HeardOneWay(string word);
}

public interface ISpeakerGrain : IGrainWithStringKey
{
    Task Tell(IListener listener, string word);

    Task TellOneWay(IListener listener, string word);

    Task Subscribe(IListener listener);

    Task<int> TellAll(string word);
}

[Reentrant]
public class SpeakerGrain : Grain, ISpeakerGrain
{
    private readonly ObserverManager<IListener> _listeners = new(TimeSpan.FromMinutes(5), NullLogger.Instance);

    public Task Tell(IListener listener, string word) => listener.Heard(word);

    public Task TellOneWay(IListener listener, string word)
    {
        listener.HeardOneWay(word);
        return Task.CompletedTask;
    }

    public Task Subscribe(IListener listener)
    {
        _listeners.Subscribe(listener, listener);
        return Task.CompletedTask;
    }

    public async Task<int> TellAll(string word)
    {
        await _listeners.Notify(listener => listener.Heard(word));
        return _listeners.Count;
    }
}

internal sealed class Listener(Func<string, Task> heard) : IListener
{
    public Task Heard(string word) => heard(word);

    public void HeardOneWay(string word) => _ = heard(word);
}

public sealed class ObserverTests : IAsyncLifetime
{
    private InProcessTestCluster _cluster = null!;

    private IGrainFactory Grains => _cluster.Client;

    private ISpeakerGrain Speaker => Grains.GetGrain<ISpeakerGrain>("test/speaker");

    public async Task InitializeAsync() => _cluster = await TestSilo.StartAsync(responseTimeout: TimeSpan.FromSeconds(2));

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task A_grain_calls_an_observer_by_reference()
    {
        var words = new List<string>();
        var listener = new Listener(word =>
        {
            words.Add(word);
            return Task.CompletedTask;
        });
        await Speaker.Tell(Grains.CreateObjectReference<IListener>(listener), "hello");
        Assert.Equal(["hello"], words);
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task A_method_without_result_is_called_one_way()
    {
        var heard = new TaskCompletionSource<string>();
        var listener = new Listener(word =>
        {
            heard.TrySetResult(word);
            return Task.CompletedTask;
        });
        await Speaker.TellOneWay(Grains.CreateObjectReference<IListener>(listener), "hello");
        Assert.Equal("hello", await heard.Task.WaitAsync(TestSilo.Patience));
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task Calls_of_one_observer_run_one_at_a_time()
    {
        var (running, most) = (0, 0);
        var listener = new Listener(async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(5);
            Interlocked.Decrement(ref running);
        });
        var reference = Grains.CreateObjectReference<IListener>(listener);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Speaker.Tell(reference, "word")));
        Assert.Equal(1, most);
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task An_observer_that_throws_fails_the_call()
    {
        var listener = new Listener(_ => throw new InvalidOperationException("deaf"));
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Speaker.Tell(Grains.CreateObjectReference<IListener>(listener), "hello"));
        Assert.Equal("deaf", failure.Message);
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task A_deleted_observer_fails_the_call()
    {
        var listener = new Listener(_ => Task.CompletedTask);
        var reference = Grains.CreateObjectReference<IListener>(listener);
        Grains.DeleteObjectReference<IListener>(reference);
        await Assert.ThrowsAnyAsync<Exception>(() => Speaker.Tell(reference, "hello").WaitAsync(TestSilo.Patience));
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task Deleting_an_observer_that_hangs_fails_the_call_it_is_in()
    {
        var name = TestSilo.NewKey();
        var listener = new Listener(_ =>
        {
            Signals.Set($"{name} began");
            return Signals.WaitAsync($"{name} may end");
        });
        var reference = Grains.CreateObjectReference<IListener>(listener);
        var call = Speaker.Tell(reference, "hello");
        await Signals.WaitAsync($"{name} began");
        Grains.DeleteObjectReference<IListener>(reference);
        await Task.WhenAny(call, Task.Delay(TestSilo.Patience / 2));
        Assert.True(call.IsFaulted);
        Signals.Set($"{name} may end");
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task A_collected_observer_fails_the_call()
    {
        var (reference, weak) = CreateAndForget();
        await Signals.UntilAsync(() =>
        {
            GC.Collect();
            return !weak.TryGetTarget(out _);
        });
        await Assert.ThrowsAnyAsync<Exception>(() => Speaker.Tell(reference, "hello").WaitAsync(TestSilo.Patience));
    }

    [Fact]
    public async Task A_failing_subscriber_is_dropped_and_the_others_hear()
    {
        var heard = 0;
        var good = new Listener(_ =>
        {
            heard++;
            return Task.CompletedTask;
        });
        var bad = new Listener(_ => throw new InvalidOperationException("deaf"));
        var speaker = Grains.GetGrain<ISpeakerGrain>(TestSilo.NewKey());
        await speaker.Subscribe(Grains.CreateObjectReference<IListener>(bad));
        await speaker.Subscribe(Grains.CreateObjectReference<IListener>(good));
        Assert.Equal(1, await speaker.TellAll("one"));
        Assert.Equal(1, await speaker.TellAll("two"));
        Assert.Equal(2, heard);
        GC.KeepAlive(bad);
    }

    [Fact]
    public async Task Subscribers_that_do_not_renew_expire()
    {
        var now = new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc);
        var manager = new ObserverManager<string, string>(TimeSpan.FromMinutes(1), NullLogger.Instance) { GetDateTime = () => now };
        manager.Subscribe("a", "A");
        manager.Subscribe("b", "B");
        now += TimeSpan.FromSeconds(40);
        manager.Subscribe("a", "A");
        now += TimeSpan.FromSeconds(40);
        var told = new List<string>();
        await manager.Notify(observer =>
        {
            told.Add(observer);
            return Task.CompletedTask;
        });
        Assert.Equal(["A"], told);
        Assert.Equal(1, manager.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (IListener Reference, WeakReference<Listener> Weak) CreateAndForget()
    {
        var listener = new Listener(_ => Task.CompletedTask);
        return (Grains.CreateObjectReference<IListener>(listener), new(listener));
    }
}
