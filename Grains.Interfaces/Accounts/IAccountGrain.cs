using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Accounts;

/// <summary>One sign-in of the staff, with its sessions. Key: <c>account/{login}</c>, the login in lower case.</summary>
public interface IAccountGrain : IGrainWithStringKey
{
    [ReadOnly]
    Task<Account?> Get();

    /// <summary>
    /// Writes the account when its version is the one stored (0 for a new one); false when it is not. A new stamp ends every
    /// session in the same write. Durable on return.
    /// </summary>
    Task<bool> Save(Account account);

    /// <summary>Begins a session and forgives failed attempts; false when the stamp has changed meanwhile. Durable on return.</summary>
    Task<bool> Begin(string stamp, AccountSession session);

    /// <summary>The account while the session holds, else null. Notes that the session was seen, which may be lost in a crash.</summary>
    Task<Account?> Holding(string stamp, string session, DateTimeOffset now);

    /// <summary>The sessions that were not ended, last seen first; some may be too old to hold.</summary>
    Task<ImmutableArray<AccountSession>> Sessions();

    /// <summary>Ends one session; one that has ended stays so. Durable on return.</summary>
    Task End(string session);

    /// <summary>Ends every session but one. Durable on return.</summary>
    Task EndOthers(string session);
}

/// <param name="Id">Opaque; the author of sheets.</param>
/// <param name="Stamp">Changes when the password does, which ends older sessions.</param>
/// <param name="Version">0 for an account never stored.</param>
[GenerateSerializer, Immutable, Alias("account")]
public sealed record Account(
    string Id,
    string Login,
    string Name,
    string School,
    string Role,
    string PasswordHash,
    string Stamp,
    int FailedSignIns,
    DateTimeOffset? LockedUntil,
    long Version)
{
    /// <summary>Null where none was ever set up.</summary>
    [Id(0)]
    public SecondFactor? SecondFactor { get; init; }
}

/// <summary>An authenticator app (RFC 6238) and the codes for the day when it is lost.</summary>
/// <param name="Secret">Encrypted by the web front.</param>
/// <param name="IsOn">False until the first code was typed back.</param>
/// <param name="LastStep">The time step of the last code taken, so that none is taken twice.</param>
/// <param name="RecoveryHashes">Of the recovery codes not used yet.</param>
[GenerateSerializer, Immutable, Alias("second-factor")]
public sealed record SecondFactor(string Secret, bool IsOn, long LastStep, ImmutableArray<string> RecoveryHashes);

/// <param name="Device">What people know it by: browser and system.</param>
[GenerateSerializer, Immutable, Alias("account-session")]
public sealed record AccountSession(string Id, string Device, DateTimeOffset Began, DateTimeOffset LastSeen);

/// <summary>Roles of this product; names are part of the HTTP contract.</summary>
public static class Role
{
    public const string Student = "student";

    /// <summary>Sees what one student sees.</summary>
    public const string Parent = "parent";

    /// <summary>May do what the posts allow, and nothing beside.</summary>
    public const string Staff = "staff";

    public const string Mentor = "mentor";
    public const string Coordinator = "coordinator";
}
