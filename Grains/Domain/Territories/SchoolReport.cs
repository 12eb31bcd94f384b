using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Domain;

/// <summary>
/// What a school's book says to the territories above: the components of its index, and its students' scores without names. It
/// is counted by the prices that all schools have in common (rulebook, section 1).
/// </summary>
internal sealed record SchoolReport(SchoolFigures Figures, ScoreHistogram Scores)
{
    public bool IsSameAs(SchoolReport other) => Figures.IsSameAs(other.Figures) && Scores.IsSameAs(other.Scores);

    public static SchoolReport Of(SchoolFacts facts, SchoolTallies tallies, DateOnly today, string district)
    {
        var (calendar, season) = (facts.Calendar, facts.Profile.Season);
        var students = PointsByQuarter(facts, tallies);
        var figures = new SchoolFigures(
            facts.Profile.Id, facts.Profile.Name, district, season.Id, facts.Roll.Count, tallies.CommonStudents.WrittenOn,
            EarnedIn(tallies, (season.From, season.To)),
            [
                .. calendar.Quarters.Where(quarter => quarter.From <= today).Select(quarter =>
                    facts.Sealed.SchoolIn(quarter.Number) ?? FiguresOf(facts, tallies, quarter, today, students)),
            ]);
        return new(figures, ScoreHistogram.Of(students.Select(points => points.Sum())));
    }

    /// <summary>A quarter as it is now, whether or not it is sealed.</summary>
    public static QuarterFigures FiguresOf(SchoolFacts facts, SchoolTallies tallies, Quarter quarter, DateOnly today) =>
        FiguresOf(facts, tallies, quarter, today, PointsByQuarter(facts, tallies));

    private static List<int[]> PointsByQuarter(SchoolFacts facts, SchoolTallies tallies)
    {
        int[] firstDays = [.. facts.Calendar.Quarters.Select(quarter => quarter.From.DayNumber)];
        return [.. tallies.CommonStudents.PointsIn(firstDays, facts.Profile.Season.To.DayNumber + 1)];
    }

    /// <summary>The plan counts as a whole, whoever hosts its rows.</summary>
    private static QuarterFigures FiguresOf(
        SchoolFacts facts, SchoolTallies tallies, Quarter quarter, DateOnly today, List<int[]> students)
    {
        var window = facts.Calendar.WindowOf(quarter);
        var roll = facts.Roll.Average(window.From, today < window.To ? today : window.To);
        int[] earning = [.. students.Select(points => points[quarter.Number - 1]).Where(score => score > 0).OrderDescending()];
        var share = facts.Plan.Share(window.From, window.To, today, tallies.IsLed);
        return new(
            quarter.Number,
            facts.Calendar.WeeksSoFar(Period.Quarter, window, today),
            roll,
            EarnedIn(tallies, window),
            earning.Take(FairIndex.TopHeads(roll, school: true)).Sum(),
            Math.Min(earning.Length, roll),
            (long)(share?.Numerator ?? 0),
            (long)(share?.Denominator ?? 0));
    }

    private static Earned EarnedIn(SchoolTallies tallies, (DateOnly From, DateOnly To) window)
    {
        var standing = tallies.CommonSchool.In(window.From, window.To);
        return new(
            standing.Points, tallies.CommonStudents.LastChange(window.From, window.To), standing.Weeks, standing.Hosts, standing.Last);
    }
}
