using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>The fair index of a school's factions (rulebook, section 6).</summary>
internal sealed class FactionIndex(SchoolFacts facts, SchoolTallies tallies)
{
    /// <summary>Null where no index is defined: for a single day, without members, and before the year begins.</summary>
    public int? Of(string faction, Period period, DateOnly today, WeeklyMeans means) =>
        FairIndex.OfYear([.. StretchesOf(faction, period, today, means).Select(stretch => stretch.Reckoning.Index)]);

    /// <summary>What an index is the mean of: for the year its quarters so far, for every other period the period alone.</summary>
    public IEnumerable<FactionStretch> StretchesOf(string faction, Period period, DateOnly today, WeeklyMeans means) => period switch
    {
        Period.Day => [],
        Period.Year => facts.Calendar.Quarters.Where(quarter => quarter.From <= today)
            .Select(quarter => InQuarter(faction, quarter, today, means))
            .OfType<FactionStretch>(),
        Period.Quarter when facts.Calendar.QuarterOf(facts.Calendar.Window(period, today).From) is { } quarter =>
            InQuarter(faction, quarter, today, means) is { } stretch ? [stretch] : [],
        _ => In(faction, period, facts.Calendar.Window(period, today), today, means) is { } stretch ? [stretch] : [],
    };

    /// <summary>A quarter's index, as it was sealed if it was.</summary>
    public FactionStretch? InQuarter(string faction, Quarter quarter, DateOnly today, WeeklyMeans means)
    {
        var window = facts.Calendar.WindowOf(quarter);
        return facts.Sealed.Contains(quarter.Number)
            ? facts.Sealed.Find(quarter.Number, faction, window)
            : In(faction, Period.Quarter, window, today, means);
    }

    /// <summary>The board's means in a period's window on a day; null while nothing was earned in it.</summary>
    public WeekMeans? MeansOn(Period period, DateOnly day)
    {
        var window = facts.Calendar.Window(period, day);
        var sums = new WeekMeans(period, window.From, 0, 0, 0, 0, 0);
        foreach (var faction in facts.Profile.Factions)
        {
            if (FiguresOf(faction.Id, window, day) is ({ } figures, _))
            {
                sums = sums with
                {
                    Sum = sums.Sum + figures.Sum,
                    Roll = sums.Roll + figures.Roll,
                    TopSum = sums.TopSum + figures.TopSum,
                    TopHeads = sums.TopHeads + FairIndex.TopHeads(figures.Roll, school: false),
                    Active = sums.Active + figures.Active,
                };
            }
        }

        return sums.Sum > 0 ? sums : null;
    }

    private FactionStretch? In(string faction, Period period, (DateOnly From, DateOnly To) window, DateOnly today, WeeklyMeans means)
    {
        if (FiguresOf(faction, window, today) is not ({ } figures, var due))
        {
            return null;
        }

        var weeks = facts.Calendar.WeeksSoFar(period, window, today);
        var held = means.Of(period, window.From);
        return new(period, window, new(figures, held?.ToPriors() ?? Priors.BeforeSeal(weeks), weeks, School: false), held, due);
    }

    /// <summary>Null when the faction has had no member in the window.</summary>
    private (GroupFigures Figures, DueRows Due)? FiguresOf(string faction, (DateOnly From, DateOnly To) window, DateOnly today)
    {
        var (from, to) = (window.From, today < window.To ? today : window.To);
        var roll = from <= to ? facts.Roll.Average(faction, from, to) : 0;
        if (roll == 0)
        {
            return null;
        }

        int[] points = [.. tallies.MemberPoints(faction, from, to).Where(points => points > 0).OrderDescending()];
        var due = facts.Plan.Due(faction, from, window.To, today, tallies.IsLed);
        var top = points.Take(FairIndex.TopHeads(roll, school: false)).Sum();
        return (new(roll, points.Sum(), top, Math.Min(points.Length, roll), due.Share), due);
    }
}
