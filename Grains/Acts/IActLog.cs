using System.Collections.Immutable;

namespace Engagement.Acts;

/// <summary>
/// The log of acts, one chain for each school. It is only appended to: the store itself refuses to change or delete a line,
/// and each line carries the hash of the one before it.
/// </summary>
public interface IActLog
{
    /// <summary>
    /// Appends an act behind the last one of its school. Durable on return. Throws <see cref="ActsUnavailableException"/> when
    /// it could not be written; then nothing of it is in the log.
    /// </summary>
    Task Append(Act act);

    /// <summary>Acts before <paramref name="before"/> that the filter lets through, newest first.</summary>
    Task<ImmutableArray<StoredAct>> ReadBack(string school, ActFilter filter, long before, int limit);

    /// <summary>Acts after <paramref name="after"/>, in order.</summary>
    Task<ImmutableArray<StoredAct>> Read(string school, long after, int limit);

    /// <summary>The names of acts that occur.</summary>
    Task<ImmutableArray<string>> ListNames(string school);

    /// <summary>Schools that have a log.</summary>
    Task<ImmutableArray<string>> ListSchools();
}

/// <summary>An act as its canonical text (<see cref="ActFormat"/>).</summary>
public sealed record StoredAct(long Seq, byte[] Body);

/// <param name="Person">Who did it, or to whom it was done.</param>
/// <param name="From">Not before this moment.</param>
/// <param name="Until">Before this moment.</param>
public sealed record ActFilter(string? Person = null, string? Name = null, DateTimeOffset? From = null, DateTimeOffset? Until = null);

/// <summary>The log of acts could not be written or read just now.</summary>
public sealed class ActsUnavailableException(string message, Exception innerException) : Exception(message, innerException);
