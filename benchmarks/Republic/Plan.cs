namespace Engagement.Republic;

/// <summary>A day: every school writes a sheet of ten awards in every round, whatever the number of schools.</summary>
/// <param name="Every">
/// From round to round. Not less than the time in which registers are gathered, so that every sheet rises by itself and awards
/// are as dear in a republic of one school as in one of thousands.
/// </param>
internal sealed record Plan(int Schools, int Rounds, TimeSpan Every)
{
    public const int AwardsOfSheet = 10;

    /// <summary>Small republics need more rounds to be measured; for the largest two cores need longer rounds.</summary>
    public static Plan For(int schools) => schools switch
    {
        < 10 => new(schools, 60, TimeSpan.FromSeconds(1)),
        < 100 => new(schools, 40, TimeSpan.FromSeconds(1)),
        <= 1000 => new(schools, 20, TimeSpan.FromSeconds(1)),
        _ => new(schools, 20, TimeSpan.FromSeconds(schools / 1500.0)),
    };
}
