using System.Runtime.CompilerServices;

namespace Engagement.Sessions;

/// <summary>
/// Whether sessions still hold, asked of the account or the card at most once a second for each. What ends a session through
/// this web front ends it at once (<see cref="Forget"/>), through another one within a second.
/// </summary>
internal sealed class HeldSessions(SignIn signIn, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(1);

    // A cookie seen before gives the same user (KnownTickets), so the answers go when the cookies are forgotten.
    private readonly ConditionalWeakTable<SessionUser, StrongBox<long>> _asked = [];

    public async ValueTask<bool> Holds(SessionUser user)
    {
        if (_asked.TryGetValue(user, out var asked) && time.GetElapsedTime(asked.Value) < Remembered)
        {
            return true;
        }

        var now = time.GetTimestamp();
        if (!await signIn.StillHolds(user))
        {
            return false;
        }

        _asked.GetValue(user, static _ => new()).Value = now;
        return true;
    }

    /// <summary>To be called whenever an account or a card has changed.</summary>
    public void Forget() => _asked.Clear();
}
