using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Engagement.Import;

/// <summary>What the columns of a school's files have meant so far. Key: <c>columns/{school}</c>.</summary>
public interface IColumnMemoryGrain : IGrainWithStringKey
{
    /// <summary>The field that a column was read as, by its folded header; an empty field means that it was left out.</summary>
    [ReadOnly]
    Task<ImmutableDictionary<string, string>> Get();

    /// <summary>Adds to what is remembered, newer over older. Durable on return; repeating it changes nothing.</summary>
    Task Remember(ImmutableDictionary<string, string> fields);
}
