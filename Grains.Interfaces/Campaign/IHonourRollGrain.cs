using System.Collections.Immutable;

namespace Engagement.Campaign;

/// <summary>
/// Whom a campaign honours: counted from the book while awake, and kept nowhere. Key: <c>honour-roll/{school}/{year}</c>.
/// </summary>
public interface IHonourRollGrain : IGrainWithStringKey
{
    /// <summary>
    /// Ids of the students with three entries of the campaign or five verified hours within its days, in no order that means
    /// anything. Up to the last acknowledged sheet.
    /// </summary>
    Task<ImmutableArray<string>> Honoured();
}
