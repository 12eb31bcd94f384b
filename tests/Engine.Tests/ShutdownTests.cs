using Orleans.Runtime;

namespace Engagement.Engine.Tests;

public interface ILastingGrain : IGrainWithStringKey
{
    Task Work(string helper);

    Task Help();
}

public class LastingGrain : Grain, ILastingGrain
{
    private string Key => this.GetPrimaryKeyString();

    public async Task Work(string helper)
    {
        Signals.Set($"{Key} began");
        await Signals.WaitAsync($"{Key} may end");
        await GrainFactory.GetGrain<ILastingGrain>(helper).Help();
        Signals.Set($"{Key} ended");
    }

    public Task Help() => Task.CompletedTask;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Signals.Note($"{Key} deactivated", (reason.ReasonCode, Signals.IsSet($"{Key} ended")));
        return Task.CompletedTask;
    }
}

public class ShutdownTests
{
    private readonly string _key = TestSilo.NewKey();

    [Fact]
    public async Task A_stopping_silo_lets_turns_end_before_it_deactivates_grains()
    {
        await using var cluster = await TestSilo.StartAsync();
        var helper = TestSilo.NewKey();
        await cluster.Client.GetGrain<ILastingGrain>(helper).Help();
        var work = cluster.Client.GetGrain<ILastingGrain>(_key).Work(helper);
        await Signals.WaitAsync($"{_key} began");
        var stopping = cluster.StopSiloAsync(cluster.Silos[0]);
        await Task.WhenAny(stopping, Task.Delay(100));
        Assert.False(stopping.IsCompleted);
        Assert.False(Signals.IsSet($"{_key} deactivated"));
        Signals.Set($"{_key} may end");
        await stopping.WaitAsync(TestSilo.Patience);
        Assert.True(Signals.IsSet($"{_key} deactivated"));
        var (reason, ended) = await Signals.NotedAsync<(DeactivationReasonCode, bool)>($"{_key} deactivated");
        Assert.Equal(DeactivationReasonCode.ShuttingDown, reason);
        Assert.True(ended || work.IsCompleted);
        await Task.WhenAny(work, Task.Delay(100));
    }

    [Fact]
    public async Task A_stopped_silo_takes_no_more_calls()
    {
        await using var cluster = await TestSilo.StartAsync();
        var grain = cluster.Client.GetGrain<ILastingGrain>(_key);
        await grain.Help();
        await cluster.StopSiloAsync(cluster.Silos[0]);
        await Assert.ThrowsAnyAsync<Exception>(() => grain.Help().WaitAsync(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task A_call_that_never_ends_fails_when_the_silo_is_killed()
    {
        await using var cluster = await TestSilo.StartAsync(responseTimeout: TimeSpan.FromSeconds(5));
        var work = cluster.Client.GetGrain<ILastingGrain>(_key).Work(TestSilo.NewKey());
        await Signals.WaitAsync($"{_key} began");
        await cluster.KillSiloAsync(cluster.Silos[0]);
        await Task.WhenAny(work, Task.Delay(TestSilo.Patience));
        Assert.True(work.IsFaulted);
        Signals.Set($"{_key} may end");
    }

    [Fact]
    public async Task Every_activation_is_told_that_the_silo_stops()
    {
        var cluster = await TestSilo.StartAsync();
        var keys = Enumerable.Range(0, 50).Select(_ => TestSilo.NewKey()).ToArray();
        await Task.WhenAll(keys.Select(key => cluster.Client.GetGrain<ILastingGrain>(key).Help()));
        await cluster.DisposeAsync();
        Assert.All(keys, key => Assert.True(Signals.IsSet($"{key} deactivated")));
    }
}
