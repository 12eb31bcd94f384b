using Orleans.Hosting;
using Orleans.Runtime;

namespace Engagement.Engine.Tests;

public interface IFilteredGrain : IGrainWithStringKey
{
    Task<int> Twice(int number);

    Task<int> AskAnother(string other, int number);

    Task<string> Forbidden();

    Task Nothing();
}

public class FilteredGrain : Grain, IFilteredGrain
{
    public Task<int> Twice(int number) => number < 0 ? throw new InvalidOperationException("negative") : Task.FromResult(2 * number);

    public Task<int> AskAnother(string other, int number) => GrainFactory.GetGrain<IFilteredGrain>(other).Twice(number);

    public Task<string> Forbidden() => Task.FromResult("secret");

    public Task Nothing() => Task.CompletedTask;
}

public interface ISelfFilteringGrain : IGrainWithStringKey
{
    Task<string> Greet(string name);
}

public class SelfFilteringGrain : Grain, ISelfFilteringGrain, IIncomingGrainCallFilter
{
    public Task<string> Greet(string name) => Task.FromResult($"hello {name}");

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        await context.Invoke();
        context.Result = $"{context.Result}!";
    }
}

internal sealed class DenyingFilter : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context) => context.MethodName == nameof(IFilteredGrain.Forbidden)
        ? throw new UnauthorizedAccessException("forbidden")
        : context.Invoke();
}

internal sealed class FactoryUsingFilter(IGrainFactory grains) : IIncomingGrainCallFilter, IOutgoingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context) => InvokeAsync(context);

    public Task Invoke(IOutgoingGrainCallContext context) => InvokeAsync(context);

    private Task InvokeAsync(IGrainCallContext context)
    {
        Assert.NotNull(grains.GetGrain<IFilteredGrain>(TestSilo.NewKey()));
        return context.Invoke();
    }
}

public class CallFilterTests
{
    private readonly string _key = TestSilo.NewKey();

    [Fact]
    public async Task An_incoming_filter_sees_the_call_and_its_result()
    {
        var seen = new List<string>();
        await using var cluster = await TestSilo.StartAsync(silo => silo.AddIncomingGrainCallFilter(async context =>
        {
            await context.Invoke();
            if (context.Grain is FilteredGrain)
            {
                seen.Add($"{context.TargetId} {context.InterfaceName} {context.MethodName}({context.Request.GetArgument(0)}) = {context.Result} in {context.ImplementationMethod.DeclaringType!.Name}");
            }
        }));
        await cluster.Client.GetGrain<IFilteredGrain>(_key).Twice(21);
        var id = cluster.Client.GetGrain<IFilteredGrain>(_key).GetGrainId();
        Assert.Equal([$"{id} {typeof(IFilteredGrain).FullName} Twice(21) = 42 in FilteredGrain"], seen);
    }

    [Fact]
    public async Task An_incoming_filter_can_refuse_replace_and_catch()
    {
        await using var cluster = await TestSilo.StartAsync(silo => silo
            .AddIncomingGrainCallFilter(async context =>
            {
                try
                {
                    await context.Invoke();
                }
                catch (InvalidOperationException) when (context.Grain is FilteredGrain)
                {
                    context.Result = -1;
                }
            })
            .AddIncomingGrainCallFilter<DenyingFilter>());
        var grain = cluster.Client.GetGrain<IFilteredGrain>(_key);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(grain.Forbidden);
        Assert.Equal(-1, await grain.Twice(-5));
        Assert.Equal(4, await grain.Twice(2));
        await grain.Nothing();
    }

    [Fact]
    public async Task Filters_run_in_the_order_they_were_added()
    {
        var order = new List<string>();
        await using var cluster = await TestSilo.StartAsync(silo => silo
            .AddIncomingGrainCallFilter(context => NoteAsync(context, "outer"))
            .AddIncomingGrainCallFilter(context => NoteAsync(context, "inner")));
        await cluster.Client.GetGrain<IFilteredGrain>(_key).Nothing();
        Assert.Equal(["outer", "inner", "inner done", "outer done"], order);

        async Task NoteAsync(IIncomingGrainCallContext context, string name)
        {
            if (context.Grain is not FilteredGrain)
            {
                await context.Invoke();
                return;
            }

            order.Add(name);
            await context.Invoke();
            order.Add($"{name} done");
        }
    }

    [Fact]
    public async Task Filters_may_use_the_grain_factory()
    {
        await using var cluster = await TestSilo.StartAsync(silo => silo
            .AddIncomingGrainCallFilter<FactoryUsingFilter>()
            .AddOutgoingGrainCallFilter<FactoryUsingFilter>());
        Assert.Equal(42, await cluster.Client.GetGrain<IFilteredGrain>(_key).AskAnother(TestSilo.NewKey(), 21));
    }

    [Fact]
    public async Task A_grain_can_filter_its_own_calls()
    {
        await using var cluster = await TestSilo.StartAsync();
        Assert.Equal("hello you!", await cluster.Client.GetGrain<ISelfFilteringGrain>(_key).Greet("you"));
    }

    [Fact]
    public async Task An_outgoing_filter_sees_what_grains_call_and_can_add_to_the_request_context()
    {
        var seen = new List<string>();
        string? carried = null;
        await using var cluster = await TestSilo.StartAsync(silo => silo
            .AddOutgoingGrainCallFilter(async context =>
            {
                RequestContext.Set("carried", "by the filter");
                await context.Invoke();
                if (context.InterfaceMethod.DeclaringType == typeof(IFilteredGrain) && context.SourceContext?.GrainInstance is FilteredGrain)
                {
                    seen.Add($"{context.MethodName} = {context.Result}");
                }
            })
            .AddIncomingGrainCallFilter(context =>
            {
                if (context.MethodName == nameof(IFilteredGrain.Twice))
                {
                    carried = RequestContext.Get("carried") as string;
                }

                return context.Invoke();
            }));
        Assert.Equal(42, await cluster.Client.GetGrain<IFilteredGrain>(_key).AskAnother(TestSilo.NewKey(), 21));
        Assert.Equal(["Twice = 42"], seen);
        Assert.Equal("by the filter", carried);
    }
}
