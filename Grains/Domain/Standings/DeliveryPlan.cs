using System.Collections.Frozen;
using System.Collections.Immutable;
using Engagement.Activities;

namespace Engagement.Domain;

/// <summary>The plan as a duty of those who host it.</summary>
/// <param name="progress">What was accepted and cancelled since the plan was approved; null before.</param>
internal sealed class DeliveryPlan(ImmutableArray<PlannedEvent> events, PlanProgress? progress = null)
{
    private readonly ILookup<string?, PlannedEvent> _byHost = events.ToLookup(planned => planned.Host);
    private readonly FrozenSet<string> _accepted = progress?.Accepted.ToFrozenSet() ?? [];
    private readonly FrozenSet<string> _cancelled = progress?.Cancelled.ToFrozenSet() ?? [];

    /// <summary>
    /// A host's rows that fell due in a window: each row weighs the same, its due occurrences share it (rulebook, sections 5
    /// and 6).
    /// </summary>
    public DueRows Due(string host, DateOnly from, DateOnly to, DateOnly today, Func<string, bool> isLed) =>
        Due(_byHost[host], from, to, today, isLed);

    /// <summary>The rows of the whole plan that fell due, whoever answers for them.</summary>
    public DueRows Due(DateOnly from, DateOnly to, DateOnly today, Func<string, bool> isLed) => Due(events, from, to, today, isLed);

    public bool IsCancelled(PlannedEvent planned) => _cancelled.Contains(planned.Id);

    /// <summary>The delivered share of them. Null when nothing is due yet.</summary>
    public Fraction? Share(string host, DateOnly from, DateOnly to, DateOnly today, Func<string, bool> isLed) =>
        Due(host, from, to, today, isLed).Share;

    /// <summary>The delivered share of the whole plan, whoever answers for its rows.</summary>
    public Fraction? Share(DateOnly from, DateOnly to, DateOnly today, Func<string, bool> isLed) =>
        Due(from, to, today, isLed).Share;

    /// <summary>
    /// The right proof was accepted; of what fell due before the school's plan was approved nobody asked for a proof, and it is
    /// enough that somebody led it.
    /// </summary>
    public bool IsDelivered(PlannedEvent planned, Func<string, bool> isLed) =>
        _accepted.Contains(planned.Id) || ((progress is null || planned.To < progress.Since) && isLed(planned.Id));

    private DueRows Due(
        IEnumerable<PlannedEvent> planned, DateOnly from, DateOnly to, DateOnly today, Func<string, bool> isLed)
    {
        var rows = 0;
        Fraction delivered = 0;
        var due = planned.Where(one => from <= one.To && one.To <= to && one.To < today && !_cancelled.Contains(one.Id));
        foreach (var row in due.GroupBy(one => one.Row))
        {
            rows++;
            delivered += new Fraction(row.Count(one => IsDelivered(one, isLed)), row.Count());
        }

        return new(rows, delivered);
    }
}

/// <summary>Rows of the plan that fell due.</summary>
/// <param name="Delivered">How many of them were delivered; of a weekly row also a part.</param>
internal readonly record struct DueRows(int Rows, Fraction Delivered)
{
    /// <summary>Null when nothing is due yet.</summary>
    public Fraction? Share => Rows == 0 ? null : Delivered / Rows;
}
