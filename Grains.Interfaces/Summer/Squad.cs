using System.Collections.Immutable;

namespace Engagement.Summer;

/// <summary>
/// A temporary group: leaders, a term, the schools that it goes to, and what its leaders did. The children of it are counted and
/// never written down.
/// </summary>
/// <param name="Version">Grows by one with every change.</param>
/// <param name="Deeds">In the order of writing down.</param>
/// <param name="Sheets">What was confirmed, one sheet for each deed.</param>
[GenerateSerializer, Immutable, Alias("summer-squad")]
public sealed record Squad(long Version, SquadPlan Plan, ImmutableArray<SquadDeed> Deeds, ImmutableArray<SummerSheet> Sheets);

/// <param name="Id">Made by the client (UUID v7 preferred).</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; after it the squad closes by itself.</param>
[GenerateSerializer, Immutable, Alias("squad-plan")]
public sealed record SquadPlan(
    Guid Id, string Name, DateOnly From, DateOnly To, ImmutableArray<string> Leaders, ImmutableArray<SquadAssignment> Assignments)
{
    /// <summary>Lists are compared by what they hold.</summary>
    public bool IsSameAs(SquadPlan other) =>
        this with { Leaders = [], Assignments = [] } == other with { Leaders = [], Assignments = [] }
        && Leaders.SequenceEqual(other.Leaders) && Assignments.SequenceEqual(other.Assignments);
}

/// <summary>The squad works at a school from a day to a day, both inclusive.</summary>
[GenerateSerializer, Immutable, Alias("squad-assignment")]
public sealed record SquadAssignment(string School, DateOnly From, DateOnly To);

/// <param name="Id">Made by the client (UUID v7 preferred).</param>
/// <param name="Kind">One of <see cref="SummerKind.OfSquad"/>.</param>
/// <param name="Units">Half-hours of volunteering, otherwise 1.</param>
/// <param name="Children">How many children it reached; null where nobody counted.</param>
/// <param name="Title">What was done; empty for a day that was led.</param>
/// <param name="Leader">Whose deed it is.</param>
[GenerateSerializer, Immutable, Alias("squad-deed")]
public sealed record SquadDeed(Guid Id, DateOnly Day, string Kind, int Units, int? Children, string Title, string Leader)
{
    /// <summary>From then on it stays.</summary>
    [Id(0)]
    public bool IsConfirmed { get; init; }
}
