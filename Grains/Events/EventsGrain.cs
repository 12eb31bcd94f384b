using System.Collections.Immutable;

namespace Engagement.Events;

internal sealed class EventsGrain(
    [PersistentState(StateNames.Events, StateNames.Storage)] IPersistentState<EventsState> state) : Grain, IEventsGrain
{
    public Task<ImmutableArray<string>> List() => Task.FromResult(state.State.Occurrences);

    public async Task Enter(string occurrence)
    {
        if (state.State.Occurrences.Contains(occurrence))
        {
            return;
        }

        await this.Store(state, new() { Occurrences = state.State.Occurrences.Add(occurrence) });
    }
}

internal sealed record EventsState
{
    public ImmutableArray<string> Occurrences { get; init; } = [];
}
