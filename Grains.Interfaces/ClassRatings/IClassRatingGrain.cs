using System.Collections.Immutable;
using Engagement.Activities;
using Orleans.Concurrency;

namespace Engagement.ClassRatings;

/// <summary>
/// The marks of one series of the plan. The plan (<see cref="ISchoolPlanGrain"/>) says which weeks there are and for which grades, the
/// roster which classes. Every call is durable on return, and the same call again has the effect of once. Key:
/// <c>class-rating/{school}/{series}</c>.
/// </summary>
public interface IClassRatingGrain : IGrainWithStringKey
{
    /// <summary>Empty while nothing was marked.</summary>
    [ReadOnly]
    Task<ClassRating> Get();

    /// <summary>The mark of a class in a week; another one replaces it, and none takes it back.</summary>
    /// <param name="points">One for each criterion; null for no mark.</param>
    Task<ClassRatingResult> Rate(string occurrence, string @class, ImmutableArray<CriterionPoints>? points);

    /// <summary>A picture of the classroom, which lies with the week's event already.</summary>
    Task<ClassRatingResult> AddPhoto(string occurrence, string @class, string file);
}

/// <param name="Rating">As it stands now; null when refused.</param>
/// <param name="Refusal">A code of <see cref="ClassRatingRefusal"/>.</param>
[GenerateSerializer, Immutable, Alias("class-rating-result")]
public sealed record ClassRatingResult(ClassRating? Rating, string? Refusal)
{
    public static ClassRatingResult Of(ClassRating rating) => new(rating, null);

    public static ClassRatingResult Refused(string code) => new(null, code);
}
