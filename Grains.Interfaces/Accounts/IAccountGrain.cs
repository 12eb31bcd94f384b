using Orleans.Concurrency;

namespace Engagement.Accounts;

/// <summary>One sign-in of the staff. Key: <c>account/{login}</c>, the login in lower case.</summary>
public interface IAccountGrain : IGrainWithStringKey
{
    [ReadOnly]
    Task<Account?> Get();

    /// <summary>Writes the account when its version is the one stored (0 for a new one); false when it is not. Durable on return.</summary>
    Task<bool> Save(Account account);
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
    long Version);

/// <summary>Roles of this product; names are part of the HTTP contract.</summary>
public static class Role
{
    public const string Student = "student";
    public const string Mentor = "mentor";
    public const string Coordinator = "coordinator";
}
