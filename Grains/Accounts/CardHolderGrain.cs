namespace Engagement.Accounts;

internal sealed class CardHolderGrain(
    [PersistentState(StateNames.CardHolder, StateNames.Storage)] IPersistentState<CardHolderState> state) : Grain, ICardHolderGrain
{
    public async Task<string> Replace()
    {
        var student = Keys.Rest(this.GetPrimaryKeyString());
        var code = CardCode.New();
        var hash = CardCode.HashOf(code)!;
        var old = state.State.CardHash;

        // A crash in between leaves the student without a card, never with two.
        if (old is not null)
        {
            await GrainFactory.GetGrain<ICardGrain>(Keys.Card(old)).Withdraw();
        }

        state.State = new() { CardHash = hash };
        await state.WriteStateAsync();
        await GrainFactory.GetGrain<ICardGrain>(Keys.Card(hash)).Issue(student);
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
