namespace Engagement.Accounts;

/// <summary>A share of the attempts with logins that nobody has. Key: <c>unknown-logins/{share}</c>.</summary>
public interface IUnknownLoginsGrain : IGrainWithStringKey
{
    /// <summary>Counts an attempt, at the price of one with an account: one write, durable on return. False when the login is locked.</summary>
    Task<bool> Count(int slot, DateTimeOffset now);
}

/// <param name="Slot">What is left of the login, which many others share.</param>
[GenerateSerializer, Immutable, Alias("unknown-login")]
public sealed record UnknownLogin(int Slot, int Failed, DateTimeOffset? LockedUntil);
