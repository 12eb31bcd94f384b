using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.ClassRatings;

namespace Engagement.Domain;

/// <summary>A class is given a mark for a week: points for every criterion, ten in all.</summary>
public static class Rating
{
    public const int MostOfCriterion = 2;
    public const int MostPhotos = 4;

    public static ClassRatingChange Rate(
        ClassRating rating, PlannedOccurrence week, string name, ImmutableArray<CriterionPoints>? points, IReadOnlyDictionary<string, int> grades, DateOnly today)
    {
        var known = rating.Find(week.Event.Id, name);
        if (points is not { } given)
        {
            return known is null ? rating : rating with { Marks = rating.Marks.Remove(known) };
        }

        if (FaultOf(week, name, grades, today) is { } fault)
        {
            return ClassRatingChange.Refused(fault);
        }

        if (!IsWhole(given))
        {
            return ClassRatingChange.Refused(ClassRatingRefusal.PointsNeeded);
        }

        var mark = new ClassMark(week.Event.Id, name, [.. given.OrderBy(one => ClassroomCriterion.All.IndexOf(one.Criterion))]);
        return known is null ? rating with { Marks = rating.Marks.Add(mark) }
            : known.Points.SequenceEqual(mark.Points) ? rating
            : rating with { Marks = rating.Marks.Replace(known, mark) };
    }

    public static ClassRatingChange AddPhoto(
        ClassRating rating, PlannedOccurrence week, string name, string file, IReadOnlyDictionary<string, int> grades, DateOnly today)
    {
        var photo = new ClassPhoto(week.Event.Id, name, file);
        return rating.Photos.Contains(photo) ? rating
            : FaultOf(week, name, grades, today) is { } fault ? ClassRatingChange.Refused(fault)
            : rating.Photos.Count(one => one.Occurrence == photo.Occurrence && one.Class == name) >= MostPhotos ? ClassRatingChange.Refused(ClassRatingRefusal.TooManyPhotos)
            : rating with { Photos = rating.Photos.Add(photo) };
    }

    public static ClassMark? Find(this ClassRating rating, string occurrence, string name) =>
        rating.Marks.FirstOrDefault(mark => mark.Occurrence == occurrence && mark.Class == name);

    public static int Total(this ClassMark mark) => mark.Points.Sum(one => one.Points);

    private static string? FaultOf(PlannedOccurrence week, string name, IReadOnlyDictionary<string, int> grades, DateOnly today) =>
        Inviting.IsOff(week.State) || week.Event.From > today ? ClassRatingRefusal.NotNow
        : !grades.TryGetValue(name, out var grade) || !week.Event.Grades.Any(range => range.From <= grade && grade <= range.To) ? ClassRatingRefusal.UnknownClass
        : null;

    private static bool IsWhole(ImmutableArray<CriterionPoints> points) =>
        points.Select(one => one.Criterion).Order(StringComparer.Ordinal).SequenceEqual(ClassroomCriterion.All.Order(StringComparer.Ordinal))
        && points.All(one => one.Points is >= 0 and <= MostOfCriterion);
}

/// <summary>A rating after something was done to it, or why it was not done.</summary>
public readonly record struct ClassRatingChange(ClassRating? Rating, string? Refusal)
{
    public static implicit operator ClassRatingChange(ClassRating changed) => new(changed, null);

    public static ClassRatingChange Refused(string code) => new(null, code);
}
