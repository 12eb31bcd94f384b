using System.Collections.Immutable;

namespace Engagement.Territories;

/// <summary>What boards above a school know of it: sums, never a person.</summary>
/// <param name="District">The district or city that the school belongs to.</param>
/// <param name="Season">The academic year that the figures are of.</param>
/// <param name="Roll">How many students the school has; decides its size band.</param>
/// <param name="WrittenOn">The school's day that <see cref="Earned.Change"/> speaks of.</param>
/// <param name="Quarters">The quarters that have begun, in order.</param>
[GenerateSerializer, Immutable, Alias("school-figures")]
public sealed record SchoolFigures(
    string School,
    Localized Name,
    string District,
    string Season,
    int Roll,
    DateOnly WrittenOn,
    Earned Year,
    ImmutableArray<QuarterFigures> Quarters)
{
    public bool IsSameAs(SchoolFigures other) =>
        this with { Quarters = [] } == other with { Quarters = [] } && Quarters.SequenceEqual(other.Quarters);
}

/// <summary>Raw points of a stretch of the year and what breaks ties (rulebook, section 7).</summary>
/// <param name="Points">Granted points.</param>
/// <param name="Change">What of them was written down on the last day that brought something.</param>
/// <param name="Weeks">Distinct weeks with an entry.</param>
/// <param name="Hosts">Distinct host factions of the entries.</param>
/// <param name="Last">Day of the last counted entry.</param>
[GenerateSerializer, Immutable, Alias("earned")]
public sealed record Earned(int Points, int Change, int Weeks, int Hosts, DateOnly? Last);

/// <summary>The components of a school's fair index in one quarter (rulebook, section 6).</summary>
/// <param name="Number">1 to 4.</param>
/// <param name="Weeks">Teaching weeks so far, by the school's own calendar.</param>
/// <param name="Roll">n, students of the school.</param>
/// <param name="TopPoints">Points of the best tenth.</param>
/// <param name="Active">Students with points.</param>
/// <param name="Delivered">Delivered part of what was due of the plan, in the measure of <paramref name="Due"/>.</param>
/// <param name="Due">Zero when nothing is due yet.</param>
[GenerateSerializer, Immutable, Alias("quarter-figures")]
public sealed record QuarterFigures(
    int Number, int Weeks, int Roll, Earned Earned, int TopPoints, int Active, long Delivered, long Due)
{
    /// <summary>Hash of the school's seal that says so; null while the quarter is not sealed.</summary>
    [Id(8)]
    public string? Seal { get; init; }
}
