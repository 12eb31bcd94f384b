using System.Collections.Immutable;
using Engagement.Schools;
using Engagement.Students;

namespace Engagement.Domain;

/// <summary>What standings know of a school besides its book: its year, its factions and plan, its people.</summary>
internal sealed class SchoolFacts(SchoolProfile profile, ImmutableArray<Student> students)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone);

    public SchoolProfile Profile => profile;

    public SeasonCalendar Calendar { get; } = new(profile.Season);

    public Roll Roll { get; } = Roll.Of(students);

    public DeliveryPlan Plan { get; } = new(profile.Events);

    /// <summary>The school's day at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime);
}
