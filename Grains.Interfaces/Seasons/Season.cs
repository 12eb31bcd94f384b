using System.Collections.Immutable;

namespace Engagement.Seasons;

/// <summary>An academic year of a school as data: its quarters in order. Breaks are the gaps between them.</summary>
/// <param name="Id">For instance <c>2026-2027</c>.</param>
[GenerateSerializer, Immutable, Alias("season")]
public sealed record Season(string Id, ImmutableArray<Quarter> Quarters)
{
    public DateOnly From => Quarters[0].From;
    public DateOnly To => Quarters[^1].To;
}

/// <param name="Number">1 to 4.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="TeachingWeeks">Decides the quarter's cap: 50 regular points a week.</param>
[GenerateSerializer, Immutable, Alias("quarter")]
public sealed record Quarter(int Number, DateOnly From, DateOnly To, int TeachingWeeks);

/// <summary>The stretch of time a board shows.</summary>
[GenerateSerializer, Alias("period")]
public enum Period
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}
