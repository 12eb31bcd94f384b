namespace Engagement.Archives;

/// <summary>There is no archive to be had now, or a file is none that can be opened. The message is for the operator.</summary>
public sealed class ArchiveRefusedException(string message) : Exception(message);
