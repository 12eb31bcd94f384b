using Engagement.Seasons;

namespace Engagement.Accounts;

internal sealed class InvitationGrain(
    [PersistentState(StateNames.Invitation, StateNames.Storage)] IPersistentState<InvitationState> state, SchoolClock clock) : Grain, IInvitationGrain
{
    private Invitation? Open => state.State.Invitation is { } invitation && invitation.ExpiresAt > clock.Now ? invitation : null;

    public Task<Invitation?> Get() => Task.FromResult(Open);

    public Task Issue(Invitation invitation) => Write(new() { Invitation = invitation });

    public async Task<bool> SetAside(string login)
    {
        if (Open is null || (state.State.SetAsideFor ?? login) != login)
        {
            return false;
        }

        await Write(state.State with { SetAsideFor = login });
        return true;
    }

    public Task Release() => Write(state.State with { SetAsideFor = null });

    public Task Withdraw() => Write(new());

    private async Task Write(InvitationState changed)
    {
        if (changed == state.State)
        {
            return;
        }

        await this.Store(state, changed);
    }
}

internal sealed record InvitationState
{
    public Invitation? Invitation { get; init; }
    public string? SetAsideFor { get; init; }
}
