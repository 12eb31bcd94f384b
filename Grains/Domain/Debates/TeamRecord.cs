using System.Collections.Immutable;
using Engagement.Debates;

namespace Engagement.Domain;

/// <summary>What a team has behind it after some rounds.</summary>
/// <param name="Results">In the order of the rounds.</param>
/// <param name="Opponents">Whom it has met, once for each time.</param>
/// <param name="Beaten">Those of them it was placed before.</param>
/// <param name="Sides">How often it has stood on each side.</param>
/// <param name="PullUps">How often it was drawn against teams with more points.</param>
internal sealed record TeamRecord(
    string Team,
    ImmutableArray<TeamResult> Results,
    ImmutableArray<string> Opponents,
    ImmutableArray<string> Beaten,
    ImmutableArray<int> Sides,
    int Byes,
    int PullUps)
{
    public int Points => Results.Sum(result => result.Points);

    public Fraction Ballots => Mean(Results, result => result.Ballots);

    public Fraction Marks => Mean(Results, result => result.Marks);

    public Fraction Ranks => Mean(Results, result => result.Ranks);

    public int Debates => Results.Count(result => result.IsDebated);

    public int Placed(int place) => Results.Count(result => result.IsDebated && result.Place == place);

    /// <summary>The records of all teams after the preliminary rounds among these; what is not decided yet counts for the draw only.</summary>
    public static ImmutableArray<TeamRecord> AllOf(DebateFormat format, IEnumerable<Team> teams, IEnumerable<Round> rounds)
    {
        var records = teams.ToDictionary(team => team.Id, team => new TeamRecord(
            team.Id, [], [], [], [.. Enumerable.Repeat(0, format.Sides.Length)], 0, 0));
        foreach (var round in rounds.Where(round => round.Kind == RoundKind.Preliminary).OrderBy(round => round.Number))
        {
            var before = records.ToDictionary(record => record.Key, record => record.Value.Points);
            foreach (var room in round.Rooms)
            {
                foreach (var (side, team) in room.Teams.Index())
                {
                    records[team] = records[team].After(room, side, room.Teams.Any(other => before[other] > before[team]), RoomResult.Of(format, room));
                }
            }

            foreach (var team in round.Byes)
            {
                var record = records[team];
                records[team] = record with
                {
                    Byes = record.Byes + 1,
                    Results = round.Stage == RoundStage.Closed ? record.Results.Add(TeamResult.Without(team, 0, 1, format.Points[0])) : record.Results,
                };
            }
        }

        return [.. records.Values.OrderBy(record => record.Team, StringComparer.Ordinal)];
    }

    private TeamRecord After(Room room, int side, bool isPulledUp, RoomResult? result)
    {
        var own = result?.Teams.First(one => one.Team == Team);
        return this with
        {
            Results = own is null ? Results : Results.Add(own),
            Opponents = [.. Opponents, .. room.Teams.Where(team => team != Team)],
            Beaten = own is null ? Beaten : [.. Beaten, .. result!.Teams.Where(other => other.Place > own.Place).Select(other => other.Team)],
            Sides = Sides.SetItem(side, Sides[side] + 1),
            PullUps = PullUps + (isPulledUp ? 1 : 0),
        };
    }

    private static Fraction Mean(ImmutableArray<TeamResult> results, Func<TeamResult, Fraction> value)
    {
        var (sum, count) = ((Fraction)0, 0);
        foreach (var result in results.Where(result => result.IsDebated))
        {
            (sum, count) = (sum + value(result), count + 1);
        }

        return count == 0 ? 0 : sum / count;
    }
}
