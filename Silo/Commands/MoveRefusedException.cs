namespace Engagement.Commands;

/// <summary>What is to be moved is not whole, or something else stands in its place already.</summary>
internal sealed class MoveRefusedException(string message) : Exception(message);
