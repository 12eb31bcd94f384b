using System.Collections.Immutable;

namespace Engagement.Domain;

/// <param name="Place">1-2-2-4: a shared place is followed by the place as if it had not been shared.</param>
/// <param name="Decided">The criterion that put the team below the one before it; null for the first and where nothing did.</param>
internal sealed record RankedTeam(TeamRecord Record, int Place, bool IsTied, Criterion? Decided);

/// <summary>
/// Places of teams by the format's chain of criteria. Each criterion divides those whom all before it left level, so what
/// comes out is a total order of groups; lots are never drawn.
/// </summary>
internal static class TeamStandings
{
    public static ImmutableArray<RankedTeam> Of(DebateFormat format, IReadOnlyList<TeamRecord> records)
    {
        var points = records.ToDictionary(record => record.Team, record => record.Points);
        List<(ImmutableArray<TeamRecord> Level, Criterion? Decided)> groups = [([.. records], null)];
        foreach (var criterion in format.Criteria)
        {
            groups = [.. groups.SelectMany(group => Divide(group.Level, criterion, points).Index()
                .Select(part => (part.Item, part.Index == 0 ? group.Decided : criterion)))];
        }

        var ranked = ImmutableArray.CreateBuilder<RankedTeam>(records.Count);
        foreach (var (level, decided) in groups)
        {
            var place = ranked.Count + 1;
            ranked.AddRange(level.OrderBy(record => record.Team, StringComparer.Ordinal).Select((record, index) =>
                new RankedTeam(record, place, level.Length > 1, index == 0 ? decided : null)));
        }

        return ranked.DrainToImmutable();
    }

    private static IEnumerable<ImmutableArray<TeamRecord>> Divide(
        ImmutableArray<TeamRecord> level, Criterion criterion, Dictionary<string, int> points)
    {
        return criterion == Criterion.Beat
            ? level is [var one, var other] ? BetweenTwo(one, other) : [level]
            : level.GroupBy(Value).OrderByDescending(group => group.Key).Select(group => group.ToImmutableArray());

        Fraction Value(TeamRecord record) => criterion switch
        {
            Criterion.Points => record.Points,
            Criterion.Ballots => record.Ballots,
            Criterion.Marks => record.Marks,
            Criterion.Ranks => record.Ranks * -1,
            Criterion.Firsts => record.Placed(1),
            Criterion.Seconds => record.Placed(2),
            Criterion.Opponents => record.Opponents.Sum(opponent => points[opponent]),
            _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
        };
    }

    private static IEnumerable<ImmutableArray<TeamRecord>> BetweenTwo(TeamRecord one, TeamRecord other)
    {
        var balance = one.Beaten.Count(team => team == other.Team) - other.Beaten.Count(team => team == one.Team);
        return balance switch
        {
            > 0 => [[one], [other]],
            < 0 => [[other], [one]],
            _ => [[one, other]],
        };
    }
}
