using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>What all lines of a sheet share: the event, the level and the periods of the day (rulebook, section 11, step 1).</summary>
/// <param name="Quarter">Null when the day lies outside the season; no cap of the season concerns it then.</param>
internal sealed record Deed(DateOnly Day, string? Event, Level Level, Quarter? Quarter)
{
    public int Week { get; } = SeasonCalendar.WeekOf(Day).DayNumber;

    public int Month { get; } = (Day.Year * 12) + Day.Month;
}
