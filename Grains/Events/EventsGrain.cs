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

        state.State = new() { Occurrences = state.State.Occurrences.Add(occurrence) };
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }
}

internal sealed record EventsState
{
    public ImmutableArray<string> Occurrences { get; init; } = [];
}
