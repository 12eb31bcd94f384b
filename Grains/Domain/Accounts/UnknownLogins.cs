using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Engagement.Accounts;

namespace Engagement.Domain;

/// <summary>
/// Attempts with logins that nobody has, counted like those of accounts, so that a lock does not tell who exists. People type
/// passwords into the wrong field: of what was typed only twenty bits are kept, which many texts share.
/// </summary>
public sealed record UnknownLogins(ImmutableArray<UnknownLogin> Tried)
{
    /// <summary>Into how many shares the attempts of all schools are split.</summary>
    public const int Shares = 256;

    /// <summary>How many logins a share remembers; the one longest untried goes.</summary>
    public const int Most = 64;

    public static UnknownLogins None { get; } = new([]);

    public static (int Share, int Slot) PlaceOf(string login)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(login));
        return (hash[0], (hash[1] << 4) | (hash[2] >> 4));
    }

    /// <summary>Null for the register when the login is locked: then nothing is counted.</summary>
    public UnknownLogins? Counted(int slot, DateTimeOffset now)
    {
        var known = Tried.FirstOrDefault(login => login.Slot == slot);
        var attempts = known is null ? SignInAttempts.None : new(known.Failed, known.LockedUntil);
        if (attempts.IsLocked(now))
        {
            return null;
        }

        var (failed, lockedUntil) = attempts.Counted(now);
        return new([.. Tried.Where(login => login.Slot != slot).TakeLast(Most - 1), new(slot, failed, lockedUntil)]);
    }
}
