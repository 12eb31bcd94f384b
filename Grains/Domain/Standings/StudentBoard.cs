using System.Collections.Immutable;
using Engagement.Boards;
using Engagement.Seasons;
using Engagement.Students;
using Engagement.Territories;

namespace Engagement.Domain;

/// <summary>Boards of students. Whoever may be shown, places are those among all who have points.</summary>
internal static class StudentBoard
{
    private const int PublicRows = 10;

    private static readonly Localized Nobody = new("Аты өшірілген", "Имя удалено", "Name erased");

    /// <summary>
    /// Staff sees everybody under the full name, and the points of those who were erased under nobody's. All others see only
    /// students who may be shown, under the name that <see cref="Visibility"/> gives, and only the first ten.
    /// </summary>
    /// <param name="belongs">Whether a student still belongs to what the board is about; who does not is named to staff alone.</param>
    public static ImmutableArray<BoardRow> Rows(
        Scores scores, SchoolFacts facts, Period period, DateOnly today, Audience audience, Func<Student, bool>? belongs = null)
    {
        var (first, last) = facts.Calendar.Window(period, today);
        var rows = Named(scores.Rank(first, last), scores, facts, (first, last), today, audience, belongs);
        return [.. audience == Audience.Staff ? rows : rows.Take(PublicRows)];
    }

    /// <summary>
    /// Some students among themselves. Everybody but staff sees the upper half of those who have points, so that a small group shows
    /// nobody as the last.
    /// </summary>
    public static ImmutableArray<BoardRow> RowsAmong(
        IReadOnlyCollection<string> students, Scores scores, SchoolFacts facts, Period period, DateOnly today, Audience audience)
    {
        var (first, last) = facts.Calendar.Window(period, today);
        var ranking = scores.RankAmong(students, first, last);
        var shown = audience == Audience.Staff ? ranking : UpperHalf.Of(ranking, ranked => ranked.Place);
        return [.. Named(shown, scores, facts, (first, last), today, audience, null).Take(PublicRows)];
    }

    private static IEnumerable<BoardRow> Named(
        IEnumerable<Ranked> ranking, Scores scores, SchoolFacts facts, (DateOnly From, DateOnly To) window, DateOnly today, Audience audience,
        Func<Student, bool>? belongs)
    {
        return
            from ranked in ranking
            let id = ranked.Contender.Id
            let name = NameFor(facts.Roll.Find(id))
            where name is not null
            select ranked.ToRow(name, scores.Change(id, window.From, window.To, today));

        Localized? NameFor(Student? student)
        {
            if (student is null)
            {
                return audience == Audience.Staff ? Nobody : null;
            }

            return (audience == Audience.Staff || (student.LeftOn is null && belongs?.Invoke(student) != false)) && facts.Visibility.NameFor(audience, student) is { } name
                ? new(name, name, name)
                : null;
        }
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
