using System.Collections.Immutable;
using Engagement.Domain;

namespace Engagement.Accounts;

internal sealed class UnknownLoginsGrain(
    [PersistentState(StateNames.UnknownLogins, StateNames.Storage)] IPersistentState<UnknownLoginsState> state) : Grain, IUnknownLoginsGrain
{
    public async Task<bool> Count(int slot, DateTimeOffset now)
    {
        if (new UnknownLogins(state.State.Tried).Counted(slot, now) is not { } counted)
        {
            return false;
        }

        state.State = new() { Tried = counted.Tried };
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

internal sealed record UnknownLoginsState
{
    public ImmutableArray<UnknownLogin> Tried { get; init; } = [];
}
