using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Engagement.Engine.Tests;

public interface ICountingGrain : IGrainWithStringKey
{
    Task<int> Next();

    Task<Guid> Instance();

    Task Leave();

    Task StayFor(TimeSpan time);

    Task StartTimer();
}

public class CountingGrain([PersistentState("count", TestStorage.Name)] IPersistentState<CountState> count) : Grain, ICountingGrain
{
    private readonly Guid _instance = Guid.NewGuid();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Signals.Count($"{this.GetPrimaryKeyString()} activated");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Signals.Note($"{this.GetPrimaryKeyString()} deactivated", reason.ReasonCode);
        return Task.CompletedTask;
    }

    public async Task<int> Next()
    {
        count.State.Value++;
        await count.WriteStateAsync();
        return count.State.Value;
    }

    public Task<Guid> Instance() => Task.FromResult(_instance);

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task StayFor(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }

    public Task StartTimer()
    {
        this.RegisterGrainTimer(() => Task.CompletedTask, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(20));
        return Task.CompletedTask;
    }
}

[GenerateSerializer]
public class CountState
{
    [Id(0)]
    public int Value { get; set; }
}

public interface IKeptGrain : IGrainWithStringKey
{
    Task<Guid> Instance();
}

[KeepAlive]
public class KeptGrain : Grain, IKeptGrain
{
    private readonly Guid _instance = Guid.NewGuid();

    public Task<Guid> Instance() => Task.FromResult(_instance);
}

public interface IFailingGrain : IGrainWithStringKey
{
    Task<string> Ping();
}

public class FailingGrain : Grain, IFailingGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (Signals.Count($"{this.GetPrimaryKeyString()} tried") == 1)
        {
            throw new InvalidOperationException("not today");
        }
    }

    public Task<string> Ping() => Task.FromResult("pong");
}

public interface IStillbornGrain : IGrainWithStringKey
{
    Task Ping();
}

public class StillbornGrain : Grain, IStillbornGrain
{
    public StillbornGrain() => throw new InvalidOperationException("never");

    public Task Ping() => Task.CompletedTask;
}

public interface IDependentGrain : IGrainWithStringKey
{
    Task<(Guid First, Guid Second, string Keyed)> Dependencies();
}

public sealed class PerActivation : IDisposable
{
    public Guid Id { get; } = Guid.NewGuid();

    public void Dispose() => Signals.Set($"{Id} disposed");
}

public class DependentGrain(PerActivation first, IServiceProvider services, [FromKeyedServices("word")] string keyed) : Grain, IDependentGrain
{
    public Task<(Guid First, Guid Second, string Keyed)> Dependencies() =>
        Task.FromResult((first.Id, services.GetRequiredService<PerActivation>().Id, keyed));
}

public class ActivationTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    [Fact]
    public async Task A_thousand_concurrent_calls_meet_one_activation()
    {
        var key = TestSilo.NewKey();
        var instances = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => silo.Grains.GetGrain<ICountingGrain>(key).Instance())));
        Assert.Single(instances.Distinct());
        Assert.Equal(1, Signals.Counted($"{key} activated"));
    }

    [Fact]
    public async Task Different_keys_are_different_grains()
    {
        var first = await silo.Grains.GetGrain<ICountingGrain>(TestSilo.NewKey()).Instance();
        Assert.NotEqual(first, await silo.Grains.GetGrain<ICountingGrain>(TestSilo.NewKey()).Instance());
    }

    [Fact]
    public async Task A_failed_activation_fails_its_callers_and_the_next_call_tries_again()
    {
        var grain = silo.Grains.GetGrain<IFailingGrain>(TestSilo.NewKey());
        var failure = await Assert.ThrowsAnyAsync<Exception>(grain.Ping);
        Assert.Contains("not today", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal("pong", await grain.Ping());
    }

    [Fact]
    public async Task A_failing_constructor_fails_the_callers()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(silo.Grains.GetGrain<IStillbornGrain>(TestSilo.NewKey()).Ping);
        Assert.Contains("never", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grain_that_leaves_is_told_so_and_the_next_call_meets_another()
    {
        var key = TestSilo.NewKey();
        var grain = silo.Grains.GetGrain<ICountingGrain>(key);
        var first = await grain.Instance();
        await grain.Leave();
        Assert.NotEqual(first, await grain.Instance());
        Assert.Equal(DeactivationReasonCode.ApplicationRequested, await Signals.NotedAsync<DeactivationReasonCode>($"{key} deactivated"));
    }

    [Fact]
    public async Task State_survives_deactivation()
    {
        var grain = silo.Grains.GetGrain<ICountingGrain>(TestSilo.NewKey());
        Assert.Equal(1, await grain.Next());
        await silo.Cluster.DeactivateAsync(grain);
        Assert.Equal(2, await grain.Next());
    }

    [Fact]
    public async Task An_idle_grain_is_collected_and_comes_back_with_its_state()
    {
        await using var cluster = await TestSilo.StartAsync(builder => builder.Configure<GrainCollectionOptions>(options =>
        {
            options.CollectionQuantum = TimeSpan.FromMilliseconds(250);
            options.CollectionAge = TimeSpan.FromMilliseconds(600);
        }));
        var key = TestSilo.NewKey();
        var grain = cluster.Client.GetGrain<ICountingGrain>(key);
        var kept = cluster.Client.GetGrain<IKeptGrain>(TestSilo.NewKey());
        var keptInstance = await kept.Instance();
        Assert.Equal(1, await grain.Next());
        Assert.Equal(DeactivationReasonCode.ActivationIdle, await Signals.NotedAsync<DeactivationReasonCode>($"{key} deactivated"));
        Assert.Equal(2, await grain.Next());
        Assert.Equal(keptInstance, await kept.Instance());
    }

    [Fact]
    public async Task A_timer_does_not_keep_a_grain_but_a_delay_and_KeepAlive_do()
    {
        var ticking = silo.Grains.GetGrain<ICountingGrain>(TestSilo.NewKey());
        await ticking.StartTimer();
        var gone = silo.Cluster.WaitForDeactivationAsync(ticking);
        var delayed = silo.Grains.GetGrain<ICountingGrain>(TestSilo.NewKey());
        await delayed.StayFor(TimeSpan.FromMinutes(5));
        var instance = await delayed.Instance();
        var kept = silo.Grains.GetGrain<IKeptGrain>(TestSilo.NewKey());
        var keptInstance = await kept.Instance();
        var management = silo.Grains.GetGrain<IManagementGrain>(0);
        while (!gone.IsCompleted)
        {
            await management.ForceActivationCollection(TimeSpan.Zero);
            await Task.WhenAny(gone, Task.Delay(20));
        }

        Assert.Equal(instance, await delayed.Instance());
        Assert.Equal(keptInstance, await kept.Instance());
    }

    [Fact]
    public async Task A_scope_belongs_to_an_activation()
    {
        await using var cluster = await TestSilo.StartAsync(builder => builder.Services.AddScoped<PerActivation>().AddKeyedSingleton("word", "held"));
        var one = cluster.Client.GetGrain<IDependentGrain>(TestSilo.NewKey());
        var (first, second, keyed) = await one.Dependencies();
        Assert.Equal(first, second);
        Assert.Equal("held", keyed);
        Assert.NotEqual(first, (await cluster.Client.GetGrain<IDependentGrain>(TestSilo.NewKey()).Dependencies()).First);
        await cluster.DeactivateAsync(one);
        await Signals.WaitAsync($"{first} disposed");
    }
}
