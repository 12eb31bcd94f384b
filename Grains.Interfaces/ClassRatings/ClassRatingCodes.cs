using System.Collections.Immutable;

namespace Engagement.ClassRatings;

/// <summary>What is looked at in a classroom. The codes are part of the HTTP contract.</summary>
public static class ClassroomCriterion
{
    public static ImmutableArray<string> All { get; } = ["floor", "desks", "board", "air", "plants"];
}

/// <summary>Why a class cannot be given a mark. The codes are part of the HTTP contract.</summary>
public static class ClassRatingRefusal
{
    /// <summary>The school's plan has no such rating, or not in that week.</summary>
    public const string UnknownRating = "unknown-rating";

    /// <summary>The school has no such class among those that take part.</summary>
    public const string UnknownClass = "unknown-class";

    /// <summary>Points for every criterion, from 0 to 2.</summary>
    public const string PointsNeeded = "points-needed";

    /// <summary>The week has not begun, or its event was cancelled or written off.</summary>
    public const string NotNow = "rating-not-now";

    public const string TooManyPhotos = "too-many-photos";
}
