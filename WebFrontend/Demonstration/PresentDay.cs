using System.Collections.Immutable;
using Engagement.Schools;
using Engagement.Seasons;
using Engagement.Students;

namespace Engagement.Demonstration;

/// <summary>The demonstration's present moment, from which what the flows hold is laid out: how long ago, how far ahead.</summary>
internal sealed record PresentDay(IGrainFactory Grains, DemonstrationClock Clock, DateTimeOffset Now, SchoolProfile School, ImmutableArray<Student> Students)
{
    private const int Seed = 1936;

    private readonly Random _random = new(Seed);
    private readonly SchoolDays _days = new(School.Season, DemonstrationSchool.Description.Holidays);

    public DateOnly Today { get; } = SchoolClock.DayOf(Now, DemonstrationSchool.Zone);

    public static string Coordinator => DemonstrationSchool.Coordinator.Id;

    public static string Mentor => DemonstrationSchool.Mentor.Id;

    /// <summary>The school day of a week nearest to the end of that week's Thursday; null when the week has none.</summary>
    public DateOnly? SchoolDayOfWeek(DateOnly monday) => _days.Between(monday, monday.AddDays(3)) is var days && days.Any() ? days.Last() : null;

    /// <summary>The first school day on or after a day; the day itself when the year has none any more.</summary>
    public DateOnly SchoolDayFrom(DateOnly day) => _days.All.FirstOrDefault(one => one >= day, day);

    public Guid NewId() => SheetId.At(Clock.Now, _random);

    public void SetClock(DateOnly day, int hour, int minute = 0) => Clock.Now = SchoolLife.At(day, new(hour, minute));

    /// <summary>Those who may be shown to the school and are in a faction, in the order of the roster.</summary>
    public IEnumerable<Student> ShownMembers(DateOnly day) =>
        Students.Where(student => student is { ShownAs: not null, Grade: >= 9 } && student.FactionOn(day) is not null);

    /// <summary>What the school's own grains refuse is a fault of the demonstration.</summary>
    public static void Expect(string? refusal, string deed)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"The demonstration could not {deed}: {refusal}.");
        }
    }
}
