using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Accounts;

/// <summary>How the staff of a school sign in: logins and open invitations. Key: <c>staff/{school}</c>.</summary>
public interface IStaffGrain : IGrainWithStringKey
{
    [ReadOnly]
    Task<ImmutableArray<StaffSignIn>> All();

    /// <summary>Notes the login of an account. Durable on return; noting it again changes nothing.</summary>
    Task Note(string account, string login);

    /// <summary>
    /// Makes an invitation for somebody of the staff, who need not have signed in before, and withdraws the one before it.
    /// Durable on return; the code is returned this once and never stored.
    /// </summary>
    Task<IssuedInvitation> Invite(string account, string name);

    /// <summary>Withdraws the open invitation, if there is one. Durable on return.</summary>
    Task Withdraw(string account);
}

/// <param name="Login">Null until the first invitation is taken up.</param>
/// <param name="InvitationHash">Of the open invitation; null where there is none.</param>
[GenerateSerializer, Immutable, Alias("staff-sign-in")]
public sealed record StaffSignIn(string Account, string? Login, string? InvitationHash, DateTimeOffset? InvitedUntil);

[GenerateSerializer, Immutable, Alias("issued-invitation")]
public sealed record IssuedInvitation(string Code, DateTimeOffset ExpiresAt);
