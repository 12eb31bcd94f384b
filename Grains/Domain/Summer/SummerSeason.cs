using System.Globalization;

namespace Engagement.Domain;

/// <summary>
/// One summer season with its own calendar (domain, section 13). From October on the next summer is prepared: centres, courses. Children's
/// groups exist between the last lesson of the year and the end of August only.
/// </summary>
public sealed record SummerSeason(int Year)
{
    /// <summary>A course is in its days as long as a week is; a few courses go slower.</summary>
    public const int MostCourseDays = 10;

    /// <summary>So long after its last day a squad's deeds can be entered, as in any book.</summary>
    public const int EntryDays = SeasonCalendar.EntryDaysAfterQuarter;

    public DateOnly PreparedFrom => new(Year - 1, 10, 1);

    /// <summary>The day after the academic year's customary last.</summary>
    public DateOnly From => new(Year, 5, 26);

    public DateOnly To => new(Year, 8, 31);

    /// <summary>The list of centres is complete (S2-27).</summary>
    public DateOnly CentresDue => new(Year, 5, 25);

    public string Name => Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of the season's book. No school's id has a slash.</summary>
    public string Book => $"summer/{Name}";

    /// <summary>The season of a day: from October on the next summer's.</summary>
    public static SummerSeason Of(DateOnly day) => new(day.Month >= 10 ? day.Year + 1 : day.Year);

    /// <summary>The season as the book's rules see it: one stretch, whose weeks have the cap of a week.</summary>
    public SeasonCalendar Calendar
    {
        get
        {
            var weeks = (To.DayNumber - PreparedFrom.DayNumber + 7) / 7;
            return new(new($"summer-{Name}", [new(1, PreparedFrom, To, weeks)]));
        }
    }

    public bool IsPrepared(DateOnly day) => PreparedFrom <= day && day <= To;

    /// <summary>Whether anything of it can still be entered.</summary>
    public bool IsOver(DateOnly day) => day > To.AddDays(EntryDays);
}
