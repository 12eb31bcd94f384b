using System.Collections.Immutable;
using Engagement.Summer;
using Orleans.Concurrency;

namespace Engagement.Diplomas;

/// <summary>
/// The numbered diplomas, letters of thanks and volunteers' certificates that a school gives its students for a sealed, announced year. Every call is durable on
/// return. Key: <c>school-papers/{school}/{season}</c>.
/// </summary>
public interface ISchoolPapersGrain : IGrainWithStringKey
{
    Task<SchoolPapersReading> Read();

    /// <summary>
    /// Gives a number to every paper of the year whose holder may be named on one today (the surface <c>certificate</c>). Repeating it adds
    /// who consented since. Before the year is announced nothing is done.
    /// </summary>
    Task<SchoolPapersReading> Issue();

    /// <summary>It is not valid any more; null when there is none with this number. Repeating it changes nothing.</summary>
    /// <param name="reason">A code of <see cref="WithdrawalReason"/>.</param>
    Task<Paper?> Withdraw(string number, string reason, string by);

    /// <summary>
    /// The valid paper, with a place in the list of what was withdrawn; null when there is no valid one with this number. The place is given
    /// by chance when it is first asked for, and stays.
    /// </summary>
    Task<Paper?> EnterIntoStatusList(string number);

    [ReadOnly]
    Task<ImmutableArray<Paper>> All();

    /// <summary>Whatever became of it: for whoever holds it and asks whether it is genuine.</summary>
    [ReadOnly]
    Task<Paper?> Find(string number);

    /// <summary>All that is kept of a student, valid or not, whatever was consented to: for the file of the student's own data.</summary>
    [ReadOnly]
    Task<ImmutableArray<Paper>> KeptOf(string student);

    /// <summary>Those that are valid and whose holder may be named on a paper today, in the order of their numbers.</summary>
    /// <param name="student">Whose; everybody's when null.</param>
    Task<ImmutableArray<Paper>> Printable(string? student);

    /// <summary>Nothing of the student is kept: a number that was given stays used, and belongs to nobody.</summary>
    Task Forget(string student);
}

/// <param name="IsAnnounced">While the year is not, nothing else is told.</param>
/// <param name="Waiting">How many papers could be issued now.</param>
/// <param name="Papers">Of those who may be named on a paper today, with those that were withdrawn.</param>
[GenerateSerializer, Immutable, Alias("school-papers-reading")]
public sealed record SchoolPapersReading(bool IsAnnounced, int Waiting, ImmutableArray<Paper> Papers)
{
    public static readonly SchoolPapersReading NotAnnounced = new(false, 0, []);
}
