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

        await this.Store(state, new() { Tried = counted.Tried });
        return true;
    }
}

internal sealed record UnknownLoginsState
{
    public ImmutableArray<UnknownLogin> Tried { get; init; } = [];
}
