namespace Engagement.Domain;

/// <summary>
/// How far a school may move a price: at most by half of the rulebook's, in whole points, both limits rounded towards the
/// rulebook's price, so that no rounding leads beyond the half (rulebook, section 1).
/// </summary>
public readonly record struct PriceBounds(int Least, int Most)
{
    public const int LargestChangePercent = 50;

    public static PriceBounds Of(Kind kind) => new(
        ((kind.Points * (100 - LargestChangePercent)) + 99) / 100,
        kind.Points * (100 + LargestChangePercent) / 100);

    /// <summary>Whether there is anything to decide.</summary>
    public bool IsFixed => Least == Most;

    public bool Allow(int points) => Least <= points && points <= Most;
}
