namespace Engagement.Events;

internal sealed class EvidenceGrain(
    [PersistentState(StateNames.Evidence, StateNames.Storage)] IPersistentState<EvidenceState> state) : Grain, IEvidenceGrain
{
    public Task<EvidenceContent?> Get()
    {
        // Looked at twice in its life; megabytes do not stay in memory for that.
        DeactivateOnIdle();
        return Task.FromResult(state.State.Content);
    }

    public async Task Keep(EvidenceContent content)
    {
        if (state.State.Content is not null)
        {
            return;
        }

        state.State = new() { Content = content };
        DeactivateOnIdle();
        await state.WriteStateAsync();
    }

    public async Task TakeOut()
    {
        DeactivateOnIdle();
        await state.ClearStateAsync();
    }
}

internal sealed record EvidenceState
{
    public EvidenceContent? Content { get; init; }
}
