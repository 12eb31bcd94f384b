using System.Collections.Immutable;

namespace Engagement.Debates;

/// <summary>
/// One thing that is done to a tournament. Doing it again, in the same words, has the effect of once.
/// </summary>
[GenerateSerializer, Immutable, Alias("debate-step")]
public abstract record TournamentStep;

/// <summary>The teams from now on. Who has debated stays; a team that leaves is marked as out.</summary>
[GenerateSerializer, Immutable, Alias("debate-set-teams")]
public sealed record SetTeams(ImmutableArray<Team> Teams) : TournamentStep;

/// <summary>Students or staff who judge, and students who keep the time.</summary>
[GenerateSerializer, Immutable, Alias("debate-set-judges")]
public sealed record SetJudges(ImmutableArray<string> Judges, ImmutableArray<string> Timekeepers) : TournamentStep;

/// <summary>Draws the next round. After the break, the next round is the next one of the knock-out.</summary>
/// <param name="Number">Of the round, from 1.</param>
/// <param name="IsSilent">Whether its results are kept back until they are opened.</param>
/// <param name="Break">How many teams go on into the knock-out; null for a preliminary round and after the break.</param>
/// <param name="Chosen">Who of those level at the line goes on, where the line runs through a shared place.</param>
[GenerateSerializer, Immutable, Alias("debate-draw-round")]
public sealed record DrawRound(
    int Number, string Motion, bool IsSilent, DrawMethod Method, int? Break, ImmutableArray<string> Chosen) : TournamentStep;

/// <summary>Takes a draw back that nobody has seen or that no ballot stands in yet.</summary>
[GenerateSerializer, Immutable, Alias("debate-undraw-round")]
public sealed record UndrawRound(int Round) : TournamentStep;

/// <summary>Who judges in a room; the first one is the chair.</summary>
[GenerateSerializer, Immutable, Alias("debate-set-panel")]
public sealed record SetPanel(int Round, int Room, ImmutableArray<string> Judges) : TournamentStep;

/// <summary>Everybody sees the draw and the motion; ballots come in.</summary>
[GenerateSerializer, Immutable, Alias("debate-release-round")]
public sealed record ReleaseRound(int Round) : TournamentStep;

[GenerateSerializer, Immutable, Alias("debate-enter-ballot")]
public sealed record EnterBallot(int Round, int Room, string Judge, Ballot Ballot) : TournamentStep;

/// <summary>A second person has compared the entry with what the judge wrote.</summary>
[GenerateSerializer, Immutable, Alias("debate-confirm-ballot")]
public sealed record ConfirmBallot(int Round, int Room, string Judge, int Entry) : TournamentStep;

/// <summary>The ballot, confirmed or not, has to be entered anew.</summary>
[GenerateSerializer, Immutable, Alias("debate-return-ballot")]
public sealed record ReturnBallot(int Round, int Room, string Judge, int Entry, string Reason) : TournamentStep;

/// <summary>A team did not come; null when it did after all.</summary>
[GenerateSerializer, Immutable, Alias("debate-set-absent")]
public sealed record SetAbsent(int Round, int Room, string? Team) : TournamentStep;

/// <summary>The results of a silent round may be seen from now on.</summary>
[GenerateSerializer, Immutable, Alias("debate-open-results")]
public sealed record OpenResults(int Round) : TournamentStep;

/// <summary>The tournament is over; every silent round is opened.</summary>
[GenerateSerializer, Immutable, Alias("debate-close")]
public sealed record CloseTournament : TournamentStep;

/// <summary>It goes on after all; only while nothing was awarded.</summary>
[GenerateSerializer, Immutable, Alias("debate-reopen")]
public sealed record ReopenTournament : TournamentStep;

[GenerateSerializer, Alias("debate-draw-method")]
public enum DrawMethod
{
    /// <summary>By lot.</summary>
    Random,

    /// <summary>By the teams' seeding: the upper half meets the lower half. Teams without one come last, by lot.</summary>
    Seeded,

    /// <summary>Teams with equal points meet.</summary>
    Power,
}
