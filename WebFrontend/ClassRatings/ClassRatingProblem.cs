using Engagement.Problems;

namespace Engagement.ClassRatings;

/// <summary>What a rating of classes refuses, as a problem answer.</summary>
internal static class ClassRatingProblem
{
    public static Problem Of(string refusal) => refusal switch
    {
        ClassRatingRefusal.UnknownRating => new(404, refusal, "The school's plan rates no classes in that week."),
        ClassRatingRefusal.UnknownClass => new(422, refusal, "No such class takes part."),
        ClassRatingRefusal.PointsNeeded => new(422, refusal, "Points for every criterion, from 0 to 2.") { Field = "points" },
        ClassRatingRefusal.NotNow => new(409, refusal, "The week has not begun, or its event was cancelled."),
        _ => new(409, refusal, "Four pictures of a class and week are enough."),
    };
}
