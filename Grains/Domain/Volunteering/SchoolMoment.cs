namespace Engagement.Domain;

/// <summary>Now, as an instant and as the school's clock on the wall shows it.</summary>
public readonly record struct SchoolMoment(DateTimeOffset At, DateTime OnTheWall)
{
    public static SchoolMoment Of(DateTimeOffset at, TimeZoneInfo zone) => new(at, TimeZoneInfo.ConvertTime(at, zone).DateTime);

    public DateTimeOffset Here => OnTheSchoolsClock(At)!.Value;

    /// <summary>Another instant with the offset that the school's clock has now.</summary>
    public DateTimeOffset? OnTheSchoolsClock(DateTimeOffset? instant) => instant?.ToOffset(OnTheWall - At.UtcDateTime);

    public DateOnly Day => DateOnly.FromDateTime(OnTheWall);
}
