using System.Collections.Immutable;
using Engagement.Leagues;

namespace Engagement.Domain;

/// <summary>
/// The table by the field's rules: three points for a win and one for a draw. Of equal points the matches between the equal decide,
/// then, while one sport alone is played, the difference and what was scored: goals and baskets do not compare, so over several
/// sports it is the number of wins. Who is equal in all of that shares the place.
/// </summary>
public static class LeagueTable
{
    private const int ForWin = 3;
    private const int ForDraw = 1;

    /// <summary>Everybody who has played, the first before the last.</summary>
    public static ImmutableArray<LeagueRow> Of(IEnumerable<LeagueMatch> matches)
    {
        var played = matches.Where(match => match.Score is not null).ToList();
        var comparesScores = played.Select(match => match.Sport).Distinct().Count() == 1;
        var rows = ImmutableArray.CreateBuilder<LeagueRow>();
        foreach (var equal in Records(played).GroupBy(record => record.Points).OrderByDescending(equal => equal.Key))
        {
            var names = equal.Select(record => record.Class).ToHashSet();
            var between = Records([.. played.Where(match => names.Contains(match.Home) && names.Contains(match.Away))]).ToDictionary(record => record.Class);
            var ordered = equal
                .Select(record => (Record: record, Key: KeyOf(record, between.GetValueOrDefault(record.Class), comparesScores)))
                .OrderByDescending(one => one.Key).ThenBy(one => one.Record.Class, StringComparer.Ordinal);
            var before = rows.Count;
            foreach (var (position, (record, key)) in ordered.Index())
            {
                var isShared = position > 0 && key == KeyOf(rows[^1], between.GetValueOrDefault(rows[^1].Class), comparesScores);
                rows.Add(record with { Rank = isShared ? rows[^1].Rank : before + position + 1 });
            }
        }

        return rows.ToImmutable();
    }

    /// <summary>What everybody is shown of it.</summary>
    public static IEnumerable<LeagueRow> Shown(ImmutableArray<LeagueRow> table) => UpperHalf.Of(table, row => row.Rank);

    private static (int, int, int, int) KeyOf(LeagueRow row, LeagueRow? between, bool comparesScores) => comparesScores
        ? (between?.Points ?? 0, between?.Difference ?? 0, row.Difference, row.Scored)
        : (between?.Points ?? 0, row.Won, 0, 0);

    private static IEnumerable<LeagueRow> Records(IReadOnlyCollection<LeagueMatch> played) =>
        from side in played.SelectMany(match => (IEnumerable<(string Class, int Scored, int Conceded)>)
            [(match.Home, match.Score!.Home, match.Score.Away), (match.Away, match.Score.Away, match.Score.Home)])
        group side by side.Class into sides
        let won = sides.Count(side => side.Scored > side.Conceded)
        let drawn = sides.Count(side => side.Scored == side.Conceded)
        select new LeagueRow(
            0, sides.Key, sides.Count(), won, drawn, sides.Count() - won - drawn, sides.Sum(side => side.Scored), sides.Sum(side => side.Conceded),
            (won * ForWin) + (drawn * ForDraw));
}

/// <param name="Rank">From 1; classes that are equal in everything share it.</param>
public sealed record LeagueRow(int Rank, string Class, int Played, int Won, int Drawn, int Lost, int Scored, int Conceded, int Points)
{
    public int Difference => Scored - Conceded;
}
