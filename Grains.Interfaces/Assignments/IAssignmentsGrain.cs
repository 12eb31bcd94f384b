using System.Collections.Immutable;

namespace Engagement.Assignments;

/// <summary>
/// The tasks of one student. Every call is durable on return, and the same call again has the effect of once.
/// Key: <c>assignments/{student}</c>.
/// </summary>
public interface IAssignmentsGrain : IGrainWithStringKey
{
    /// <summary>In the order in which they were given.</summary>
    Task<ImmutableArray<Assignment>> Get();

    /// <summary>The student is to do something; the school's list of those who have tasks knows the student from then on.</summary>
    Task<AssignmentResult> Assign(AssignmentOrder order);

    /// <summary>The student says that it is done, for the first time or after it came back.</summary>
    Task<AssignmentResult> Send(Guid assignment, string words, string? link);

    /// <summary>Somebody else gives it back, and says what is lacking. That costs nothing.</summary>
    /// <param name="sending">Which sending was looked at, from 1.</param>
    Task<AssignmentResult> Return(Guid assignment, int sending, string reason, string by);

    /// <summary>
    /// Somebody else accepts it. The decision is stored first, then its points are sent to the book under an id that follows from
    /// the task until the book has answered: they are awarded once, whatever crashes between.
    /// </summary>
    /// <param name="sending">Which sending was looked at, from 1.</param>
    Task<AssignmentResult> Accept(Guid assignment, int sending, string by);

    /// <summary>Nobody waits for it any more; what is accepted stays.</summary>
    Task<AssignmentResult> Withdraw(Guid assignment);

    /// <summary>Nothing is left of them.</summary>
    Task Forget();
}

/// <summary>Who of a school has or had tasks. Key: <c>assignees/{school}</c>.</summary>
public interface IAssigneesGrain : IGrainWithStringKey
{
    /// <summary>Ids of students.</summary>
    Task<ImmutableArray<string>> List();

    /// <summary>Durable on return; repeating it changes nothing.</summary>
    Task Enter(string student);

    /// <summary>Durable on return; repeating it changes nothing.</summary>
    Task Forget(string student);
}

/// <param name="Assignment">As it stands now; null when refused.</param>
/// <param name="Refusal">A code of <see cref="AssignmentRefusal"/> or <see cref="Ledger.RefusalCode"/>; null when done.</param>
[GenerateSerializer, Immutable, Alias("assignment-result")]
public sealed record AssignmentResult(Assignment? Assignment, string? Refusal)
{
    public static AssignmentResult Of(Assignment assignment) => new(assignment, null);
    public static AssignmentResult Refused(string code) => new(null, code);
}

/// <summary>Where a task stands; part of the HTTP contract.</summary>
public static class AssignmentState
{
    public const string Open = "open";

    /// <summary>Open, and its day is past.</summary>
    public const string Overdue = "overdue";

    public const string Sent = "sent";
    public const string Returned = "returned";
    public const string Accepted = "accepted";
    public const string Withdrawn = "withdrawn";
}

/// <summary>Why something about a task is refused; part of the HTTP contract.</summary>
public static class AssignmentRefusal
{
    public const string UnknownAssignment = "unknown-task";

    /// <summary>The id stands for another task.</summary>
    public const string Conflict = "task-conflict";

    public const string DuePassed = "task-due-passed";
    public const string DueTooFar = "task-due-too-far";

    /// <summary>The student has so many open tasks already.</summary>
    public const string TooMany = "too-many-tasks";

    public const string OwnWork = "own-work";
    public const string AlreadyAccepted = "task-accepted";
    public const string AlreadySent = "task-sent";
    public const string AlreadyReturned = "task-returned";
    public const string NothingSent = "nothing-sent";
    public const string Withdrawn = "task-withdrawn";

    /// <summary>It was sent anew since it was looked at.</summary>
    public const string Changed = "task-changed";
}
