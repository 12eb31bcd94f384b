using System.Collections.Immutable;
using Engagement.Domain;
using Engagement.Territories;

namespace Engagement.Tests;

/// <summary>Figures of schools that need no book.</summary>
internal static class Figures
{
    public const string Season = "2024-2025";

    public static readonly DateOnly Today = Year.Monday;

    /// <summary>The third quarter is under way.</summary>
    public static SchoolFigures Of(
        string school, int points, int roll = 100, string district = "sairam-district", string season = Season, int weeks = 1, int hosts = 0, DateOnly? last = null)
    {
        var earned = new Earned(points, 0, weeks, hosts, last ?? Today);
        return new(school, Year.Text(school), district, season, roll, Today, earned, [QuarterOf(3, points, roll) with { Earned = earned }]);
    }

    public static QuarterFigures QuarterOf(int number, int points, int roll) =>
        new(number, 2, roll, new(points, 0, 1, 0, Today), points / 2, Math.Min(roll, points), 0, 0);

    public static Register Register(string child, long version, ImmutableArray<int> scores, params ImmutableArray<SchoolFigures> schools) =>
        new(child, version, 0, Season, ScoreHistogram.Of(scores), schools);

    public static Register Register(SchoolFigures school, long version, params ImmutableArray<int> scores) =>
        new(school.School, version, 0, school.Season, ScoreHistogram.Of(scores), [school]);

    public static TerritoryStandings District() => new(figures => figures.School);

    public static TerritoryStandings Above() => new(figures => figures.District);
}
