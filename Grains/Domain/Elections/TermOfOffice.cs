namespace Engagement.Domain;

/// <summary>A post that was won is held from election window to election window: 16 to 30 September (domain, section 8).</summary>
public static class TermOfOffice
{
    private const int September = 9;
    private const int WindowFrom = 16;
    private const int WindowTo = 30;

    /// <summary>From this day, in September not before the window, to the end of the next year's window.</summary>
    public static Term Of(DateOnly day)
    {
        var year = day.Month >= September ? day.Year : day.Year - 1;
        var from = new DateOnly(year, September, WindowFrom);
        return new(day < from ? from : day, new(year + 1, September, WindowTo));
    }
}

/// <summary>First and last day of a post.</summary>
public sealed record Term(DateOnly From, DateOnly To);
