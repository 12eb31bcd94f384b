using System.Collections.Immutable;
using System.Globalization;
using Engagement.Seasons;

namespace Engagement.Domain;

/// <summary>The customary calendar of a school year, for a school that has not entered its own.</summary>
public static class AcademicYear
{
    /// <summary>The academic year of a day; in summer the one just ended.</summary>
    public static Season Of(DateOnly day) => Default(day.Month >= 9 ? day.Year : day.Year - 1);

    /// <summary>The academic year of a day at a school that has entered calendars of its own; in summer the one just ended.</summary>
    public static Season Of(DateOnly day, ImmutableArray<Season> own) =>
        own.FirstOrDefault(season => season.From <= day && day <= season.To) ?? Of(Of(day).From.Year, own);

    /// <summary>The academic year after the one of a day.</summary>
    public static Season After(DateOnly day, ImmutableArray<Season> own) => Of(Of(day, own).From.Year + 1, own);

    public static Season Before(Season season, ImmutableArray<Season> own) => Of(season.From.Year - 1, own);

    /// <summary>The academic year of this name at a school that has entered calendars of its own; null for what is no year.</summary>
    public static Season? Named(string id, ImmutableArray<Season> own)
    {
        if (own.FirstOrDefault(season => season.Id == id) is { } entered)
        {
            return entered;
        }

        return id.Length == 9 && int.TryParse(id.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && start is > 1990 and < 2200 && Default(start) is var season && season.Id == id ? season : null;
    }

    /// <summary>
    /// Two quarters of eight weeks with a week's break between them, a third from 9 January to 20 March and a fourth from
    /// 1 April to 25 May.
    /// </summary>
    public static Season Default(int startYear)
    {
        var first = new DateOnly(startYear, 9, 1);
        // A year that begins on a Friday or later has its first full week after that weekend.
        var monday = SeasonCalendar.WeekOf(first.AddDays(3));
        var nextYear = startYear + 1;
        return new($"{startYear}-{nextYear}",
        [
            new(1, first, monday.AddDays((8 * 7) - 1), 8),
            new(2, monday.AddDays(9 * 7), monday.AddDays((17 * 7) - 1), 8),
            new(3, new(nextYear, 1, 9), new(nextYear, 3, 20), 10),
            new(4, new(nextYear, 4, 1), new(nextYear, 5, 25), 8),
        ]);
    }

    private static Season Of(int startYear, ImmutableArray<Season> own) =>
        own.FirstOrDefault(season => season.From.Year == startYear) ?? Default(startYear);
}
