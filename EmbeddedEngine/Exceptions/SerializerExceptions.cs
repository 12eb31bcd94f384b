namespace Orleans.Serialization;

public class SerializerException(string message) : Exception(message);

/// <summary>A value of a type that may not cross a grain call: neither known nor marked [GenerateSerializer].</summary>
public sealed class CodecNotFoundException(string message) : SerializerException(message);
