using System.Collections.Immutable;
using Engagement.Rubrics;

namespace Engagement.Seasons;

/// <summary>What a school decides when its next academic year begins.</summary>
/// <param name="Quarters">The calendar of the year, four quarters in order.</param>
/// <param name="Classes">What becomes of every class that has students.</param>
[GenerateSerializer, Immutable, Alias("next-year")]
public sealed record NextYear(ImmutableArray<Quarter> Quarters, ImmutableArray<ClassStep> Classes);

/// <param name="Class">As it is called in the year that ends, for instance <c>8А</c>.</param>
/// <param name="Next">What it is called then; null when its students have finished school.</param>
[GenerateSerializer, Immutable, Alias("class-step")]
public sealed record ClassStep(string Class, string? Next);

/// <param name="Season">The year that begins, for instance <c>2027-2028</c>.</param>
/// <param name="From">The first day on which it can be begun.</param>
/// <param name="Proposed">The customary calendar, and every class a grade higher; once it has begun, what was decided.</param>
/// <param name="Sizes">How many students every class of <see cref="NextYear.Classes"/> has, in their order.</param>
/// <param name="Hindrance">Why it cannot be begun today: a code of <see cref="NextYearRefusal"/>; null when nothing is in the way.</param>
/// <param name="BegunAt">Null while it has not begun.</param>
[GenerateSerializer, Immutable, Alias("next-year-reading")]
public sealed record NextYearReading(
    string Season, DateOnly From, NextYear Proposed, ImmutableArray<int> Sizes, string? Hindrance, DateTimeOffset? BegunAt, Decider? By);

/// <param name="Refusal">A code of <see cref="NextYearRefusal"/>; null when the year has begun.</param>
[GenerateSerializer, Immutable, Alias("next-year-result")]
public sealed record NextYearResult(string? Refusal)
{
    public static NextYearResult Begun { get; } = new((string?)null);
}

/// <summary>Why the next academic year does not begin. Part of the HTTP contract.</summary>
public static class NextYearRefusal
{
    /// <summary>The school does not live in the year that is to end.</summary>
    public const string UnknownYear = "unknown-year";

    /// <summary>The year that ends is not announced: what is not sealed would be lost with its classes.</summary>
    public const string NotAnnounced = "not-announced";

    /// <summary>It is still the summer of the year that ends.</summary>
    public const string TooEarly = "too-early";

    /// <summary>The quarters are not four in order after the year that ends, or not a year's.</summary>
    public const string WrongCalendar = "wrong-calendar";

    /// <summary>A class is missing, unknown, named twice, or becomes none of its own or the next grade.</summary>
    public const string WrongClasses = "wrong-classes";

    /// <summary>It has begun, with other decisions than these.</summary>
    public const string BegunAlready = "begun-already";
}
