namespace Engagement;

/// <summary>The program cannot run as it is configured. The message is a sentence for whoever operates it and names the key.</summary>
public sealed class ConfigurationException(string message, Exception? innerException = null) : InvalidOperationException(message, innerException);
