namespace Engagement.Seals;

internal sealed class SealGrain([PersistentState(StateNames.Seal, StateNames.Storage)] IPersistentState<SealState> state) : Grain, ISealGrain
{
    public Task<Seal?> Get() => Task.FromResult(state.State.Seal);

    public async Task<Seal> Keep(Seal seal)
    {
        if (state.State.Seal is null)
        {
            await this.Store(state, new() { Seal = seal });
        }

        return state.State.Seal!;
    }
}

internal sealed record SealState
{
    public Seal? Seal { get; init; }
}
