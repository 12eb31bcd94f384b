using System.Collections.Immutable;

namespace Engagement.Debates;

/// <summary>What a tournament is announced with.</summary>
/// <param name="Id">Unique in the school, made by whoever announces; the same id is one tournament.</param>
/// <param name="Format">Code of a debate format.</param>
/// <param name="Event">The occurrence of the school's plan that it belongs to: what its points stand under in the book.</param>
/// <param name="Day">The day of the deed.</param>
[GenerateSerializer, Immutable, Alias("debate-announcement")]
public sealed record Announcement(Guid Id, string Title, string Format, League League, string Event, DateOnly Day);

/// <param name="Language"><c>kk</c>, <c>ru</c> or <c>en</c>.</param>
/// <param name="Level"><c>beginner</c> or <c>open</c>.</param>
[GenerateSerializer, Immutable, Alias("debate-league")]
public sealed record League(string Language, string Level)
{
    public static readonly ImmutableArray<string> Languages = ["kk", "ru", "en"];
    public static readonly ImmutableArray<string> Levels = ["beginner", "open"];
}

/// <summary>A tournament as it stands: all that was drawn, entered and decided, and nothing that can be worked out from it.</summary>
/// <param name="Seed">What every lot of the tournament follows from; published, so that anybody can draw again.</param>
/// <param name="Revision">Grows with every correction after the award; the award's sheet follows from it.</param>
[GenerateSerializer, Immutable, Alias("debate-tournament")]
public sealed record Tournament(
    Announcement Announcement,
    ulong Seed,
    ImmutableArray<Team> Teams,
    ImmutableArray<string> Judges,
    ImmutableArray<string> Timekeepers,
    ImmutableArray<Round> Rounds,
    TournamentStage Stage,
    int Revision)
{
    /// <summary>Grows with every change, so that a page knows whether it holds the newest.</summary>
    [Id(8)]
    public long Version { get; init; }
}

[GenerateSerializer, Alias("debate-tournament-stage")]
public enum TournamentStage
{
    /// <summary>Teams, judges and rounds may change.</summary>
    Open,

    /// <summary>Over: the sheet of its points is proposed and waits for one tap.</summary>
    Closed,

    /// <summary>Its sheet was given to the book.</summary>
    Awarded,
}

/// <param name="Members">Ids of students.</param>
/// <param name="Seeding">The place in a seeded first round, from 1; null for none.</param>
/// <param name="IsOut">Whether it takes no part in further rounds; what it has reached stands.</param>
[GenerateSerializer, Immutable, Alias("debate-team")]
public sealed record Team(string Id, string Name, ImmutableArray<string> Members, int? Seeding = null, bool IsOut = false)
{
    public bool IsSameAs(Team other) => (this with { Members = other.Members }) == other && Members.SequenceEqual(other.Members);
}

/// <param name="Byes">Teams that have no opponent in the round.</param>
/// <param name="IsOpened">False while the results of a silent round are kept back.</param>
[GenerateSerializer, Immutable, Alias("debate-round")]
public sealed record Round(
    int Number,
    RoundKind Kind,
    string Motion,
    bool IsSilent,
    bool IsOpened,
    RoundStage Stage,
    ImmutableArray<Room> Rooms,
    ImmutableArray<string> Byes);

[GenerateSerializer, Alias("debate-round-kind")]
public enum RoundKind
{
    Preliminary,
    KnockOut,
}

[GenerateSerializer, Alias("debate-round-stage")]
public enum RoundStage
{
    /// <summary>Seen only by those who run the tournament; may be drawn again.</summary>
    Drawn,

    /// <summary>Everybody sees who meets whom; ballots come in.</summary>
    Released,

    /// <summary>Every room is decided.</summary>
    Closed,
}

/// <summary>One debate of a round.</summary>
/// <param name="Teams">In the order of the format's sides.</param>
/// <param name="Judges">The first one is the chair.</param>
/// <param name="Absent">A team that did not come: the other one wins without marks.</param>
[GenerateSerializer, Immutable, Alias("debate-room")]
public sealed record Room(
    int Number, ImmutableArray<string> Teams, ImmutableArray<string> Judges, ImmutableArray<BallotSlip> Slips, string? Absent = null);

/// <summary>A ballot on its way: entered by one person, confirmed or returned by another.</summary>
/// <param name="Judge">Whose ballot it is.</param>
/// <param name="Entry">Grows whenever the ballot is entered anew: whoever confirms says which one was looked at.</param>
/// <param name="Returned">Why it has to be entered anew; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("debate-ballot-slip")]
public sealed record BallotSlip(string Judge, int Entry, Ballot Ballot, string EnteredBy, string? ConfirmedBy, string? Returned);

/// <summary>What one judge says of one debate.</summary>
/// <param name="Winner">The side that won, where the format lets the judge name it; null elsewhere.</param>
[GenerateSerializer, Immutable, Alias("debate-ballot")]
public sealed record Ballot(ImmutableArray<SeatMark> Marks, int? Winner)
{
    public bool IsSameAs(Ballot other) => Winner == other.Winner && Marks.SequenceEqual(other.Marks);
}

/// <param name="Seat">Number of the format's seat.</param>
/// <param name="Speaker">The student who spoke from it.</param>
/// <param name="Halves">The mark in halves of a point: 149 is 74.5.</param>
/// <param name="Rank">1 for the best speaker of the debate, where the format has ranks.</param>
[GenerateSerializer, Immutable, Alias("debate-mark")]
public sealed record SeatMark(int Seat, string Speaker, int Halves, int? Rank = null);
