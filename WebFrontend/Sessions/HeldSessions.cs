using System.Runtime.CompilerServices;
using System.Security.Claims;

namespace Engagement.Sessions;

/// <summary>
/// Whether sessions still hold and which posts come with them, asked of the account or the card at most once a second for
/// each. What ends a session through this web front ends it at once (<see cref="Forget"/>), through another one within a
/// second.
/// </summary>
internal sealed class HeldSessions(SignIn signIn, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(1);

    // A cookie seen before gives the same principal (KnownTickets), so the answers go when the cookies are forgotten.
    private readonly ConditionalWeakTable<ClaimsPrincipal, StrongBox<long>> _asked = [];

    public async ValueTask<bool> Holds(ClaimsPrincipal principal)
    {
        if (_asked.TryGetValue(principal, out var asked) && time.GetElapsedTime(asked.Value) < Remembered)
        {
            return true;
        }

        var now = time.GetTimestamp();
        if (SessionUser.From(principal) is not { } user || await signIn.Renewed(user) is not { } renewed)
        {
            return false;
        }

        SessionUser.Renew(principal, renewed);
        _asked.GetValue(principal, static _ => new()).Value = now;
        return true;
    }

    /// <summary>Something of an account, a card, a post or a session has changed on this web front.</summary>
    public event Action? Changed;

    /// <summary>To be called whenever an account, a card, a post or a session has changed.</summary>
    public void Forget()
    {
        _asked.Clear();
        Changed?.Invoke();
    }
}
