using Engagement.Ledger;
using Orleans.Concurrency;

namespace Engagement.Students;

/// <summary>
/// One student's own entries and totals, accumulated from the school's book while awake. A sleeping student costs
/// nothing and wakes up to date. Key: <c>student/{school}.{code}</c>.
/// </summary>
public interface IStudentGrain : ILedgerProjection
{
    /// <summary>Everything the book holds of this student; always up to the last acknowledged sheet.</summary>
    Task<StudentAccount> Get();

    /// <summary>Registers or renews an observer (two minutes); returns the last sequence number that touched the student.</summary>
    Task<long> Watch(IStudentObserver observer);

    Task Unwatch(IStudentObserver observer);
}

/// <summary>One per web process.</summary>
public interface IStudentObserver : IGrainObserver
{
    [OneWay]
    Task StudentChanged(string student, long seq);
}
