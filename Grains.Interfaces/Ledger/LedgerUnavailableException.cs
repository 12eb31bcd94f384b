namespace Engagement.Ledger;

/// <summary>The book could not be written or read just now. Nothing unacknowledged is in it; the same call may be repeated.</summary>
[GenerateSerializer, Alias("ledger-unavailable")]
public sealed class LedgerUnavailableException : Exception
{
    public LedgerUnavailableException()
    {
    }

    public LedgerUnavailableException(string message)
        : base(message)
    {
    }

    public LedgerUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
