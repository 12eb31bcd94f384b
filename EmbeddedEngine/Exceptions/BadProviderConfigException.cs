namespace Orleans.Storage;

public sealed class BadProviderConfigException(string msg) : Runtime.OrleansException(msg);
