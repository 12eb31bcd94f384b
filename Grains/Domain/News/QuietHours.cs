namespace Engagement.Domain;

/// <summary>Nothing new is shown and no page moves for it at night: children sleep (S3-07).</summary>
public static class QuietHours
{
    public static TimeOnly From { get; } = new(21, 0);

    public static TimeOnly To { get; } = new(7, 0);

    /// <summary>When something that is published now is shown: at once, or in the morning.</summary>
    public static DateTimeOffset ShownFrom(SchoolMoment now)
    {
        var time = TimeOnly.FromDateTime(now.OnTheWall);
        var morning = time >= From ? now.Day.AddDays(1).ToDateTime(To) : time < To ? now.Day.ToDateTime(To) : now.OnTheWall;
        return now.At + (morning - now.OnTheWall);
    }
}
