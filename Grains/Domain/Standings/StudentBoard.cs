using System.Collections.Immutable;
using Engagement.Boards;
using Engagement.Seasons;
using Engagement.Territories;

namespace Engagement.Domain;

/// <summary>Boards of students. Whoever may be shown, places are those among all who have points.</summary>
internal static class StudentBoard
{
    private const int PublicRows = 10;

    /// <summary>
    /// The public sees only students who may be shown, under the name they are shown as, and only the first ten; staff sees
    /// everybody under the full name.
    /// </summary>
    public static ImmutableArray<BoardRow> Rows(Scores scores, SchoolFacts facts, Period period, DateOnly today, Audience audience)
    {
        var (first, last) = facts.Calendar.Window(period, today);
        var rows =
            from ranked in scores.Rank(first, last)
            let student = facts.Roll.Find(ranked.Contender.Id)
            let name = audience == Audience.Public ? student?.ShownAs : student?.Name
            where name is not null
            select ranked.ToRow(new(name, name, name), scores.Change(student.Id, first, last, today));
        return [.. audience == Audience.Public ? rows.Take(PublicRows) : rows];
    }

    /// <summary>A student's own place; null without points.</summary>
    public static Ranked? PlaceOf(string student, Scores scores, SchoolFacts facts, Period period, DateOnly today)
    {
        var (from, to) = facts.Calendar.Window(period, today);
        return scores.Rank(from, to).FirstOrDefault(ranked => ranked.Contender.Id == student);
    }

    /// <summary>A student's own place in the academic year, with the number of those who have points; null without points.</summary>
    public static PlaceAmong? YearPlaceOf(string student, Scores scores, SchoolFacts facts, DateOnly today)
    {
        var (from, to) = facts.Calendar.Window(Period.Year, today);
        var ranking = scores.Rank(from, to);
        return ranking.FirstOrDefault(ranked => ranked.Contender.Id == student) is { } own
            ? new(facts.Profile.Season.Id, own.Contender.Standing.Points, own.Place, own.Tied, ranking.Length)
            : null;
    }
}
