namespace Engagement.Accounts;

internal sealed class CardGrain(
    [PersistentState(StateNames.Card, StateNames.Storage)] IPersistentState<CardState> state) : Grain, ICardGrain
{
    public Task<string?> Holder() => Task.FromResult(state.State.Student);

    public Task Issue(string student) => Save(student);

    public Task Withdraw() => Save(null);

    private async Task Save(string? student)
    {
        state.State = new() { Student = student };
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

internal sealed record CardState
{
    public string? Student { get; init; }
}
