namespace Orleans.Runtime;

public sealed class OrleansConfigurationException(string message) : Exception(message);
