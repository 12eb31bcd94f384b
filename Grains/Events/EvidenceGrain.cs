namespace Engagement.Events;

internal sealed class EvidenceGrain(
    [PersistentState(StateNames.Evidence, StateNames.Storage)] IPersistentState<EvidenceState> state) : Grain, IEvidenceGrain
{
    public Task<EvidenceContent?> Get() => Task.FromResult(state.State.Content);

    public async Task Keep(EvidenceContent content)
    {
        if (state.State.Content is not null)
        {
            return;
        }

        state.State = new() { Content = content };
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

internal sealed record EvidenceState
{
    public EvidenceContent? Content { get; init; }
}
