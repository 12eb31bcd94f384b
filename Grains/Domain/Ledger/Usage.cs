using System.Runtime.InteropServices;

namespace Engagement.Domain;

/// <summary>
/// What the lines that stand in the book use up: points of the weeks and quarters, units of the kinds, places at events.
/// It grows with every line of a season, so a count is found by its owner and then by one number.
/// </summary>
internal sealed class Usage
{
    private readonly Dictionary<string, Dictionary<ulong, int>> _owners = [];
    private readonly Dictionary<string, uint> _events = [];
    private readonly List<(Dictionary<ulong, int> Counts, ulong Count, int Amount)> _tried = [];
    private bool _isTrying;

    /// <summary>What is occupied and spent until the trial is disposed of leaves no trace, so a sheet can be priced line by line.</summary>
    public Trial Try()
    {
        _isTrying = true;
        return new(this);
    }

    /// <summary>The same counts, which from now on go their own way.</summary>
    public Usage Copy()
    {
        var copy = new Usage();
        foreach (var (owner, counts) in _owners)
        {
            copy._owners.Add(owner, new(counts));
        }

        foreach (var (@event, number) in _events)
        {
            copy._events.Add(@event, number);
        }

        return copy;
    }

    /// <summary>Regular points granted to a student in the week of a deed.</summary>
    public int WeekPoints(string student, Deed deed) => Read(student, Week(deed));

    /// <summary>Points of a cap class granted to a student in the quarter of a deed.</summary>
    public int QuarterPoints(string student, CapClass capClass, Deed deed) => Read(student, Quarter(capClass, deed));

    /// <summary>Units that count towards the cap of a kind; 0 where step 3 is the cap.</summary>
    public int Units(string student, Kind kind, Deed deed) => CapOf(kind, deed) is { } cap ? Read(student, cap) : 0;

    /// <summary>Units of a mentor's own awards in the week of a deed.</summary>
    public int MentorUnits(string mentor, Deed deed) => Read(mentor, Mentor(deed));

    /// <summary>Large awards (<see cref="SecondPerson.IsLarge"/>) of an author in a week.</summary>
    public int LargeAwards(string author, int week) => Read(author, Count(Measure.LargeAwards, 0, week));

    public void AddLargeAward(string author, int week, int lines) => Add(author, Count(Measure.LargeAwards, 0, week), lines);

    /// <summary>The price of the student's standing line of a kind at an event, 0 without one.</summary>
    public int StandingPrice(string student, Kind kind, string @event) => Read(student, Line(kind, @event));

    /// <summary>How many people have a kind at an event.</summary>
    public int SeatsTaken(Kind kind, string @event) => Read(@event, Seat(kind));

    /// <summary>A line stands (<paramref name="lines"/> = 1) or falls (−1) at its event.</summary>
    public void Occupy(string student, Kind kind, int price, Deed deed, int lines)
    {
        if (deed.Event is not { } @event)
        {
            return;
        }

        if (!kind.RepeatsAtEvent)
        {
            Add(student, Line(kind, @event), lines * price);
        }

        if (kind.Seats is not null)
        {
            Add(@event, Seat(kind), lines);
        }
    }

    /// <summary>A line uses up units and points, or gives them back when they are negative.</summary>
    public void Spend(string student, Kind kind, string author, Deed deed, int counted, int granted)
    {
        if (deed.Quarter is null)
        {
            return;
        }

        if (CapOf(kind, deed) is { } cap)
        {
            Add(student, cap, counted);
        }

        if (kind.Code == Kind.MentorKudos)
        {
            Add(author, Mentor(deed), counted);
        }

        if (kind.CapClass == CapClass.Regular)
        {
            Add(student, Week(deed), granted);
        }

        Add(student, Quarter(kind.CapClass, deed), granted);
    }

    private ulong? CapOf(Kind kind, Deed deed) => kind.KindCap.Per switch
    {
        CapPeriod.Week => Count(Measure.Units, kind.Number, deed.Week),
        CapPeriod.Month => Count(Measure.Units, kind.Number, deed.Month),
        CapPeriod.Quarter => Count(Measure.Units, kind.Number, deed.Quarter!.Number),
        CapPeriod.Year => Count(Measure.Units, kind.Number, 0),
        CapPeriod.Season => Count(Measure.Units, kind.Number, 0, deed.Event is { } @event ? NumberOf(@event) : 0),
        // Once per student, kind and event is what step 3 allows anyway.
        CapPeriod.Event or CapPeriod.Document => null,
        _ => throw new InvalidOperationException($"Nothing counts units per {kind.KindCap.Per}."),
    };

    private static ulong Week(Deed deed) => Count(Measure.WeekPoints, 0, deed.Week);

    private static ulong Quarter(CapClass capClass, Deed deed) => Count(Measure.QuarterPoints, (int)capClass, deed.Quarter!.Number);

    private static ulong Mentor(Deed deed) => Count(Measure.MentorUnits, 0, deed.Week);

    private static ulong Seat(Kind kind) => Count(Measure.Seats, kind.Number, 0);

    private ulong Line(Kind kind, string @event) => Count(Measure.StandingPrice, kind.Number, 0, NumberOf(@event));

    /// <summary>One count of an owner as a number: what it measures, of which kind, in which period, at which event.</summary>
    private static ulong Count(Measure measure, int kind, int period, uint @event = 0) =>
        ((ulong)@event << 32) | ((ulong)measure << 28) | ((ulong)checked((byte)kind) << 20) | (uint)period;

    private uint NumberOf(string @event)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_events, @event, out var isKnown);
        return isKnown ? number : number = (uint)_events.Count;
    }

    private int Read(string owner, ulong count) => _owners.TryGetValue(owner, out var counts) ? counts.GetValueOrDefault(count) : 0;

    private void Add(string owner, ulong count, int amount)
    {
        if (amount == 0)
        {
            return;
        }

        var counts = CollectionsMarshal.GetValueRefOrAddDefault(_owners, owner, out _) ??= [];
        Add(counts, count, amount);
        if (_isTrying)
        {
            _tried.Add((counts, count, amount));
        }
    }

    private static void Add(Dictionary<ulong, int> counts, ulong count, int amount)
    {
        ref var value = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, count, out _);
        value += amount;
        if (value == 0)
        {
            counts.Remove(count);
        }
    }

    private void EndTrial()
    {
        foreach (var (counts, count, amount) in CollectionsMarshal.AsSpan(_tried))
        {
            Add(counts, count, -amount);
        }

        _tried.Clear();
        _isTrying = false;
    }

    private enum Measure : byte
    {
        WeekPoints,
        QuarterPoints,
        Units,
        MentorUnits,
        StandingPrice,
        Seats,
        LargeAwards,
    }

    public readonly ref struct Trial(Usage usage)
    {
        public void Dispose() => usage.EndTrial();
    }
}
