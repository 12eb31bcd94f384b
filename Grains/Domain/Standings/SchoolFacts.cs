using System.Collections.Immutable;
using Engagement.Consents;
using Engagement.Schools;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>What standings know of a school besides its book: its year, its factions and plan, its people.</summary>
/// <param name="policy">What the school allows to be shown; what a school begins with when null.</param>
internal sealed class SchoolFacts(SchoolProfile profile, Roll roll, VisibilityPolicy? policy = null)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);

    /// <param name="everybody">Those of today and those who have left.</param>
    public SchoolFacts(SchoolProfile profile, ImmutableArray<Student> everybody)
        : this(profile, new Roll(everybody))
    {
    }

    public SchoolProfile Profile => profile;

    public SeasonCalendar Calendar { get; } = new(profile.Season);

    /// <summary>Under which name its students may be shown.</summary>
    public Visibility Visibility { get; } = new(policy ?? VisibilityPolicy.Default);

    public Roll Roll => roll;

    /// <summary>What is sealed of the season under way.</summary>
    public SealedQuarters Sealed { get; init; } = SealedQuarters.None;

    public DeliveryPlan Plan { get; } = new(profile.Events, profile.Progress);

    /// <summary>The school's day at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime);
}
