using System.Collections.Immutable;
using Engagement.Debates;
using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>What holds of every draw, whatever was played before.</summary>
public sealed class DrawProperties
{
    [Fact]
    public void Everybody_debates_or_has_a_bye_once_in_a_round() => Debating.Check((_, tournament) =>
    {
        foreach (var round in tournament.Rounds)
        {
            var placed = round.Rooms.SelectMany(room => room.Teams).Concat(round.Byes);
            Assert.Equal(tournament.Teams.Select(team => team.Id).Order(), placed.Order());
        }
    });

    [Fact]
    public void There_is_at_most_one_bye_and_nobody_has_a_second_while_others_had_none() => Debating.Check((_, tournament) =>
    {
        var byes = tournament.Teams.ToDictionary(team => team.Id, _ => 0);
        foreach (var round in tournament.Rounds)
        {
            Assert.True(round.Byes.Length <= 1);
            foreach (var team in round.Byes)
            {
                Assert.Equal(byes.Values.Min(), byes[team]);
                byes[team]++;
            }
        }
    });

    [Fact]
    public void The_sides_of_a_pair_could_not_be_given_more_fairly() => Debating.Check((format, tournament) =>
    {
        var balance = tournament.Teams.ToDictionary(team => team.Id, _ => 0);
        foreach (var room in tournament.Rounds.SelectMany(round => round.Rooms).Where(_ => format.TeamsInRoom == 2))
        {
            var (first, second) = (room.Teams[0], room.Teams[1]);
            var given = Math.Max(Math.Abs(balance[first] + 1), Math.Abs(balance[second] - 1));
            var turned = Math.Max(Math.Abs(balance[first] - 1), Math.Abs(balance[second] + 1));
            Assert.True(given <= turned);
            balance[first]++;
            balance[second]--;
        }
    });

    [Fact]
    public void No_pair_meets_again_while_a_draw_without_it_exists() => Debating.Check((format, tournament) =>
    {
        var met = new HashSet<(string, string)>();
        foreach (var round in tournament.Rounds.Where(_ => format.TeamsInRoom == 2))
        {
            var pairs = round.Rooms.Select(room => Pair(room.Teams[0], room.Teams[1])).ToArray();
            var repeated = pairs.Count(met.Contains);
            Assert.Equal(repeated, FewestRepetitions([.. pairs.SelectMany(pair => new[] { pair.Item1, pair.Item2 })], met, pairs.Length));
            met.UnionWith(pairs);
        }
    });

    [Fact]
    public void Powers_meet_only_across_one_step_when_nobody_has_met() => Debating.Check((format, tournament) =>
    {
        if (format.TeamsInRoom != 2 || tournament.Rounds.Length < 2)
        {
            return;
        }

        var before = Points(format, tournament, rounds: 1);
        var across = tournament.Rounds[1].Rooms.Count(room => before[room.Teams[0]] != before[room.Teams[1]]);
        var met = tournament.Rounds[0].Rooms.Select(room => Pair(room.Teams[0], room.Teams[1])).ToHashSet();
        var odd = before.Where(team => !tournament.Rounds[1].Byes.Contains(team.Key)).GroupBy(team => team.Value).Count(bracket => bracket.Count() % 2 == 1);
        var isFree = before.GroupBy(team => team.Value).All(bracket => bracket.Count() > 3);
        Assert.True(!isFree || across == odd / 2, $"{across} rooms across brackets, {odd} odd brackets, {met.Count} met");
    });

    [Fact]
    public void In_what_order_teams_are_listed_does_not_matter() => Debating.Check((format, tournament) =>
    {
        var draw = Debating.Preliminary(tournament.Rounds.Length + 1);
        var turned = tournament with { Teams = [.. tournament.Teams.Reverse()], Judges = [.. tournament.Judges.Reverse()] };
        var (one, other) = (tournament.Take(format, draw).Rounds[^1], turned.Take(format, draw).Rounds[^1]);
        Assert.Equal<string>(one.Byes, other.Byes);
        Assert.Equal(one.Rooms.Select(Text), other.Rooms.Select(Text));
    });

    [Fact]
    public void The_same_seed_draws_the_same_and_another_seed_differs()
    {
        var draw = Debating.Preliminary(1, DrawMethod.Random);
        var drawn = Enumerable.Range(0, 20)
            .Select(seed => Debating.Announced(Debating.Apf, 8, seed: (ulong)seed).Take(Debating.Apf, draw).Rounds[0])
            .Select(round => string.Join(" ", round.Rooms.Select(Text)))
            .ToArray();
        Assert.Equal(20, drawn.Distinct().Count());
        Assert.StartsWith("t8-t3:judge-5 t4-t7:judge-2 t1-t6:judge-3 ", drawn[7], StringComparison.Ordinal);
    }

    [Fact]
    public void Lots_are_fair_to_every_place()
    {
        string[] names = ["a", "b", "c", "d"];
        var counts = Enumerable.Range(0, 24_000)
            .Select(seed => string.Concat(new Lots((ulong)seed, 1).Order(names)))
            .CountBy(order => order)
            .ToArray();
        Assert.Equal(24, counts.Length);
        Assert.All(counts, count => Assert.InRange(count.Value, 850, 1150));
    }

    [Fact]
    public void A_seeded_round_lets_the_upper_half_meet_the_lower_half()
    {
        var tournament = Debating.Announced(Debating.Apf, 6);
        tournament = tournament with { Teams = [.. tournament.Teams.Select((team, index) => team with { Seeding = 6 - index })] };
        var rooms = tournament.Take(Debating.Apf, Debating.Preliminary(1, DrawMethod.Seeded)).Rounds[0].Rooms;
        Assert.Equal(["t3-t6", "t2-t5", "t1-t4"], rooms.Select(room => string.Join("-", room.Teams.Order())));
    }

    [Fact]
    public void An_odd_bracket_pulls_up_whoever_was_pulled_up_least()
    {
        ImmutableArray<TeamRecord> order = [Won("a", 1), Won("b", 1), Won("c", 1), Won("d", 0, pullUps: 1), Won("e", 0), Won("f", 0)];
        var drawing = PairDraw.Of(order, isByPoints: true, new(1, 1));
        Assert.Contains(drawing.Rooms, room => room.Order().SequenceEqual(["b", "e"]));
        Assert.Contains(drawing.Rooms, room => room.Order().SequenceEqual(["d", "f"]));
    }

    [Fact]
    public void Rooms_of_four_take_turns_on_the_sides() => Debating.Check((format, tournament) =>
    {
        foreach (var record in TeamRecord.AllOf(format, tournament.Teams, tournament.Rounds).Where(_ => format.TeamsInRoom == 4))
        {
            Assert.Equal(tournament.Rounds.Length, record.Sides.Sum());
            Assert.True(tournament.Rounds.Length > 4 || record.Sides.Max() <= 3, string.Join(" ", record.Sides));
        }
    });

    [Fact]
    public void Nobody_judges_in_two_rooms_and_panels_are_odd() => Debating.Check((_, tournament) =>
    {
        foreach (var round in tournament.Rounds)
        {
            var judges = round.Rooms.SelectMany(room => room.Judges).ToArray();
            Assert.Equal(judges.Length, judges.Distinct().Count());
            Assert.All(round.Rooms, room => Assert.True(room.Judges.Length is 1 or 3));
        }
    });

    private static TeamRecord Won(string team, int points, int pullUps = 0) => new(
        team, [TeamResult.Without(team, 0, 1, points)], [], [], [0, 0], 0, pullUps);

    private static Dictionary<string, int> Points(DebateFormat format, Tournament tournament, int rounds) =>
        TeamRecord.AllOf(format, tournament.Teams, tournament.Rounds.Take(rounds)).ToDictionary(record => record.Team, record => record.Points);

    private static int FewestRepetitions(List<string> teams, HashSet<(string, string)> met, int enough)
    {
        if (teams.Count == 0)
        {
            return 0;
        }

        var fewest = enough;
        for (var other = 1; other < teams.Count && fewest > 0; other++)
        {
            var own = met.Contains(Pair(teams[0], teams[other])) ? 1 : 0;
            if (own < fewest)
            {
                List<string> rest = [.. teams[1..other], .. teams[(other + 1)..]];
                fewest = Math.Min(fewest, own + FewestRepetitions(rest, met, fewest - own));
            }
        }

        return fewest;
    }

    private static (string, string) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    private static string Text(Room room) => $"{string.Join("-", room.Teams)}:{string.Join("+", room.Judges)}";
}
