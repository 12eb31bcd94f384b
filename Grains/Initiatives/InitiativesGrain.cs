using System.Collections.Immutable;

namespace Engagement.Initiatives;

internal sealed class InitiativesGrain(
    [PersistentState(StateNames.Initiatives, StateNames.Storage)] IPersistentState<InitiativesState> state) : Grain, IInitiativesGrain
{
    /// <summary>Some years of a large school; the list is one row of state.</summary>
    private const int Most = 5_000;

    public Task<ImmutableArray<Guid>> List() => Task.FromResult(state.State.Initiatives);

    public async Task<bool> Enter(Guid initiative)
    {
        if (state.State.Initiatives.Contains(initiative))
        {
            return true;
        }

        if (state.State.Initiatives.Length >= Most)
        {
            return false;
        }

        await this.Store(state, new() { Initiatives = state.State.Initiatives.Insert(0, initiative) });
        return true;
    }
}

internal sealed record InitiativesState
{
    public ImmutableArray<Guid> Initiatives { get; init; } = [];
}
