using System.Collections.Immutable;
using System.Threading.Channels;
using Engagement.Flows;

namespace Engagement.Tests;

public sealed class FlowsTests : IAsyncLifetime
{
    private SchoolCluster _school = null!;

    public async Task InitializeAsync() => _school = await SchoolCluster.Start();

    public async Task DisposeAsync() => await _school.DisposeAsync();

    private IFlowsGrain Flows => _school.Grain<IFlowsGrain>(Keys.Flows(SchoolCluster.School));

    [Fact]
    public async Task Whoever_watches_is_told_until_it_stops()
    {
        var (ear, other) = (new Ear(), new Ear());
        var (reference, otherReference) = (_school.Reference<IFlowObserver>(ear), _school.Reference<IFlowObserver>(other));
        await Flows.Watch(reference);
        await Flows.Watch(otherReference);

        await Flows.Changed([Flow.Plan, Flow.Debates]);
        Assert.Equal($"{SchoolCluster.School}: plan debates", await ear.Next());
        Assert.Equal($"{SchoolCluster.School}: plan debates", await other.Next());

        await Flows.Unwatch(reference);
        await Flows.Changed([Flow.Plan]);
        await other.Next();
        await Flows.Watch(reference);
        await Flows.Changed([Flow.Waiting]);
        Assert.Equal($"{SchoolCluster.School}: waiting", await ear.Next());
    }

    [Fact]
    public async Task Another_activation_says_that_something_may_have_been_missed()
    {
        var reference = _school.Reference<IFlowObserver>(new Ear());
        var first = await Flows.Watch(reference);
        Assert.Equal(first, await Flows.Watch(reference));

        await _school.Restart();
        Assert.NotEqual(first, await Flows.Watch(_school.Reference<IFlowObserver>(new Ear())));
    }

    private sealed class Ear : IFlowObserver
    {
        private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();

        public Task FlowsChanged(string school, ImmutableArray<string> flows)
        {
            _heard.Writer.TryWrite($"{school}: {string.Join(' ', flows)}");
            return Task.CompletedTask;
        }

        public async Task<string> Next() => await _heard.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
    }
}
