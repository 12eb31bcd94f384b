using Engagement.Problems;

namespace Engagement.Seals;

/// <param name="Reason">Why something is not waited for; null while nothing is awaited.</param>
internal sealed record SealRequest(string? Reason)
{
    public Problem? Fault => SealReason.FaultIn(Reason);
}

/// <summary>What people write beside a seal.</summary>
internal static class SealReason
{
    private const int Most = 1000;

    public static Problem? FaultIn(string? reason) => reason is { Length: > Most } ? Problem.Invalid("reason", $"At most {Most} characters.") : null;
}
