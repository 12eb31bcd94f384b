using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Nominations;

/// <summary>
/// Homeroom teachers' yes or no of good standing, which Best Student asks for in the place of marks (rulebook, section 7). Nobody reads it but
/// those who write and those who propose. Key: <c>standing-notes/{school}/{season}</c>.
/// </summary>
public interface IStandingNotesGrain : IGrainWithStringKey
{
    /// <summary>At most one for each student.</summary>
    [ReadOnly]
    Task<ImmutableArray<StandingNote>> All();

    /// <summary>Replaces what was said of the student before. Durable on return, repeatable.</summary>
    Task Write(StandingNote note);

    /// <summary>Nothing is kept of the student. Durable on return, repeatable.</summary>
    Task Forget(string student);
}

/// <param name="By">Account id of whoever said it.</param>
[GenerateSerializer, Immutable, Alias("standing-note")]
public sealed record StandingNote(string Student, bool IsGood, string By, DateTimeOffset At);
