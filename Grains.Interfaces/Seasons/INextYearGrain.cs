using Engagement.Rubrics;

namespace Engagement.Seasons;

/// <summary>
/// The step from one academic year into the next: classes go up, those who have finished school leave the roll, the calendar and the plan
/// of the new year hold. Nothing is wiped; what belongs to the year that ends stays readable. Key:
/// <c>next-year/{school}/{season}</c> of the year that ends.
/// </summary>
public interface INextYearGrain : IGrainWithStringKey
{
    /// <summary>What beginning would do, or what it did. Null when the school has no such year.</summary>
    Task<NextYearReading?> Read();

    /// <summary>
    /// Begins the year. Durable and complete on return. The same once more changes nothing; a beginning that a crash cut short is gone on
    /// with whenever somebody looks or asks again.
    /// </summary>
    Task<NextYearResult> Begin(NextYear decided, Decider by);
}
