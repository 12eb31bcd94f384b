using System.Collections.Immutable;
using Engagement.Ledger;
using Engagement.Students;
using Orleans.Concurrency;

namespace Engagement.Debates;

/// <summary>
/// One tournament, from its announcement to the sheet it comes to (S3-48). Key: <c>debate/{school}/{id}</c>.
/// Everything is durable on return, and done again in the same words it has the effect of once.
/// </summary>
public interface IDebateTournamentGrain : IGrainWithStringKey
{
    /// <summary>Opens the tournament and lists it in its school. Refused when the id stands for another one.</summary>
    Task<TournamentResult> Announce(Announcement announcement);

    /// <summary>Null when there is no such tournament.</summary>
    [ReadOnly]
    Task<Tournament?> Get();

    /// <summary>Takes a step of the tournament; nothing is half done when it is refused.</summary>
    /// <param name="by">Account or student who takes it: who entered a ballot does not confirm it.</param>
    Task<TournamentResult> Take(TournamentStep step, string by);

    /// <summary>The sheet of a tournament that is closed, priced as of now; null when there is none to propose.</summary>
    [ReadOnly]
    Task<PostResult?> Propose(Author author);

    /// <summary>
    /// Gives the sheet to the book. Its id follows from the tournament and its revision: confirmed twice, from two devices or
    /// across a crash, it counts once. The rules of who may award alone hold as for every sheet.
    /// </summary>
    Task<AwardResult> Award(Author author);

    /// <summary>
    /// Undoes the award's sheet and opens the tournament again; what it comes to then is a new sheet. A sheet that is too old to be
    /// written anew is not undone.
    /// </summary>
    Task<AwardResult> Correct(Author author, string reason);

    /// <summary>Nothing that was typed names the student any more; returns the announcement as it then is. Repeatable.</summary>
    Task<Announcement?> Forget(Student student);
}

/// <summary>The tournaments of a school, newest first. Key: <c>debates/{school}</c>.</summary>
public interface IDebatesGrain : IGrainWithStringKey
{
    [ReadOnly]
    Task<ImmutableArray<Announcement>> List();

    /// <summary>Durable on return; a tournament is listed once.</summary>
    Task Add(Announcement announcement);

    /// <summary>A tournament is listed with this announcement from now on. Durable on return.</summary>
    Task Replace(Announcement announcement);
}

/// <param name="Tournament">As it stands now; null when there is none.</param>
/// <param name="Refusal">A code of <see cref="DebateRefusal"/>; null when done.</param>
/// <param name="Faults">What is wrong with a ballot.</param>
[GenerateSerializer, Immutable, Alias("debate-result")]
public sealed record TournamentResult(Tournament? Tournament, string? Refusal, ImmutableArray<BallotFault> Faults)
{
    public static TournamentResult Refused(string code) => new(null, code, []);
}

/// <param name="Refusal">A code of <see cref="DebateRefusal"/>; null when the book was asked.</param>
/// <param name="Post">What the book answered.</param>
[GenerateSerializer, Immutable, Alias("debate-award-result")]
public sealed record AwardResult(Tournament? Tournament, string? Refusal, PostResult? Post)
{
    public static AwardResult Refused(string code) => new(null, code, null);
}
