using System.Collections.Immutable;
using Engagement.Domain;
using Microsoft.Extensions.Logging;

namespace Engagement.Accounts;

internal sealed partial class AccountGrain(
    [PersistentState(StateNames.Account, StateNames.Storage)] IPersistentState<AccountState> state, ILogger<AccountGrain> log) : Grain, IAccountGrain
{
    private SessionList List => new(state.State.Sessions);

    public Task<Account?> Get() => Task.FromResult(state.State.Account);

    public async Task<bool> Save(Account account)
    {
        var known = state.State.Account;
        if (account.Version != (known?.Version ?? 0))
        {
            return false;
        }

        await Write(new()
        {
            Account = account with { Version = account.Version + 1 },
            Sessions = account.Stamp == known?.Stamp ? state.State.Sessions : [],
        });
        return true;
    }

    public async Task<bool> Begin(string stamp, AccountSession session)
    {
        if (state.State.Account is not { } account || account.Stamp != stamp)
        {
            return false;
        }

        await Write(new()
        {
            Account = account with { FailedSignIns = 0, LockedUntil = null, Version = account.Version + 1 },
            Sessions = List.Begin(session).Sessions,
        });
        return true;
    }

    public async Task<Account?> Holding(string stamp, string session, DateTimeOffset now)
    {
        if (state.State.Account is not { } account || account.Stamp != stamp || List.Find(session, now) is not { } held)
        {
            return null;
        }

        if (now - held.LastSeen > SessionList.Worth)
        {
            try
            {
                await Write(state.State with { Sessions = List.Seen(session, now).Sessions });
            }
            catch (Exception e)
            {
                // When somebody was last seen is not worth refusing a request.
                LogNotSeen(e);
            }
        }

        return account;
    }

    public Task<ImmutableArray<AccountSession>> Sessions() =>
        Task.FromResult<ImmutableArray<AccountSession>>([.. state.State.Sessions.OrderByDescending(session => session.LastSeen)]);

    public Task End(string session) => Change(List.End(session));

    public Task EndOthers(string session) => Change(List.EndOthers(session));

    private Task Change(SessionList list) =>
        list.Sessions.Length == state.State.Sessions.Length ? Task.CompletedTask : Write(state.State with { Sessions = list.Sessions });

    private Task Write(AccountState changed) => this.Store(state, changed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "It could not be written down when a session was last seen")]
    private partial void LogNotSeen(Exception exception);
}

internal sealed record AccountState
{
    public Account? Account { get; init; }
    public ImmutableArray<AccountSession> Sessions { get; init; } = [];
}
