using System.Collections.Immutable;
using Engagement.Ledger;

namespace Engagement.Assignments;

/// <summary>A task as it was given to one student. The code says assignment: a task is something else to it.</summary>
/// <param name="Id">Made by the client (UUID v7 preferred); unique among the student's. Several who do the same may have the same.</param>
/// <param name="Due">The last day on which it is done on time.</param>
/// <param name="Faction">Whose work it is; null for the whole school's.</param>
/// <param name="By">Opaque account id or student's id of who gave it.</param>
[GenerateSerializer, Immutable, Alias("assignment-order")]
public sealed record AssignmentOrder(Guid Id, string Text, DateOnly Due, string? Faction, string By)
{
    /// <summary>What it follows from; null when somebody simply gave it.</summary>
    [Id(0)]
    public AssignmentOrigin? Origin { get; init; }
}

/// <param name="Kind">A code of <see cref="OriginKind"/>.</param>
/// <param name="Id">The meeting or the initiative.</param>
[GenerateSerializer, Immutable, Alias("assignment-origin")]
public sealed record AssignmentOrigin(string Kind, Guid Id);

/// <summary>Part of the HTTP contract.</summary>
public static class OriginKind
{
    /// <summary>Resolved at a meeting, in signed minutes.</summary>
    public const string Minutes = "minutes";

    /// <summary>A part of carrying out an initiative.</summary>
    public const string Initiative = "initiative";
}

/// <param name="Sendings">The oldest first; the first one decides whether it was on time, for ever.</param>
/// <param name="Returns">The oldest first.</param>
/// <param name="Acceptance">Null until it is accepted; from then on nothing changes any more.</param>
/// <param name="Booking">The points on their way into the book; null where it brings none.</param>
/// <param name="IsWithdrawn">Nobody waits for it any more.</param>
[GenerateSerializer, Immutable, Alias("assignment")]
public sealed record Assignment(
    AssignmentOrder Order,
    ImmutableArray<WorkSending> Sendings,
    ImmutableArray<WorkReturn> Returns,
    WorkAcceptance? Acceptance,
    WorkBooking? Booking,
    bool IsWithdrawn)
{
    public static Assignment Of(AssignmentOrder order) => new(order, [], [], null, null, false);
}

/// <param name="Words">What was done, in the student's own words.</param>
/// <param name="Link">Where it can be seen; null without one.</param>
[GenerateSerializer, Immutable, Alias("work-sending")]
public sealed record WorkSending(DateTimeOffset At, string Words, string? Link);

/// <param name="By">Opaque account id.</param>
[GenerateSerializer, Immutable, Alias("work-return")]
public sealed record WorkReturn(string By, DateTimeOffset At, string Reason);

[GenerateSerializer, Immutable, Alias("work-acceptance")]
public sealed record WorkAcceptance(string By, DateTimeOffset At);

/// <summary>A sheet that an acceptance made.</summary>
/// <param name="State">A code of <see cref="SheetState"/>.</param>
/// <param name="Refusal">Why the book took it not.</param>
[GenerateSerializer, Immutable, Alias("work-booking")]
public sealed record WorkBooking(Sheet Sheet, Author Author, string State, string? Refusal);
