using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>What one subject earned, by day and host. The order in which entries and reversals come does not matter.</summary>
internal sealed class Tally
{
    private const int NoHost = -1;
    private const int FieldsOfSlot = 4;

    private readonly List<string> _hosts = [];
    private readonly List<Slot> _slots = [];

    /// <summary>Granted points of all time.</summary>
    public long Total { get; private set; }

    public bool IsEmpty => _slots.Count == 0;

    public static Tally Restore(TallySnapshot snapshot)
    {
        var tally = new Tally();
        tally._hosts.AddRange(snapshot.Hosts);
        var day = 0;
        for (var i = 0; i < snapshot.Slots.Length; i += FieldsOfSlot)
        {
            var fields = snapshot.Slots.AsSpan(i, FieldsOfSlot);
            day += fields[0];
            tally._slots.Add(new(day, fields[1], fields[2], fields[3]));
            tally.Total += fields[2];
        }

        return tally;
    }

    /// <summary>Takes entries of one deed, or with negative figures reversals of such. What earned nothing leaves no mark.</summary>
    public void Add(DateOnly day, string? host, Gain gain)
    {
        if (gain.Entries == 0)
        {
            return;
        }

        var slot = new Slot(day.DayNumber, NumberOf(host), gain.Points, gain.Entries);
        // Most deeds are of the day of the one before.
        var at = _slots.Count > 0 && _slots[^1].CompareTo(slot) == 0 ? _slots.Count - 1 : _slots.BinarySearch(slot);
        if (at < 0)
        {
            _slots.Insert(~at, slot);
        }
        else if (_slots[at].Plus(slot) is { IsEmpty: false } sum)
        {
            _slots[at] = sum;
        }
        else
        {
            _slots.RemoveAt(at);
        }

        Total += gain.Points;
    }

    public Standing In(DateOnly from, DateOnly to)
    {
        var (points, weeks, hosts) = (0, 0, 0);
        int? last = null;
        Span<bool> seen = stackalloc bool[_hosts.Count];
        for (var i = FirstFrom(from.DayNumber); i < _slots.Count && _slots[i].Day <= to.DayNumber; i++)
        {
            var slot = _slots[i];
            points += slot.Points;
            if (slot.Entries <= 0)
            {
                continue;
            }

            weeks += last is { } before && WeekOf(before) == WeekOf(slot.Day) ? 0 : 1;
            last = slot.Day;
            if (slot.Host != NoHost && !seen[slot.Host])
            {
                seen[slot.Host] = true;
                hosts++;
            }
        }

        return new(points, weeks, hosts, last is { } day ? DateOnly.FromDayNumber(day) : null);
    }

    /// <summary>Adds the points of each stretch of days to its sum.</summary>
    /// <param name="firstDays">First day numbers of stretches that follow one another, ascending.</param>
    /// <param name="end">The day number after the last stretch.</param>
    /// <param name="points">One sum for each stretch.</param>
    public void AddTo(Span<int> points, ReadOnlySpan<int> firstDays, int end)
    {
        var stretch = -1;
        foreach (var slot in _slots)
        {
            while (stretch + 1 < firstDays.Length && firstDays[stretch + 1] <= slot.Day)
            {
                stretch++;
            }

            if (stretch >= 0 && slot.Day < end)
            {
                points[stretch] += slot.Points;
            }
        }
    }

    public bool IsSameAs(Tally other) => NamedSlots().ToHashSet().SetEquals(other.NamedSlots());

    public TallySnapshot Snapshot()
    {
        var slots = ImmutableArray.CreateBuilder<int>(_slots.Count * FieldsOfSlot);
        var day = 0;
        foreach (var slot in _slots)
        {
            slots.AddRange(slot.Day - day, slot.Host, slot.Points, slot.Entries);
            day = slot.Day;
        }

        return new([.. _hosts], slots.MoveToImmutable());
    }

    /// <summary>Day number 0 is a Monday.</summary>
    private static int WeekOf(int day) => day / 7;

    private IEnumerable<(int Day, string? Host, int Points, int Entries)> NamedSlots() =>
        _slots.Select(slot => (slot.Day, slot.Host == NoHost ? null : _hosts[slot.Host], slot.Points, slot.Entries));

    private int NumberOf(string? host)
    {
        if (host is null)
        {
            return NoHost;
        }

        var number = _hosts.IndexOf(host);
        if (number < 0)
        {
            number = _hosts.Count;
            _hosts.Add(host);
        }

        return number;
    }

    private int FirstFrom(int day)
    {
        var at = _slots.BinarySearch(new(day, NoHost, 0, 0));
        return at < 0 ? ~at : at;
    }

    private readonly record struct Slot(int Day, int Host, int Points, int Entries) : IComparable<Slot>
    {
        public bool IsEmpty => Points == 0 && Entries == 0;

        public Slot Plus(Slot other) => this with { Points = Points + other.Points, Entries = Entries + other.Entries };

        public int CompareTo(Slot other) => Day != other.Day ? Day.CompareTo(other.Day) : Host.CompareTo(other.Host);
    }
}

/// <param name="Hosts">The hosts that the slots name by position.</param>
/// <param name="Slots">For each slot: days since the slot before, host (−1 for none), points, entries.</param>
internal sealed record TallySnapshot(ImmutableArray<string> Hosts, ImmutableArray<int> Slots);
