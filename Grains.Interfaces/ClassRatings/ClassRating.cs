using System.Collections.Immutable;

namespace Engagement.ClassRatings;

/// <summary>
/// The marks that classes were given in one series of the plan. A class is marked, never a child; the boards follow from the marks and
/// are stored nowhere.
/// </summary>
/// <param name="Version">Grows with every change.</param>
[GenerateSerializer, Immutable, Alias("class-rating")]
public sealed record ClassRating(long Version, ImmutableArray<ClassMark> Marks, ImmutableArray<ClassPhoto> Photos)
{
    public static ClassRating Empty { get; } = new(0, [], []);
}

/// <param name="Occurrence">The week.</param>
/// <param name="Points">One for each of <see cref="ClassroomCriterion.All"/>.</param>
[GenerateSerializer, Immutable, Alias("class-mark")]
public sealed record ClassMark(string Occurrence, string Class, ImmutableArray<CriterionPoints> Points);

/// <param name="Criterion">A code of <see cref="ClassroomCriterion"/>.</param>
/// <param name="Points">0 to 2.</param>
[GenerateSerializer, Immutable, Alias("criterion-points")]
public sealed record CriterionPoints(string Criterion, int Points);

/// <param name="File">Id of a picture that lies with the week's event.</param>
[GenerateSerializer, Immutable, Alias("class-photo")]
public sealed record ClassPhoto(string Occurrence, string Class, string File);
