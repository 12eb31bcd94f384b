namespace Engagement.Seasons;

/// <summary>
/// The clock by which the school lives: it dates entries and decides what is late. It is a service of its own, because
/// it may stand at another moment than the runtime's clock: when a demonstration year is written, and in tests.
/// </summary>
public sealed class SchoolClock(TimeProvider time)
{
    /// <summary>Now, in whole milliseconds: what a book can hold.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = time.GetUtcNow();
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        }
    }

    public DateOnly Today(TimeZoneInfo zone) => DayOf(Now, zone);

    public static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}
