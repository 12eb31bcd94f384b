using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Complaints;

/// <summary>
/// What students write in confidence, to the leader or, when it concerns the leader, to a second address (S0-42). Whoever it is
/// addressed to reads it and nobody else; it stands in no book, no log and no export. Key: <c>complaints/{school}</c>.
/// </summary>
public interface IComplaintsGrain : IGrainWithStringKey
{
    /// <summary>
    /// Durable on return; the same id again gets what stands here. Null when there is no second address to send it to, or
    /// when the id is another student's.
    /// </summary>
    Task<Complaint?> Send(Guid id, string student, bool toSecondAddress, string text);

    /// <summary>A student's own, oldest first.</summary>
    [ReadOnly]
    Task<ImmutableArray<Complaint>> OfStudent(string student);

    /// <summary>What is addressed to this person, oldest first.</summary>
    [ReadOnly]
    Task<ImmutableArray<Complaint>> To(Reader reader);

    /// <summary>The student reads the answer. Null when nothing with this id is addressed to the reader. Durable and repeatable.</summary>
    Task<Complaint?> Answer(Guid id, Reader reader, string words);

    /// <summary>Nothing is kept of what the student wrote. Durable on return, repeatable.</summary>
    Task Forget(string student);

    /// <summary>The account of the second address; null while there is none.</summary>
    [ReadOnly]
    Task<string?> SecondAddress();

    /// <summary>From now on; what was sent before stays with whom it was sent to. Durable on return.</summary>
    Task SetSecondAddress(string? staff);
}

/// <param name="To">The account of the second address, or null for the leader.</param>
[GenerateSerializer, Immutable, Alias("complaint")]
public sealed record Complaint(Guid Id, string Student, string? To, string Text, DateTimeOffset SentAt, ComplaintAnswer? Answer);

[GenerateSerializer, Immutable, Alias("complaint-answer")]
public sealed record ComplaintAnswer(string By, DateTimeOffset At, string Words);

/// <param name="IsLeader">Whether the person receives what is sent to the leader.</param>
[GenerateSerializer, Immutable, Alias("complaint-reader")]
public sealed record Reader(string Id, bool IsLeader)
{
    public bool MayRead(Complaint complaint) => complaint.To is { } second ? second == Id : IsLeader;
}
