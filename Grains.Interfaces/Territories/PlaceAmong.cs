namespace Engagement.Territories;

/// <summary>A student's own place in the academic year, which nobody else is shown.</summary>
/// <param name="Points">The score that the place belongs to.</param>
/// <param name="Participants">Everybody with points.</param>
[GenerateSerializer, Immutable, Alias("place-among")]
public sealed record PlaceAmong(string Season, int Points, int Place, bool Tied, int Participants)
{
    /// <summary>The same by the prices that all schools have in common: what boards above the school count.</summary>
    [Id(5)]
    public int CommonPoints { get; init; } = Points;
}
