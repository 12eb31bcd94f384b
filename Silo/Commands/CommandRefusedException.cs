namespace Engagement.Commands;

/// <summary>A book is not whole, or something else stands where a command would write. The message is for the operator.</summary>
internal sealed class CommandRefusedException(string message) : Exception(message);
