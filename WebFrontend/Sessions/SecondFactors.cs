using System.Collections.Immutable;
using System.Security.Cryptography;
using Engagement.Accounts;
using Engagement.Domain;
using Microsoft.AspNetCore.DataProtection;

namespace Engagement.Sessions;

/// <summary>Authenticator apps and recovery codes. Secrets lie encrypted in the store, recovery codes as hashes.</summary>
internal sealed class SecondFactors(IDataProtectionProvider protection, TimeProvider time)
{
    private const int RecoveryCodes = 10;

    private readonly IDataProtector _protector = protection.CreateProtector("second-factor");

    /// <summary>A secret for a new app; it counts only after <see cref="Confirmed"/>.</summary>
    public (SecondFactor Factor, string Secret) New()
    {
        var secret = TimeCode.NewSecret();
        return (new(Convert.ToBase64String(_protector.Protect(secret)), false, 0, []), TimeCode.TextOf(secret));
    }

    /// <summary>Switched on with the first code that the app shows, or null when the code is wrong.</summary>
    public (SecondFactor Factor, ImmutableArray<string> RecoveryCodes)? Confirmed(SecondFactor factor, string code)
    {
        if (StepOf(factor, code) is not { } step)
        {
            return null;
        }

        ImmutableArray<string> recovery = [.. Enumerable.Range(0, RecoveryCodes).Select(_ => CardCode.New())];
        return (factor with { IsOn = true, LastStep = step, RecoveryHashes = [.. recovery.Select(one => CardCode.HashOf(one)!)] }, recovery);
    }

    /// <summary>What is left after a code of the app or a recovery code was taken, or null when it is neither.</summary>
    public SecondFactor? Taken(SecondFactor factor, string code)
    {
        if (StepOf(factor, code) is { } step)
        {
            return factor with { LastStep = step };
        }

        return CardCode.HashOf(code) is { } hash && factor.RecoveryHashes.Contains(hash)
            ? factor with { RecoveryHashes = factor.RecoveryHashes.Remove(hash) }
            : null;
    }

    private long? StepOf(SecondFactor factor, string code)
    {
        try
        {
            return TimeCode.StepOf(code, _protector.Unprotect(Convert.FromBase64String(factor.Secret)), time.GetUtcNow(), factor.LastStep);
        }
        catch (CryptographicException)
        {
            // The keys were lost with which it was encrypted. The app is worth nothing then; recovery codes and invitations are.
            return null;
        }
    }
}
