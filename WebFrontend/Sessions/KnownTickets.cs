using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;

namespace Engagement.Sessions;

/// <summary>
/// Spares decrypting the same cookie at each request. What a cookie says never changes; whether the session still holds is
/// another question (<see cref="HeldSessions"/>).
/// </summary>
internal sealed class KnownTickets(ISecureDataFormat<AuthenticationTicket> inner) : ISecureDataFormat<AuthenticationTicket>
{
    private const int Most = 2000;

    private readonly ConcurrentDictionary<string, AuthenticationTicket> _tickets = [];

    public string Protect(AuthenticationTicket data) => inner.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => inner.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null || purpose is not null)
        {
            return inner.Unprotect(protectedText, purpose);
        }

        if (_tickets.TryGetValue(protectedText, out var known))
        {
            return known;
        }

        if (inner.Unprotect(protectedText) is not { } ticket)
        {
            return null;
        }

        if (_tickets.Count >= Most)
        {
            _tickets.Clear();
        }

        return _tickets[protectedText] = ticket;
    }
}
