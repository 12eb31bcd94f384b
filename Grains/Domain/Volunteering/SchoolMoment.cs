namespace Engagement.Domain;

/// <summary>Now, as an instant and as the school's clock on the wall shows it.</summary>
internal readonly record struct SchoolMoment(DateTimeOffset At, DateTime OnTheWall)
{
    public static SchoolMoment Of(DateTimeOffset at, TimeZoneInfo zone) => new(at, TimeZoneInfo.ConvertTime(at, zone).DateTime);

    public DateOnly Day => DateOnly.FromDateTime(OnTheWall);
}
