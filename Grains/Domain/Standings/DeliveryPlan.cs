using System.Collections.Immutable;
using Engagement.Activities;

namespace Engagement.Domain;

/// <summary>The plan as a duty of those who host it.</summary>
internal sealed class DeliveryPlan(ImmutableArray<PlannedEvent> events)
{
    private readonly ILookup<string?, PlannedEvent> _byHost = events.ToLookup(planned => planned.Host);

    /// <summary>
    /// The delivered share of a host's rows that fell due in a window: each row weighs the same, its due occurrences share
    /// it (rulebook, sections 5 and 6). Null when nothing is due yet.
    /// </summary>
    public Fraction? Share(string host, DateOnly from, DateOnly to, DateOnly today, Func<string, bool> isDelivered) =>
        Share(_byHost[host], from, to, today, isDelivered);

    /// <summary>The delivered share of the whole plan, whoever answers for its rows.</summary>
    public Fraction? Share(DateOnly from, DateOnly to, DateOnly today, Func<string, bool> isDelivered) =>
        Share(events, from, to, today, isDelivered);

    private static Fraction? Share(
        IEnumerable<PlannedEvent> planned, DateOnly from, DateOnly to, DateOnly today, Func<string, bool> isDelivered)
    {
        var rows = 0;
        Fraction delivered = 0;
        foreach (var row in planned.Where(one => from <= one.To && one.To <= to && one.To < today).GroupBy(one => one.Row))
        {
            rows++;
            delivered += new Fraction(row.Count(one => isDelivered(one.Id)), row.Count());
        }

        return rows == 0 ? null : delivered / rows;
    }
}
