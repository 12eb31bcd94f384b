using System.Collections.Immutable;

namespace Engagement.Domain;

/// <summary>Grades that are compared with each other and with no others.</summary>
internal readonly record struct GradeBand(int From, int To)
{
    /// <summary>Cut where the plan itself cuts most often (rulebook, section 2).</summary>
    public static readonly ImmutableArray<GradeBand> OfSchool = [new(1, 4), new(5, 7), new(8, 11)];

    /// <summary>The bands of the plan's debates.</summary>
    public static readonly ImmutableArray<GradeBand> OfDebates = [new(5, 6), new(7, 7), new(8, 9), new(10, 11)];

    /// <summary>Not cut at all.</summary>
    public static readonly ImmutableArray<GradeBand> Everybody = [new(1, 11)];

    public bool Holds(int grade) => From <= grade && grade <= To;

    public override string ToString() => From == To ? $"{From}" : $"{From}-{To}";
}
