namespace Engagement.Domain;

/// <summary>What a group did in a window.</summary>
/// <param name="Roll">Average daily roll, rounded up; not zero.</param>
/// <param name="Sum">Granted points of the members.</param>
/// <param name="TopSum">Granted points of the best members, as many as <see cref="FairIndex.TopHeads"/> says.</param>
/// <param name="Active">Members with at least one entry.</param>
/// <param name="DeliveredShare">Delivered share of the due plan rows; null when nothing is due yet.</param>
internal sealed record GroupFigures(int Roll, int Sum, int TopSum, int Active, Fraction? DeliveredShare);

/// <summary>What a group is drawn towards: the means of its board at its last seal, so that small groups are judged calmly.</summary>
/// <param name="Mean">μ, points per head.</param>
/// <param name="TopShare">τ, points per head of the top share.</param>
/// <param name="Active">p̄, share of members taking part.</param>
internal sealed record Priors(Fraction Mean, Fraction TopShare, Fraction Active)
{
    /// <summary>Before the first seal of a window: everyone at par, the best at 30 points a week, half of all taking part.</summary>
    public static Priors BeforeSeal(int weeks) => new(FairIndex.Par * weeks, 30 * weeks, new Fraction(1, 2));
}

/// <summary>An index by its components; the last is null when nothing is due yet.</summary>
internal sealed record FairParts(Fraction PerHead, Fraction TopShare, Fraction TakingPart, Fraction? Delivered)
{
    public Fraction Sum => PerHead + TopShare + TakingPart + (Delivered ?? 0);
}

/// <summary>The fair index of unequal groups, in thousandths (rulebook, section 6).</summary>
internal static class FairIndex
{
    /// <summary>Points of one head in a teaching week that are par.</summary>
    public const int Par = 12;

    /// <summary>Points of one head in a teaching week that the quarter's cap allows.</summary>
    public const int Best = 50;

    public static int Of(GroupFigures group, Priors priors, int weeks, bool school) => PartsOf(group, priors, weeks, school).Sum.Floor();

    /// <summary>What each component brings to the index.</summary>
    public static FairParts PartsOf(GroupFigures group, Priors priors, int weeks, bool school)
    {
        var (imagined, share) = ShapeOf(school);
        var imaginedTop = share * imagined;
        var perHead = (group.Sum + (imagined * priors.Mean)) / (group.Roll + imagined);
        var top = (group.TopSum + (imaginedTop * priors.TopShare)) / (TopHeads(group.Roll, school) + imaginedTop);
        var takingPart = TakingPart(group, priors, school);
        // Nothing due yet: the three others share the fourth's weight.
        var scale = group.DeliveredShare is null ? new Fraction(1000, 850) : 1;
        return new(
            scale * 450 * perHead / (Par * weeks), scale * 250 * top / (Best * weeks), scale * 150 * takingPart, 150 * group.DeliveredShare);
    }

    /// <summary>Share of the members with at least one entry, drawn towards the board's.</summary>
    public static Fraction TakingPart(GroupFigures group, Priors priors, bool school)
    {
        var (imagined, _) = ShapeOf(school);
        return (group.Active + (imagined * priors.Active)) / (group.Roll + imagined);
    }

    /// <summary>The year's index: the mean of the quarters', rounded down. Null without quarters.</summary>
    public static int? OfYear(IReadOnlyCollection<int> quarters) => quarters.Count == 0 ? null : quarters.Sum() / quarters.Count;

    /// <summary>How many members the top share of a group has: a quarter of a faction, a tenth of a school, rounded up.</summary>
    public static int TopHeads(int roll, bool school) => school ? (roll + 9) / 10 : (roll + 3) / 4;

    /// <summary>How many average members a group is imagined to have besides its own, and which share is its top.</summary>
    private static (Fraction Imagined, Fraction TopShare) ShapeOf(bool school) =>
        school ? (50, new Fraction(1, 10)) : (10, new Fraction(1, 4));
}
