using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>
/// What everybody is shown of a table that compares classes. Nobody is shown as the last: a place that reaches the end of the table is
/// left out, unless all share the first.
/// </summary>
public static class UpperHalf
{
    /// <param name="table">The first before the last.</param>
    public static IEnumerable<T> Of<T>(ImmutableArray<T> table, Func<T, int> rank) =>
        table.Where(row => rank(row) == 1 || (rank(row) <= (table.Length + 1) / 2 && rank(row) < rank(table[^1])));
}
