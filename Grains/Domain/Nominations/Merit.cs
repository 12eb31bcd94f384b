using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>What somebody has for a nomination, with all of its arithmetic.</summary>
/// <param name="Id">A student, a class, a faction or a school.</param>
/// <param name="Tie">What breaks ties: weeks, host factions and last day of the counted entries.</param>
internal sealed record Merit(string Id, ImmutableArray<Gate> Gates, ImmutableArray<ScorePart> Parts, Standing Tie)
{
    public int Score => Parts.Sum(part => part.Value);

    /// <summary>No gate is closed; one may still await an answer.</summary>
    public bool MayStand => Gates.All(gate => gate.State != GateState.Closed);

    public bool IsComplete => Gates.All(gate => gate.State == GateState.Open);

    public static Merit Of(string id, EntrySum counted, ImmutableArray<Gate> gates, ImmutableArray<ScorePart> parts) =>
        new(id, gates, parts, new(0, counted.Weeks, counted.Hosts, counted.Last));

    public Contender ToContender() => new(Id, Tie with { Points = Score });
}

/// <summary>One part of a score: <c>factor · min(amount, most)</c>.</summary>
/// <param name="Most">Above which it counts no more; null without a limit.</param>
internal sealed record ScorePart(string Name, int Amount, int Factor = 1, int? Most = null)
{
    public int Value => Factor * Math.Min(Amount, Most ?? Amount);
}

/// <summary>A condition of a nomination.</summary>
/// <param name="Reached">How far somebody has come; null where there is nothing to count.</param>
/// <param name="Needed">Where it opens; null where there is nothing to count.</param>
internal sealed record Gate(string Name, GateState State, int? Reached = null, int? Needed = null)
{
    public static Gate AtLeast(string name, int reached, int needed) =>
        new(name, reached >= needed ? GateState.Open : GateState.Closed, reached, needed);

    /// <param name="part">How much was done of what was owed.</param>
    /// <param name="whole">Who owes nothing passes.</param>
    public static Gate Share(string name, int part, int whole, int percent) =>
        new(name, part * 100 >= whole * percent ? GateState.Open : GateState.Closed, whole == 0 ? 100 : part * 100 / whole, percent);

    public static Gate Share(string name, Fraction? share, int percent) =>
        share is { } one ? AtLeast(name, (100 * one).Floor(), percent) : new(name, GateState.Open, 100, percent);

    /// <summary>Somebody says yes or no.</summary>
    public static Gate Note(string name, bool? answer) =>
        new(name, answer switch { true => GateState.Open, false => GateState.Closed, null => GateState.Awaited });
}

internal enum GateState
{
    Open,
    Closed,

    /// <summary>The answer is not there yet.</summary>
    Awaited,
}
