using System.Collections.Immutable;
using Engagement.Activities;

namespace Engagement.Bench.Schools;

/// <summary>
/// The schools that every system of the comparison serves: as many, and with as much room under the caps, that in a whole
/// run every line is granted and nothing has to be undone.
/// </summary>
internal static class BenchSchools
{
    public const int Count = 80;
    public const int Students = 990;
    public const int ClassSize = 30;

    /// <summary>A student earns 2 points once for each event; 30 events fill the 60 points of a week.</summary>
    public const string Kind = "evidence.ontime";
    public const int Points = 2;
    public const int EventsOfWeek = 30;
    public const int Weeks = 3;
    public const int Events = EventsOfWeek * Weeks;

    public const string TimeZone = "Asia/Almaty";

    public static ImmutableArray<string> Ids { get; } = [.. Enumerable.Range(0, Count).Select(i => $"s{i:d2}")];

    public static DateOnly Today { get; } =
        Seasons.SchoolClock.DayOf(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(TimeZone));

    /// <summary>The fifteen days that may still be entered lie in three weeks, whatever day it is.</summary>
    public static DateOnly DayOf(int @event) => Today.AddDays(-7 * (@event / EventsOfWeek));

    public static string EventId(int @event) => $"e{@event:d2}";

    public static string StudentId(string school, int student) => $"{school}.{student:x8}";

    public static string ClassOf(int student) => $"{1 + (student / ClassSize % 11)}{"АӘБ"[student / ClassSize / 11]}";

    public static string FactionOf(int student) => PlanTemplate.Factions[student % PlanTemplate.Factions.Length].Id;
}
