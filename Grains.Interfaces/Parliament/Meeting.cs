using System.Collections.Immutable;
using Engagement.Ledger;

namespace Engagement.Parliament;

/// <summary>A meeting of a body of self-government, and its minutes.</summary>
/// <param name="Season">The academic year that its minutes are numbered in.</param>
/// <param name="Stage">A code of <see cref="MeetingStage"/>.</param>
/// <param name="Version">One more with every change.</param>
[GenerateSerializer, Immutable, Alias("meeting")]
public sealed record Meeting(MeetingNotice Notice, string Season, string Stage, long Version)
{
    /// <summary>Of the minutes; given when the meeting begins.</summary>
    [Id(0)]
    public int? Number { get; init; }

    [Id(1)]
    public ImmutableArray<AgendaItem> Agenda { get; init; } = [];

    [Id(2)]
    public Chair? Chair { get; init; }

    /// <summary>The student who writes the minutes.</summary>
    [Id(3)]
    public string? Secretary { get; init; }

    /// <summary>Who is there. Who is not is written down nowhere.</summary>
    [Id(4)]
    public ImmutableArray<Attendee> Present { get; init; } = [];

    [Id(5)]
    public DateTimeOffset? OpenedAt { get; init; }

    [Id(6)]
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How many the body had when the meeting was over; null for a meeting without a quorum.</summary>
    [Id(7)]
    public int? BodySize { get; init; }

    /// <summary>When the minutes were first handed in for signature.</summary>
    [Id(8)]
    public DateTimeOffset? FiledAt { get; init; }

    [Id(9)]
    public Signature? Signature { get; init; }

    /// <summary>What the signed list of those present comes to; null when nobody is awarded.</summary>
    [Id(10)]
    public MinutesSheet? Sheet { get; init; }

    [Id(11)]
    public ImmutableArray<Addendum> Addenda { get; init; } = [];

    /// <summary>The version that the school's register has taken up.</summary>
    [Id(12)]
    public long Told { get; init; }

    /// <summary>Tasks of the signed minutes are on their way to those who do them.</summary>
    [Id(13)]
    public bool HasTasksToGive { get; init; }
}

/// <param name="Id">Made by the client (UUID v7 preferred).</param>
/// <param name="Kind">A code of <see cref="MeetingKind"/>.</param>
/// <param name="Faction">Whose meeting it is, when of a faction.</param>
/// <param name="FromGrade">The youngest grade that may take part, whoever is a member.</param>
/// <param name="ToGrade">The oldest, inclusive.</param>
[GenerateSerializer, Immutable, Alias("meeting-notice")]
public sealed record MeetingNotice(Guid Id, string Kind, string? Faction, DateOnly Day, TimeOnly From, string Place, int FromGrade, int ToGrade);

/// <summary>What the register knows of a meeting.</summary>
/// <param name="Applicants">Whose applications it has, with what was decided.</param>
[GenerateSerializer, Immutable, Alias("meeting-heading")]
public sealed record MeetingHeading(
    MeetingNotice Notice, string Season, int? Number, string Stage, ImmutableArray<Applicant> Applicants, long Version);

/// <param name="IsAdmitted">Null while nothing is decided.</param>
/// <param name="Grade">On the day of the decision; null while nothing is decided.</param>
[GenerateSerializer, Immutable, Alias("meeting-applicant")]
public sealed record Applicant(string Student, bool? IsAdmitted, int? Grade);

/// <summary>Its number is its place in the agenda.</summary>
/// <param name="Course">What was said, in short.</param>
/// <param name="Revision">One more with every change of the course.</param>
[GenerateSerializer, Immutable, Alias("agenda-item")]
public sealed record AgendaItem(
    Guid Id, string Title, ImmutableArray<string> Applicants, string Course, int Revision, ImmutableArray<Resolution> Resolutions);

/// <summary>One point of what was resolved.</summary>
/// <param name="Kind">A code of <see cref="ResolutionKind"/>.</param>
/// <param name="Owner">The student who does the task.</param>
/// <param name="Decisions">On applications, when an admission.</param>
[GenerateSerializer, Immutable, Alias("resolution")]
public sealed record Resolution(
    Guid Id, string Kind, string Text, Vote? Vote, string? Owner, DateOnly? Due, ImmutableArray<Applicant> Decisions)
{
    public bool IsSameAs(Resolution other) =>
        (Id, Kind, Text, Vote, Owner, Due) == (other.Id, other.Kind, other.Text, other.Vote, other.Owner, other.Due) && Decisions.SequenceEqual(other.Decisions);
}

/// <summary>Counts only: who voted how is written down nowhere.</summary>
[GenerateSerializer, Immutable, Alias("meeting-vote")]
public sealed record Vote(int For, int Against, int Abstained, bool IsSecret);

/// <param name="Person">A student or somebody of the staff.</param>
/// <param name="Role">A code of <see cref="ChairRole"/>.</param>
[GenerateSerializer, Immutable, Alias("meeting-chair")]
public sealed record Chair(string Person, string Role);

/// <summary>Somebody who is there, with class and faction as on the day: minutes do not change when the roster does.</summary>
/// <param name="Student">Null once the student's data was erased.</param>
/// <param name="IsMember">Of the body that meets.</param>
[GenerateSerializer, Immutable, Alias("attendee")]
public sealed record Attendee(string? Student, string Class, int Grade, string? Faction, bool IsMember, DateTimeOffset Came, bool IsLate, bool LeftEarly);

/// <param name="By">Account of who signed.</param>
/// <param name="Post">The post that it was signed with.</param>
[GenerateSerializer, Immutable, Alias("minutes-signature")]
public sealed record Signature(string By, string Post, DateTimeOffset At);

/// <param name="State">A code of <see cref="SheetState"/>.</param>
/// <param name="Refusal">Why the book took it not.</param>
[GenerateSerializer, Immutable, Alias("minutes-sheet")]
public sealed record MinutesSheet(Sheet Sheet, Author Author, string State, string? Refusal);

/// <summary>What is added to minutes after they were signed.</summary>
[GenerateSerializer, Immutable, Alias("minutes-addendum")]
public sealed record Addendum(Guid Id, string Text, string By, DateTimeOffset At);
