using Engagement.Domain;
using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Rubrics;

/// <summary>A school's prices of this year and the next, the rules beside them, and how the prices came about.</summary>
internal sealed record RubricAnswer(
    string Version,
    IEnumerable<Level> Levels,
    Caps Caps,
    RuleFigures Rules,
    PricedYear Season,
    PricedYear Next,
    IEnumerable<RubricKind> Kinds,
    IEnumerable<RubricChange> History)
{
    /// <param name="zone">In which the school lives.</param>
    /// <param name="names">Names of the staff, for those who may know who decided; null for everybody else.</param>
    public static RubricAnswer Of(
        Rubric rubric, Season season, Season next, TimeZoneInfo zone, IReadOnlyDictionary<string, string>? names)
    {
        var (now, then) = (rubric.PricesOf(season.Id), rubric.PricesOf(next.Id));
        return new(
            now.Version, now.Levels, now.Caps, RuleFigures.Current, new(season.Id, season.From), new(next.Id, next.From),
            now.Kinds.Zip(then.Kinds, Rulebook.Default.Kinds).Select(kind => new RubricKind(kind.First, kind.Second, kind.Third)),
            rubric.History.Reverse().Select(decision => RubricChange.Of(decision, zone, names)));
    }
}

/// <summary>Figures of rules that are no caps.</summary>
/// <param name="ProofFrom">From this price on an award needs a proof.</param>
/// <param name="LargestChange">By how many percent a school may move a price.</param>
internal sealed record RuleFigures(int ProofFrom, int EntryDays, int EntryDaysAfterQuarter, int LargestChange)
{
    public static RuleFigures Current { get; } = new(
        Rulebook.ProofFrom, SeasonCalendar.EntryDays, SeasonCalendar.EntryDaysAfterQuarter, PriceBounds.LargestChangePercent);
}

internal sealed record PricedYear(string Id, DateOnly From);

/// <summary>A kind at this year's price, beside next year's and the one that all schools have in common.</summary>
internal sealed record RubricKind : PricedKind
{
    public RubricKind(Kind now, Kind then, Kind common)
        : base(now) => (NextPoints, RulebookPoints, Bounds) = (then.Points, common.Points, PriceBounds.Of(common));

    public int NextPoints { get; }

    public int RulebookPoints { get; }

    public PriceBounds Bounds { get; }
}

/// <param name="Minutes">Null when a decision was taken back.</param>
internal sealed record RubricChange(
    DateTimeOffset At, string Kind, int Old, int New, string Season, DateOnly From, CouncilMinutes? Minutes, RubricDecider By)
{
    public static RubricChange Of(PriceDecision decision, TimeZoneInfo zone, IReadOnlyDictionary<string, string>? names) => new(
        TimeZoneInfo.ConvertTime(decision.At, zone), decision.Kind, decision.Old, decision.New, decision.Season, decision.From, decision.Minutes,
        new(decision.By.Post, names?.GetValueOrDefault(decision.By.Id)));
}

internal sealed record RubricDecider(string Post, string? Name);
