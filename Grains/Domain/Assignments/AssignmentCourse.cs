using System.Collections.Immutable;
using Engagement.Assignments;
using Engagement.Ledger;

namespace Engagement.Domain;

/// <summary>A task after something was done to it, or why it was not done.</summary>
public readonly record struct AssignmentChange(Assignment? Assignment, string? Refusal)
{
    public static implicit operator AssignmentChange(Assignment assignment) => new(assignment, null);

    public static AssignmentChange Refused(string code) => new(null, code);
}

/// <summary>Given → sent → accepted, or returned and sent again without loss (S0-40, S0-48).</summary>
public static class AssignmentCourse
{
    public const string Done = "task.done";

    /// <summary>More at once is no help to anybody.</summary>
    public const int MostOpen = 20;

    /// <summary>A task is for days and weeks; what takes longer is an initiative.</summary>
    private const int LongestDays = 180;

    public static string StateOf(Assignment one, DateOnly today) =>
        one.Acceptance is not null ? AssignmentState.Accepted
        : one.IsWithdrawn ? AssignmentState.Withdrawn
        : one.Sendings.Length > one.Returns.Length ? AssignmentState.Sent
        : one.Returns.Length > 0 ? AssignmentState.Returned
        : today > one.Order.Due ? AssignmentState.Overdue
        : AssignmentState.Open;

    /// <summary>Null when it can be given; what signed minutes say is given whatever its day.</summary>
    public static string? FaultOf(AssignmentOrder order, ImmutableArray<Assignment> others, DateOnly today) =>
        order.Origin?.Kind == OriginKind.Minutes ? null
        : order.Due < today ? AssignmentRefusal.DuePassed
        : order.Due > today.AddDays(LongestDays) ? AssignmentRefusal.DueTooFar
        : others.Count(one => !IsClosed(one)) >= MostOpen ? AssignmentRefusal.TooMany
        : null;

    public static AssignmentChange Send(Assignment one, string words, string? link, DateTimeOffset now) =>
        FaultOfClosed(one) is { } closed ? AssignmentChange.Refused(closed)
        : one.Sendings.Length == one.Returns.Length ? one with { Sendings = one.Sendings.Add(new(now, words, link)) }
        : one.Sendings[^1] is var last && (last.Words, last.Link) == (words, link) ? one
        : AssignmentChange.Refused(AssignmentRefusal.AlreadySent);

    public static AssignmentChange Return(Assignment one, string student, int sending, string reason, string by, DateTimeOffset now) =>
        by == student ? AssignmentChange.Refused(AssignmentRefusal.OwnWork)
        : (FaultOfClosed(one) ?? FaultOf(one, sending)) is { } fault ? AssignmentChange.Refused(fault)
        : one.Returns.Length < sending ? one with { Returns = one.Returns.Add(new(by, now, reason)) }
        : one.Returns[^1] is var last && (last.By, last.Reason) == (by, reason) ? one
        : AssignmentChange.Refused(AssignmentRefusal.AlreadyReturned);

    /// <param name="booking">Its points; null where it brings none.</param>
    public static AssignmentChange Accept(Assignment one, string student, int sending, string by, DateTimeOffset now, WorkBooking? booking) =>
        by == student ? AssignmentChange.Refused(AssignmentRefusal.OwnWork)
        : one.Acceptance is not null ? one
        : (FaultOfClosed(one) ?? FaultOf(one, sending)) is { } fault ? AssignmentChange.Refused(fault)
        : one.Returns.Length == sending ? AssignmentChange.Refused(AssignmentRefusal.AlreadyReturned)
        : one with { Acceptance = new(by, now), Booking = booking };

    public static AssignmentChange Withdraw(Assignment one) =>
        one.Acceptance is not null ? AssignmentChange.Refused(AssignmentRefusal.AlreadyAccepted) : one.IsWithdrawn ? one : one with { IsWithdrawn = true };

    /// <summary>Whether the first sending came by its day; null before there was one.</summary>
    public static bool? IsOnTime(Assignment one, TimeZoneInfo zone) => one.Sendings.IsEmpty ? null : DayOf(one, zone) <= one.Order.Due;

    /// <summary>One line, one deed, under an id that follows from the task; null where it brings nothing: points are for what is done on time.</summary>
    public static Sheet? SheetOf(Assignment one, string student, TimeZoneInfo zone) => IsOnTime(one, zone) != true ? null : new(
        DerivedSheetId.Of("task", student, $"{one.Order.Id}"), new(DayOf(one, zone), null, null), [new(student, Done, 1)], null)
    {
        Proof = $"tasks/{one.Order.Id}",
    };

    private static DateOnly DayOf(Assignment one, TimeZoneInfo zone) => SchoolMoment.Of(one.Sendings[0].At, zone).Day;

    private static bool IsClosed(Assignment one) => one.Acceptance is not null || one.IsWithdrawn;

    private static string? FaultOfClosed(Assignment one) =>
        one.Acceptance is not null ? AssignmentRefusal.AlreadyAccepted : one.IsWithdrawn ? AssignmentRefusal.Withdrawn : null;

    private static string? FaultOf(Assignment one, int sending) =>
        one.Sendings.IsEmpty ? AssignmentRefusal.NothingSent : sending != one.Sendings.Length ? AssignmentRefusal.Changed : null;
}
