using Orleans.Concurrency;

namespace Engagement.Accounts;

/// <summary>
/// An invitation to set a login and a password, found by the hash of its code; whoever has the code is the person meant.
/// Key: <c>invitation/{hash}</c>.
/// </summary>
public interface IInvitationGrain : IGrainWithStringKey
{
    /// <summary>The invitation while it can be taken up.</summary>
    [ReadOnly]
    Task<Invitation?> Get();

    /// <summary>Makes it valid. Durable on return.</summary>
    Task Issue(Invitation invitation);

    /// <summary>
    /// Sets it aside for one login, so that two who take it up at once do not make two accounts; the same login may come
    /// again. False when it is over or set aside for another. Durable on return.
    /// </summary>
    Task<bool> SetAside(string login);

    /// <summary>The login turned out to be somebody else's: another may be tried. Durable on return.</summary>
    Task Release();

    /// <summary>It is used or withdrawn and admits nobody any more. Durable on return; repeating it changes nothing.</summary>
    Task Withdraw();
}

/// <param name="Account">The account id that whoever takes it up will have.</param>
/// <param name="Login">The login whose password is set anew; null for somebody who has none yet.</param>
[GenerateSerializer, Immutable, Alias("invitation")]
public sealed record Invitation(string School, string Account, string Name, string? Login, DateTimeOffset ExpiresAt);
