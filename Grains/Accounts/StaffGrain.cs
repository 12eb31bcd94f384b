using System.Collections.Immutable;
using Engagement.Seasons;

namespace Engagement.Accounts;

internal sealed class StaffGrain(
    [PersistentState(StateNames.Staff, StateNames.Storage)] IPersistentState<StaffState> state, SchoolClock clock) : Grain, IStaffGrain
{
    /// <summary>Long enough for a letter that lies on a desk over a week, short enough for one that was lost.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromDays(10);

    public Task<ImmutableArray<StaffSignIn>> All() => Task.FromResult(state.State.SignIns);

    public Task Note(string account, string login) => Find(account) is { } known && known.Login == login
        ? Task.CompletedTask
        : Write((Find(account) ?? Nobody(account)) with { Login = login });

    public async Task<IssuedInvitation> Invite(string account, string name)
    {
        await Withdraw(account);
        var known = Find(account) ?? Nobody(account);
        var code = CardCode.New();
        var hash = CardCode.HashOf(code)!;
        var until = clock.Now + Validity;

        // Noted first: a crash in between leaves an invitation that nobody can take up, never one that nobody can withdraw.
        await Write(known with { InvitationHash = hash, InvitedUntil = until });
        await Invitation(hash).Issue(new(Keys.Rest(this.GetPrimaryKeyString()), account, name, known.Login, until));
        return new(code, until);
    }

    public async Task Withdraw(string account)
    {
        if (Find(account) is { InvitationHash: { } hash } known)
        {
            await Invitation(hash).Withdraw();
            await Write(known with { InvitationHash = null, InvitedUntil = null });
        }
    }

    private static StaffSignIn Nobody(string account) => new(account, null, null, null);

    private StaffSignIn? Find(string account) => state.State.SignIns.FirstOrDefault(known => known.Account == account);

    private IInvitationGrain Invitation(string hash) => GrainFactory.GetGrain<IInvitationGrain>(Keys.Invitation(hash));

    private Task Write(StaffSignIn changed) =>
        this.Store(state, new() { SignIns = [.. state.State.SignIns.Where(known => known.Account != changed.Account), changed] });
}

internal sealed record StaffState
{
    public ImmutableArray<StaffSignIn> SignIns { get; init; } = [];
}
