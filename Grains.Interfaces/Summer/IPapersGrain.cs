using System.Collections.Immutable;
using Engagement.Diplomas;
using Orleans.Concurrency;

namespace Engagement.Summer;

/// <summary>
/// The numbered papers of a centre in a season: certificates and letters of thanks, and whether they are still valid. Every call is
/// durable on return. Key: <c>papers/{territory}/{year}</c>.
/// </summary>
public interface IPapersGrain : IGrainWithStringKey
{
    /// <summary>The paper of a subject, with the next free number; the same subject has one paper for ever.</summary>
    /// <param name="subject">What it is for, among all papers of the centre: <c>course/{id}/{person}</c>.</param>
    /// <param name="name">What stands on it.</param>
    Task<Paper> Issue(string kind, string subject, string person, string name, string title);

    /// <summary>It is not valid any more; null when there is none with this number. Repeating it changes nothing.</summary>
    Task<Paper?> Withdraw(string number, string by);

    /// <summary>
    /// The valid paper, with a place in the list of what was withdrawn; null when there is no valid one with this number. The place is given
    /// by chance when it is first asked for, and stays.
    /// </summary>
    Task<Paper?> EnterIntoStatusList(string number);

    [ReadOnly]
    Task<Paper?> Find(string number);

    [ReadOnly]
    Task<ImmutableArray<Paper>> All();
}

/// <param name="Kind">A code of <see cref="PaperKind"/>.</param>
/// <param name="Name">The holder's, as on the paper: whoever checks it must have it in hand.</param>
/// <param name="Title">Of the course, for certificates; empty for all others.</param>
[GenerateSerializer, Immutable, Alias("summer-paper")]
public sealed record Paper(string Number, string Kind, string Subject, string Person, string Name, string Title, DateOnly IssuedOn, Withdrawal? Withdrawal)
{
    /// <summary>How many places the list of withdrawn papers has: the least that Bitstring Status List 1.0 allows (section 2.2).</summary>
    public const int StatusPlaces = 131_072;

    /// <summary>Its place in the list, from 0; null as long as nobody has asked for its badge.</summary>
    [Id(8)]
    public int? StatusPlace { get; init; }

    /// <summary>What a student receives it for; null for papers of the summer.</summary>
    [Id(9)]
    public Honour? Honour { get; init; }
}

[GenerateSerializer, Immutable, Alias("paper-withdrawal")]
public sealed record Withdrawal(string By, DateTimeOffset At)
{
    /// <summary>A code of <see cref="WithdrawalReason"/>; null for papers of the summer.</summary>
    [Id(2)]
    public string? Reason { get; init; }
}
