namespace Engagement.Accounts;

internal sealed class AccountGrain(
    [PersistentState(StateNames.Account, StateNames.Storage)] IPersistentState<AccountState> state) : Grain, IAccountGrain
{
    public Task<Account?> Get() => Task.FromResult(state.State.Account);

    public async Task<bool> Save(Account account)
    {
        if (account.Version != (state.State.Account?.Version ?? 0))
        {
            return false;
        }

        state.State = new() { Account = account with { Version = account.Version + 1 } };
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }

        return true;
    }
}

internal sealed record AccountState
{
    public Account? Account { get; init; }
}
