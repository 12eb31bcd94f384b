using Engagement.Schools;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>The fair index of a school's factions (rulebook, section 6).</summary>
internal sealed class FactionIndex(SchoolFacts facts, SchoolTallies tallies)
{
    /// <summary>Null where no index is defined: for a single day, without members, and before the year begins.</summary>
    public int? Of(string faction, Period period, DateOnly today, Seals seals) =>
        FairIndex.OfYear([.. StretchesOf(faction, period, today, seals).Select(stretch => stretch.Reckoning.Index)]);

    /// <summary>What an index is the mean of: for the year its quarters so far, for every other period the period alone.</summary>
    public IEnumerable<FactionStretch> StretchesOf(string faction, Period period, DateOnly today, Seals seals) => period switch
    {
        Period.Day => [],
        Period.Year => facts.Calendar.Quarters.Where(quarter => quarter.From <= today)
            .Select(quarter => In(faction, Period.Quarter, facts.Calendar.WindowOf(quarter), today, seals))
            .OfType<FactionStretch>(),
        _ => In(faction, period, facts.Calendar.Window(period, today), today, seals) is { } stretch ? [stretch] : [],
    };

    /// <summary>The quarters for which nothing can be entered any more.</summary>
    public IEnumerable<FactionQuarter> SealedQuarters(string faction, DateOnly today, Seals seals)
    {
        foreach (var quarter in facts.Calendar.Quarters.Where(quarter => quarter.To.AddDays(SeasonCalendar.EntryDaysAfterQuarter) < today))
        {
            if (In(faction, Period.Quarter, facts.Calendar.WindowOf(quarter), today, seals) is { Reckoning: var reckoning })
            {
                var takingPart = FairIndex.TakingPart(reckoning.Figures, reckoning.Priors, school: false);
                yield return new(faction, quarter.Number, reckoning.Index, (1000 * takingPart).Floor());
            }
        }
    }

    /// <summary>The board's means in a period's window on a day; null while nothing was earned in it.</summary>
    public Seal? SealOn(Period period, DateOnly day)
    {
        var window = facts.Calendar.Window(period, day);
        var seal = new Seal(period, window.From, 0, 0, 0, 0, 0);
        foreach (var faction in facts.Profile.Factions)
        {
            if (FiguresOf(faction.Id, window, day) is { } figures)
            {
                seal = seal with
                {
                    Sum = seal.Sum + figures.Sum,
                    Roll = seal.Roll + figures.Roll,
                    TopSum = seal.TopSum + figures.TopSum,
                    TopHeads = seal.TopHeads + FairIndex.TopHeads(figures.Roll, school: false),
                    Active = seal.Active + figures.Active,
                };
            }
        }

        return seal.Sum > 0 ? seal : null;
    }

    private FactionStretch? In(string faction, Period period, (DateOnly From, DateOnly To) window, DateOnly today, Seals seals)
    {
        if (FiguresOf(faction, window, today) is not { } figures)
        {
            return null;
        }

        var weeks = facts.Calendar.WeeksSoFar(period, window, today);
        var seal = seals.SealOf(period, window.From);
        return new(period, window, new(figures, seal?.ToPriors() ?? Priors.BeforeSeal(weeks), weeks, School: false), seal);
    }

    /// <summary>Null when the faction has had no member in the window.</summary>
    private GroupFigures? FiguresOf(string faction, (DateOnly From, DateOnly To) window, DateOnly today)
    {
        var (from, to) = (window.From, today < window.To ? today : window.To);
        var roll = from <= to ? facts.Roll.Average(faction, from, to) : 0;
        if (roll == 0)
        {
            return null;
        }

        int[] points = [.. tallies.MemberPoints(faction, from, to).Where(points => points > 0).OrderDescending()];
        return new(
            roll,
            points.Sum(),
            points.Take(FairIndex.TopHeads(roll, school: false)).Sum(),
            Math.Min(points.Length, roll),
            facts.Plan.Share(faction, from, window.To, today, tallies.IsLed));
    }
}
