namespace Orleans.Runtime;

public sealed class SiloUnavailableException(string message) : OrleansMessageRejectionException(message);
