using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.ClassRatings;
using Engagement.Domain;

namespace Engagement.Tests;

public sealed class RatingTests
{
    private static readonly Dictionary<string, int> Grades = new() { ["5А"] = 5, ["5Ә"] = 5, ["11А"] = 11 };

    private static ImmutableArray<CriterionPoints> Points(params int[] points) => [.. points.Select((one, i) => new CriterionPoints(ClassroomCriterion.All[i], one))];

    private static ClassRatingChange Rate(
        ClassRating rating, string name, ImmutableArray<CriterionPoints>? points, OccurrenceState state = OccurrenceState.Open, DateOnly? today = null) =>
        Rating.Rate(rating, Gym.At(state, "action", Recurrence.Weekly), name, points, Grades, today ?? Gym.Day);

    [Fact]
    public void A_mark_is_the_sum_of_all_criteria_and_can_be_corrected_and_taken_back()
    {
        var rated = Rate(ClassRating.Empty, "5А", Points(2, 2, 1, 0, 2)).Rating!;
        Assert.Equal(7, rated.Marks[0].Total());
        Assert.Same(rated, Rate(rated, "5А", [.. Points(2, 2, 1, 0, 2).Reverse()]).Rating);
        var better = Rate(rated, "5А", Points(2, 2, 2, 2, 2)).Rating!;
        Assert.Equal(10, Assert.Single(better.Marks).Total());
        Assert.Empty(Rate(better, "5А", null).Rating!.Marks);
        Assert.Same(ClassRating.Empty, Rate(ClassRating.Empty, "5А", null).Rating);
    }

    [Fact]
    public void What_is_asked_of_a_mark()
    {
        Assert.Equal(ClassRatingRefusal.PointsNeeded, Rate(ClassRating.Empty, "5А", Points(2, 2, 1, 0)).Refusal);
        Assert.Equal(ClassRatingRefusal.PointsNeeded, Rate(ClassRating.Empty, "5А", Points(3, 2, 1, 0, 2)).Refusal);
        Assert.Equal(ClassRatingRefusal.PointsNeeded, Rate(ClassRating.Empty, "5А", Points(-1, 2, 1, 0, 2)).Refusal);
        Assert.Equal(ClassRatingRefusal.PointsNeeded, Rate(ClassRating.Empty, "5А", [.. Points(2, 2, 1, 0), new("floor", 2)]).Refusal);
        Assert.Equal(ClassRatingRefusal.UnknownClass, Rate(ClassRating.Empty, "6Ю", Points(2, 2, 1, 0, 2)).Refusal);
        Assert.Equal(ClassRatingRefusal.UnknownClass, Rate(ClassRating.Empty, "11А", Points(2, 2, 1, 0, 2)).Refusal);
        Assert.Equal(ClassRatingRefusal.NotNow, Rate(ClassRating.Empty, "5А", Points(2, 2, 1, 0, 2), OccurrenceState.Cancelled).Refusal);
        Assert.Equal(ClassRatingRefusal.NotNow, Rate(ClassRating.Empty, "5А", Points(2, 2, 1, 0, 2), today: Gym.Day.AddDays(-3)).Refusal);
        Assert.Null(Rate(ClassRating.Empty, "5А", Points(2, 2, 1, 0, 2), OccurrenceState.Accepted).Refusal);
    }

    [Fact]
    public void A_picture_is_taken_once_and_four_are_enough()
    {
        var rating = ClassRating.Empty;
        for (var i = 1; i <= 4; i++)
        {
            rating = Photo(rating, $"{i}").Rating!;
            Assert.Same(rating, Photo(rating, $"{i}").Rating);
        }

        Assert.Equal(ClassRatingRefusal.TooManyPhotos, Photo(rating, "5").Refusal);
        Assert.Equal(5, Photo(rating, "5", "5Ә").Rating!.Photos.Length);

        static ClassRatingChange Photo(ClassRating rating, string file, string name = "5А") =>
            Rating.AddPhoto(rating, Gym.At(form: "action"), name, file, Grades, Gym.Day);
    }

    [Fact]
    public void A_week_is_ordered_by_its_marks_and_equal_marks_share_the_place() => Assert.Equal(
        [new(1, "5А", 900, 1), new(1, "5Ә", 900, 1), new(3, "6А", 100, 1)],
        ClassRatingBoard.OfWeek(Marked(("w1", "5Ә", 9), ("w1", "6А", 1), ("w1", "5А", 9), ("w2", "6А", 10)), "w1").ToArray());

    [Fact]
    public void A_year_is_the_mean_in_hundredths_of_whoever_was_marked_in_four_weeks_of_five()
    {
        var marks = Enumerable.Range(1, 5).SelectMany(week => new[] { ($"w{week}", "5А", 7), ($"w{week}", "5Ә", 10) })
            .Where(mark => mark is not (("w1" or "w2"), "5Ә", _)).Append(("w1", "6А", 5)).Concat([("w2", "6А", 9), ("w3", "6А", 8), ("w4", "6А", 8)]);
        var rating = Marked([.. marks]);
        Assert.Equal([new(1, "6А", 750, 4), new(2, "5А", 700, 5)], ClassRatingBoard.OfYear(rating, Weeks(1, 5)).ToArray());
        Assert.Equal([new(1, "6А", 733, 3), new(2, "5А", 700, 3)], ClassRatingBoard.OfYear(rating, Weeks(1, 3)).ToArray());
        Assert.Empty(ClassRatingBoard.OfYear(rating, Weeks(6, 1)));
        Assert.Equal(new(0, "5Ә", 1000, 3), ClassRatingBoard.Of(rating, "5Ә"));
        Assert.Null(ClassRatingBoard.Of(rating, "9А"));
        Assert.Equal(833, ClassRatingBoard.Of(Marked(("w1", "5А", 8), ("w2", "5А", 8), ("w3", "5А", 9)), "5А")!.Mean);
    }

    private static HashSet<string> Weeks(int first, int count) => [.. Enumerable.Range(first, count).Select(week => $"w{week}")];

    private static ClassRating Marked(params (string Week, string Class, int Points)[] marks) => ClassRating.Empty with
    {
        Marks = [.. marks.Select(mark => new ClassMark(mark.Week, mark.Class, [.. ClassroomCriterion.All.Select((one, i) => new CriterionPoints(one, Math.Clamp(mark.Points - (2 * i), 0, 2)))]))],
    };
}
