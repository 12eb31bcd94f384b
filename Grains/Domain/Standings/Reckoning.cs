namespace Engagement.Domain;

/// <summary>A fair index with all that it is made of, and what would lift it while everything else stays as it is.</summary>
internal sealed record Reckoning(GroupFigures Figures, Priors Priors, int Weeks, bool School)
{
    public FairParts Parts => FairIndex.PartsOf(Figures, Priors, Weeks, School);

    /// <summary>Share of the members with an entry, drawn towards the board's.</summary>
    public Fraction ShareTakingPart => FairIndex.TakingPart(Figures, Priors, School);

    public int Index => FairIndex.Of(Figures, Priors, Weeks, School);

    /// <summary>
    /// The fewest points with which the index is reached, whoever earns them: those of the best, or of somebody who had none,
    /// lift it higher still.
    /// </summary>
    public int PointsTo(int index) => StepsTo(index, Figures with { Sum = Figures.Sum + 1 });

    /// <summary>
    /// The fewest further members with a first entry with whom the index is reached, their points not counted. Null when there are
    /// not so many.
    /// </summary>
    public int? MembersTo(int index) =>
        StepsTo(index, Figures with { Active = Figures.Active + 1 }) is var members && members <= Figures.Roll - Figures.Active ? members : null;

    /// <summary>The index is linear in each of its figures, so that every step brings as much as the first.</summary>
    private int StepsTo(int index, GroupFigures afterOne)
    {
        var now = Parts.Sum;
        var step = FairIndex.PartsOf(afterOne, Priors, Weeks, School).Sum - now;
        return Math.Max(0, ((index - now) / step).Ceiling());
    }
}
