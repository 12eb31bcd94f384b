namespace Engagement.Recomputation;

/// <summary>A school at one moment: the book as far as it was written by then, and what a seal holds.</summary>
internal sealed class School(Held held, IEnumerable<Line> written)
{
    private readonly List<Line> _written = [.. written];
    private IReadOnlyList<Line>? _standing;
    private ILookup<string?, Line>? _led;

    public Held Held => held;

    public IReadOnlyList<Line> Standing => _standing ??= Book.Standing(_written);

    public IEnumerable<Line> Written => _written;

    /// <summary>As it was when a day ended.</summary>
    public School On(DateOnly day) => new(held, _written.Where(line => held.DayOf(line.Deed.At) <= day));

    public IEnumerable<Line> Of(int term) => Standing.Where(line => held.TermOf(line.Deed.Day) == term);

    /// <summary>Of the whole academic year; a line that brought nothing is none that counts.</summary>
    public IEnumerable<Line> Counted => Standing.Where(line => line.Granted > 0 && held.TermOf(line.Deed.Day) is not null);

    /// <summary>By the plan's approval on, an accepted proof; before it, that somebody led it.</summary>
    public bool IsDelivered(Happening happening) => happening.State is not null || (held.PlanSince is { } since && happening.To >= since)
        ? happening.State == "accepted"
        : (_led ??= Standing.Where(line => line.Kind == "event.lead").ToLookup(line => line.Deed.Event)).Contains(happening.Id);

    public Delivery DeliveryOf(IEnumerable<Happening> plan)
    {
        var rows = plan
            .Where(one => one.State != "cancelled" && one.To < held.Today)
            .GroupBy(one => one.Row)
            .Select(row => Ratio.Of(row.Count(IsDelivered), row.Count()))
            .ToList();
        return new(rows.Count, rows.Aggregate((Ratio)0, (sum, row) => sum + row));
    }

    /// <summary>Average of the members of every day, rounded up.</summary>
    public int RollOf(string faction, DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        var stays = held.People.SelectMany(person => person.Stays).Where(stay => stay.Faction == faction);
        var sum = stays.Sum(stay =>
            Math.Max(0, Math.Min(stay.To?.DayNumber ?? int.MaxValue, to.DayNumber) - Math.Max(stay.From.DayNumber, from.DayNumber) + 1));
        return (sum + days - 1) / days;
    }

    /// <summary>Average of those at the school on every day, rounded up, day by day.</summary>
    public int RollOf(DateOnly from, DateOnly to)
    {
        var days = Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber).ToList();
        var sum = days.Sum(day => held.People.Count(person => !(day < person.JoinedOn) && !(person.LeftOn < day)));
        return (sum + days.Count - 1) / days.Count;
    }
}
