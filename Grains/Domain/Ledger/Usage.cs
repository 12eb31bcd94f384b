using System.Runtime.InteropServices;

namespace Engagement.Domain;

/// <summary>
/// What the lines that stand in the book use up: points of the weeks and quarters, units of the kinds, places at events.
/// A usage can lie on another one and is then what is added to it, so that a sheet can be priced without a trace.
/// </summary>
internal sealed class Usage(Usage? below = null, int capacity = 0)
{
    private readonly Dictionary<Counter, int> _counters = new(capacity);

    /// <summary>Regular points granted to a student in the week of a deed.</summary>
    public int WeekPoints(string student, Deed deed) => Read(Week(student, deed));

    /// <summary>Points of a cap class granted to a student in the quarter of a deed.</summary>
    public int QuarterPoints(string student, CapClass capClass, Deed deed) => Read(Quarter(student, capClass, deed));

    /// <summary>Units that count towards the cap of a kind; 0 where step 3 is the cap.</summary>
    public int Units(string student, Kind kind, Deed deed) => CapOf(student, kind, deed) is { } cap ? Read(cap) : 0;

    /// <summary>Units of a mentor's own awards in the week of a deed.</summary>
    public int MentorUnits(string mentor, Deed deed) => Read(Mentor(mentor, deed));

    /// <summary>The price of the student's standing line of a kind at an event, 0 without one.</summary>
    public int StandingPrice(string student, Kind kind, string @event) => Read(Line(student, kind, @event));

    /// <summary>How many people have a kind at an event.</summary>
    public int SeatsTaken(Kind kind, string @event) => Read(Seat(kind, @event));

    /// <summary>A line stands (<paramref name="lines"/> = 1) or falls (−1) at its event.</summary>
    public void Occupy(string student, Kind kind, int price, Deed deed, int lines)
    {
        if (deed.Event is not { } @event)
        {
            return;
        }

        if (!kind.RepeatsAtEvent)
        {
            Add(Line(student, kind, @event), lines * price);
        }

        if (kind.Seats is not null)
        {
            Add(Seat(kind, @event), lines);
        }
    }

    /// <summary>A line uses up units and points, or gives them back when they are negative.</summary>
    public void Spend(string student, Kind kind, string author, Deed deed, int counted, int granted)
    {
        if (deed.Quarter is null)
        {
            return;
        }

        if (CapOf(student, kind, deed) is { } cap)
        {
            Add(cap, counted);
        }

        if (kind.Code == Kind.MentorKudos)
        {
            Add(Mentor(author, deed), counted);
        }

        if (kind.CapClass == CapClass.Regular)
        {
            Add(Week(student, deed), granted);
        }

        Add(Quarter(student, kind.CapClass, deed), granted);
    }

    private static Counter? CapOf(string student, Kind kind, Deed deed) => kind.KindCap.Per switch
    {
        CapPeriod.Week => new(student, null, Measure.Units, kind.Number, deed.Week),
        CapPeriod.Month => new(student, null, Measure.Units, kind.Number, deed.Month),
        CapPeriod.Quarter => new(student, null, Measure.Units, kind.Number, deed.Quarter!.Number),
        CapPeriod.Year => new(student, null, Measure.Units, kind.Number, 0),
        CapPeriod.Season => new(student, deed.Event, Measure.Units, kind.Number, 0),
        // Once per student, kind and event is what step 3 allows anyway.
        CapPeriod.Event or CapPeriod.Document => null,
        _ => throw new InvalidOperationException($"Nothing counts units per {kind.KindCap.Per}."),
    };

    private static Counter Week(string student, Deed deed) => new(student, null, Measure.WeekPoints, 0, deed.Week);

    private static Counter Quarter(string student, CapClass capClass, Deed deed) =>
        new(student, null, Measure.QuarterPoints, (int)capClass, deed.Quarter!.Number);

    private static Counter Mentor(string mentor, Deed deed) => new(mentor, null, Measure.MentorUnits, 0, deed.Week);

    private static Counter Line(string student, Kind kind, string @event) => new(student, @event, Measure.StandingPrice, kind.Number, 0);

    private static Counter Seat(Kind kind, string @event) => new(@event, null, Measure.Seats, kind.Number, 0);

    private int Read(in Counter counter) => _counters.GetValueOrDefault(counter) + (below?.Read(counter) ?? 0);

    private void Add(in Counter counter, int amount)
    {
        if (amount == 0)
        {
            return;
        }

        ref var value = ref CollectionsMarshal.GetValueRefOrAddDefault(_counters, counter, out _);
        value += amount;
        if (value == 0)
        {
            _counters.Remove(counter);
        }
    }

    private enum Measure : byte
    {
        WeekPoints,
        QuarterPoints,
        Units,
        MentorUnits,
        StandingPrice,
        Seats,
    }

    private readonly record struct Counter(string Owner, string? Event, Measure Measure, byte Kind, int Period)
    {
        public Counter(string owner, string? @event, Measure measure, int kind, int period)
            : this(owner, @event, measure, checked((byte)kind), period)
        {
        }
    }
}
