using System.Collections.Immutable;

namespace Engagement.Consents;

/// <summary>What a school allows at all. A surface that it does not allow shows nobody, whatever was consented to.</summary>
/// <param name="Allowed">In order, each once.</param>
/// <param name="ParentUpToGrade">Up to this grade only a parent's consent lets a student be shown; never below 4 (domain, 18.6).</param>
[GenerateSerializer, Immutable, Alias("visibility-policy")]
public sealed record VisibilityPolicy(ImmutableArray<Surface> Allowed, int ParentUpToGrade)
{
    public const int YoungestOnTheirOwn = 4;
    public const int LastGrade = 11;

    /// <summary>What a school begins with. Pictures and boards above the school wait for its decision.</summary>
    public static VisibilityPolicy Default { get; } =
        new([Surface.Class, Surface.School, Surface.Public, Surface.Certificate, Surface.Badge], YoungestOnTheirOwn);

    public bool Equals(VisibilityPolicy? other) =>
        other is not null && ParentUpToGrade == other.ParentUpToGrade && Allowed.AsSpan().SequenceEqual(other.Allowed.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Allowed.Length, ParentUpToGrade);
}
