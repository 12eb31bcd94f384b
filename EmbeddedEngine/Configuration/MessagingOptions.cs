namespace Orleans.Configuration;

public abstract class MessagingOptions
{
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);
}

public class SiloMessagingOptions : MessagingOptions;

/// <summary>Accepted for source compatibility: the client is the silo's own, so <see cref="SiloMessagingOptions"/> rule.</summary>
public class ClientMessagingOptions : MessagingOptions;
