using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Students;

/// <summary>
/// Erases persons of a school for good: card, notes that speak of them, everything in the roster. The book stays whole; in it
/// they were only ever an id. Key: <c>erasure/{school}</c>.
/// </summary>
public interface IErasureGrain : IGrainWithStringKey
{
    /// <summary>
    /// On return nothing of the person is in any store, nor in the free space of its files. An erasure that was cut short goes
    /// on when it is asked for again; false when there is no such student and nothing to go on with.
    /// </summary>
    /// <param name="reason">Must not contain the name.</param>
    Task<bool> Erase(string student, string author, string reason);

    /// <summary>What was erased, oldest first.</summary>
    [ReadOnly]
    Task<ImmutableArray<Erasure>> List();
}

/// <param name="Student">The id, which now belongs to nobody.</param>
[GenerateSerializer, Immutable, Alias("erasure")]
public sealed record Erasure(string Student, string Author, DateTimeOffset At, string Reason);
