using Orleans.Concurrency;
using Orleans.Runtime;

namespace Engagement.Engine.Tests;

[GenerateSerializer]
public sealed class NotAllowedException(string message) : Exception(message);

public interface IAnsweringGrain : IGrainWithStringKey
{
    Task Throw(string message);

    Task ThrowBeforeAwaiting(string message);

    Task<string> AskAnother(string other, string message);

    Task WaitForCancellation(string name, CancellationToken cancellationToken);

    Task PassCancellation(string other, string name, CancellationToken cancellationToken);

    Task HangUntil(string signal);

    Task Record(string name, CancellationToken cancellationToken);

    [OneWay]
    Task Notify(string name, bool fail);

    ValueTask<int> Twice(int number);

    ValueTask Nothing();

    Task<string> ManyArguments(int a, string b, long c, double d, bool e, Guid f, DateTime g, TimeSpan h, char i, int? j);
}

public class AnsweringGrain : Grain, IAnsweringGrain
{
    public async Task Throw(string message)
    {
        await Task.Yield();
        throw new NotAllowedException(message);
    }

    public Task ThrowBeforeAwaiting(string message) => throw new NotAllowedException(message);

    public async Task<string> AskAnother(string other, string message)
    {
        try
        {
            await GrainFactory.GetGrain<IAnsweringGrain>(other).Throw(message);
            return "no exception";
        }
        catch (NotAllowedException exception)
        {
            return exception.Message;
        }
    }

    public async Task WaitForCancellation(string name, CancellationToken cancellationToken)
    {
        Signals.Set($"{name} began");
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Signals.Set($"{name} cancelled");
            throw;
        }
    }

    public Task PassCancellation(string other, string name, CancellationToken cancellationToken) =>
        GrainFactory.GetGrain<IAnsweringGrain>(other).WaitForCancellation(name, cancellationToken);

    public Task HangUntil(string signal)
    {
        Signals.Set($"{signal} began");
        return Signals.WaitAsync(signal);
    }

    public Task Record(string name, CancellationToken cancellationToken)
    {
        Signals.Set(name);
        return Task.CompletedTask;
    }

    public async Task Notify(string name, bool fail)
    {
        await Signals.WaitAsync($"{name} may go on");
        Signals.Set($"{name} went on");
        if (fail)
        {
            throw new NotAllowedException("nobody hears this");
        }
    }

    public ValueTask<int> Twice(int number) => new(2 * number);

    public async ValueTask Nothing() => await Task.Yield();

    public Task<string> ManyArguments(int a, string b, long c, double d, bool e, Guid f, DateTime g, TimeSpan h, char i, int? j) =>
        Task.FromResult(FormattableString.Invariant($"{a} {b} {c} {d} {e} {f} {g:O} {h} {i} {j}"));
}

public class CallTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    private readonly string _name = TestSilo.NewKey();

    private IAnsweringGrain Grain => silo.Grains.GetGrain<IAnsweringGrain>(_name);

    [Fact]
    public async Task Any_number_of_arguments_arrives()
    {
        var (id, time) = (Guid.NewGuid(), new DateTime(2026, 9, 1, 8, 30, 0, DateTimeKind.Utc));
        Assert.Equal(
            $"1 b 3 4.5 True {id} {time:O} 00:00:08 i ",
            await Grain.ManyArguments(1, "b", 3, 4.5, true, id, time, TimeSpan.FromSeconds(8), 'i', null));
    }

    [Fact]
    public async Task Methods_may_return_value_tasks()
    {
        await Grain.Nothing();
        Assert.Equal(42, await Grain.Twice(21));
    }

    [Fact]
    public async Task An_exception_keeps_its_type_and_message_and_where_it_came_from()
    {
        var failure = await Assert.ThrowsAsync<NotAllowedException>(() => Grain.Throw("no entry"));
        Assert.Equal("no entry", failure.Message);
        Assert.Contains(nameof(AnsweringGrain), failure.StackTrace, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotAllowedException>(() => Grain.ThrowBeforeAwaiting("no entry"));
    }

    [Fact]
    public async Task An_exception_can_be_caught_by_a_calling_grain() =>
        Assert.Equal("no entry", await Grain.AskAnother(TestSilo.NewKey(), "no entry"));

    [Fact]
    public async Task Cancellation_reaches_the_callee_and_its_callees()
    {
        using var cancellation = new CancellationTokenSource();
        var call = Grain.PassCancellation(TestSilo.NewKey(), _name, cancellation.Token);
        await Signals.WaitAsync($"{_name} began");
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Signals.WaitAsync($"{_name} cancelled");
    }

    [Fact]
    public async Task A_cancelled_token_makes_no_call()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Grain.Record(_name, new CancellationToken(canceled: true)));
        await Grain.Nothing();
        Assert.False(Signals.IsSet(_name));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_is_never_run()
    {
        using var cancellation = new CancellationTokenSource();
        var (gate, waiting) = (TestSilo.NewKey(), TestSilo.NewKey());
        var hanging = Grain.HangUntil(gate);
        await Signals.WaitAsync($"{gate} began");
        var call = Grain.Record(waiting, cancellation.Token);
        await Task.WhenAny(call, Task.Delay(50));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await Task.Delay(50);
        Signals.Set(gate);
        await hanging;
        await Grain.Nothing();
        Assert.False(Signals.IsSet(waiting));
    }

    [Fact]
    public async Task A_one_way_call_returns_at_once()
    {
        await Grain.Notify(_name, fail: false);
        Assert.False(Signals.IsSet($"{_name} went on"));
        Signals.Set($"{_name} may go on");
        await Signals.WaitAsync($"{_name} went on");
    }

    [Fact]
    public async Task A_one_way_call_that_fails_harms_nobody()
    {
        await Grain.Notify(_name, fail: true);
        Signals.Set($"{_name} may go on");
        await Signals.WaitAsync($"{_name} went on");
        Assert.Equal(42, await Grain.Twice(21));
    }

    [Fact]
    public async Task Code_outside_a_grain_may_not_use_its_runtime() =>
        await Assert.ThrowsAnyAsync<Exception>(() => Task.Run(() => new NoteGrain(null!).Write("a")));
}
