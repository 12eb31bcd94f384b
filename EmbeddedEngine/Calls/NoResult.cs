namespace Orleans.Runtime;

/// <summary>The result type of methods that have none.</summary>
internal readonly struct NoResult;
