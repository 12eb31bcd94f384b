using System.Collections.Immutable;
using Engagement.ClassRatings;

namespace Engagement.Domain;

/// <summary>
/// Which classroom is the cleanest: in a week by its mark, in a year by the mean of the weekly marks of whoever was marked in four
/// weeks of five (points, section 7).
/// </summary>
public static class ClassRatingBoard
{
    private const int EnoughPercent = 80;
    private const int Hundredths = 100;

    public static ImmutableArray<ClassRatingRow> OfWeek(ClassRating rating, string occurrence) =>
        InOrder(rating.Marks.Where(mark => mark.Occurrence == occurrence).Select(mark => new ClassRatingRow(0, mark.Class, mark.Total() * Hundredths, 1)));

    /// <param name="over">The weeks that are over: while one runs, not everybody has been looked at.</param>
    public static ImmutableArray<ClassRatingRow> OfYear(ClassRating rating, IReadOnlySet<string> over)
    {
        var known = rating with { Marks = rating.Marks.RemoveAll(mark => !over.Contains(mark.Occurrence)) };
        var weeks = known.Marks.Select(mark => mark.Occurrence).Distinct().Count();
        return InOrder(Means(known).Where(row => row.Weeks * 100 >= weeks * EnoughPercent));
    }

    /// <summary>The mean of a class so far; null without a mark.</summary>
    public static ClassRatingRow? Of(ClassRating rating, string name) => Means(rating).FirstOrDefault(row => row.Class == name);

    private static IEnumerable<ClassRatingRow> Means(ClassRating rating) =>
        from mark in rating.Marks
        group mark.Total() by mark.Class into marks
        let weeks = marks.Count()
        select new ClassRatingRow(0, marks.Key, ((marks.Sum() * Hundredths) + (weeks / 2)) / weeks, weeks);

    private static ImmutableArray<ClassRatingRow> InOrder(IEnumerable<ClassRatingRow> rows)
    {
        var known = rows.ToList();
        return [.. known
            .Select(row => row with { Rank = known.Count(other => other.Mean > row.Mean) + 1 })
            .OrderBy(row => row.Rank).ThenBy(row => row.Class, StringComparer.Ordinal)];
    }
}

/// <param name="Rank">From 1; classes with the same mark share it.</param>
/// <param name="Mean">In hundredths of the mark from 0 to 10.</param>
/// <param name="Weeks">In how many weeks the class was marked.</param>
public sealed record ClassRatingRow(int Rank, string Class, int Mean, int Weeks);
