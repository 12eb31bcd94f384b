namespace Engagement.Accounts;

internal sealed class CardHolderGrain(
    [PersistentState(StateNames.CardHolder, StateNames.Storage)] IPersistentState<CardHolderState> state) : Grain, ICardHolderGrain
{
    public Task<bool> HasCard() => Task.FromResult(state.State.CardHash is not null);

    public async Task<string> Replace(DateTimeOffset? until = null)
    {
        var holder = Keys.Rest(this.GetPrimaryKeyString());
        var code = CardCode.New();
        var hash = CardCode.HashOf(code)!;
        var old = state.State.CardHash;

        // A crash in between leaves the holder without a card, never with two.
        if (old is not null)
        {
            await GrainFactory.GetGrain<ICardGrain>(Keys.Card(old)).Withdraw();
        }

        state.State = new() { CardHash = hash };
        await state.WriteStateAsync();
        await GrainFactory.GetGrain<ICardGrain>(Keys.Card(hash)).Issue(holder, until);
        return code;
    }

    public async Task Withdraw()
    {
        if (state.State.CardHash is { } hash)
        {
            await GrainFactory.GetGrain<ICardGrain>(Keys.Card(hash)).Withdraw();
            await state.ClearStateAsync();
        }
    }
}

internal sealed record CardHolderState
{
    public string? CardHash { get; init; }
}
