namespace Orleans.Runtime;

/// <summary>The observer a call was meant for is deleted or garbage collected.</summary>
public sealed class ClientNotAvailableException : OrleansException
{
    internal ClientNotAvailableException(GrainId clientId)
        : base($"No activation for client {clientId}")
    {
    }
}
