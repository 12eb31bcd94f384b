using Engagement.Debates;
using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>Standings against a tabulation of its own: whole numbers, plain loops, places by counting who is better.</summary>
public sealed class TabulationProperties
{
    /// <summary>Every panel of one or three and every number of debates up to five divides it, so that means are whole.</summary>
    private const int Scale = 180;

    [Fact]
    public void Places_of_teams_are_those_of_an_independent_tabulation() => Debating.Check((format, tournament) =>
    {
        var keys = tournament.Teams.ToDictionary(team => team.Id, team => KeyOf(format, tournament, team.Id));
        foreach (var ranked in Debating.StandingsOf(format, tournament))
        {
            var (team, key) = (ranked.Record.Team, keys[ranked.Record.Team]);
            var level = keys.Where(other => other.Key != team && other.Value.SequenceEqual(key)).Select(other => other.Key).ToArray();
            var better = keys.Values.Count(other => Compare(other, key) > 0);
            var balance = level is [var only] && format.Criteria.Contains(Criterion.Beat) ? Balance(format, tournament, team, only) : 0;
            Assert.Equal(better + 1 + (balance < 0 ? 1 : 0), ranked.Place);
            Assert.Equal(level.Length > 0 && balance == 0, ranked.IsTied);
        }
    }, tournaments: 150);

    [Fact]
    public void Standings_are_a_total_preorder_with_places_1_2_2_4() => Debating.Check((format, tournament) =>
    {
        var standings = Debating.StandingsOf(format, tournament);
        Assert.Equal(tournament.Teams.Select(team => team.Id).Order(), standings.Select(ranked => ranked.Record.Team).Order());
        foreach (var (index, ranked) in standings.Index())
        {
            Assert.Equal(standings.Count(other => other.Place < ranked.Place) + 1, ranked.Place);
            Assert.Equal(standings.Count(other => other.Place == ranked.Place) > 1, ranked.IsTied);
            Assert.Equal(index == 0 || ranked.Place == standings[index - 1].Place, ranked.Decided is null);
        }
    });

    [Fact]
    public void The_order_in_which_rooms_ballots_and_teams_are_listed_does_not_matter() => Debating.Check((format, tournament) =>
    {
        var turned = tournament with
        {
            Teams = [.. tournament.Teams.Reverse()],
            Rounds = [.. tournament.Rounds.Select(round => round with
            {
                Rooms = [.. round.Rooms.Reverse().Select(room => room with
                {
                    Slips = [.. room.Slips.Reverse().Select(slip => slip with { Ballot = slip.Ballot with { Marks = [.. slip.Ballot.Marks.Reverse()] } })],
                })],
            })],
        };
        Assert.Equal(
            Debating.StandingsOf(format, tournament).Select(ranked => (ranked.Record.Team, ranked.Place, ranked.Decided)),
            Debating.StandingsOf(format, turned).Select(ranked => (ranked.Record.Team, ranked.Place, ranked.Decided)));
        Assert.Equal<RankedSpeaker>(
            SpeakerStandings.Of(Debating.ResultsOf(format, tournament)), SpeakerStandings.Of(Debating.ResultsOf(format, turned)));
    });

    [Fact]
    public void Places_of_speakers_are_those_of_an_independent_tabulation() => Debating.Check((format, tournament) =>
    {
        var keys = new Dictionary<string, (long Marks, long Ranks, int Debates)>();
        foreach (var student in tournament.Teams.SelectMany(team => team.Members))
        {
            long marks = 0, ranks = 0;
            var debates = 0;
            foreach (var room in tournament.Rounds.SelectMany(round => round.Rooms))
            {
                var own = room.Slips.SelectMany(slip => slip.Ballot.Marks)
                    .Where(mark => mark.Speaker == student && !format.Seats[mark.Seat].IsReply).ToArray();
                debates += own.Length > 0 ? 1 : 0;
                marks += own.Length > 0 ? own.Sum(mark => mark.Halves) * Scale / own.Length : 0;
                ranks += own.Length > 0 ? own.Sum(mark => mark.Rank ?? 0) * Scale / own.Length : 0;
            }

            keys[student] = debates == 0 ? (0, 0, 0) : (marks * Scale / debates, ranks * Scale / debates, debates);
        }

        var most = keys.Values.Max(key => key.Debates);
        var ranked = SpeakerStandings.Of(Debating.ResultsOf(format, tournament)).ToDictionary(speaker => speaker.Student);
        foreach (var (student, key) in keys)
        {
            Assert.Equal(key.Debates > 0 && key.Debates * 2 >= most, ranked.ContainsKey(student));
            if (ranked.TryGetValue(student, out var speaker))
            {
                var better = keys.Values.Count(other => other.Debates * 2 >= most
                    && (other.Marks > key.Marks || (other.Marks == key.Marks && other.Ranks < key.Ranks)));
                Assert.Equal(better + 1, speaker.Place);
            }
        }
    });

    private static long[] KeyOf(DebateFormat format, Tournament tournament, string team)
    {
        long points = 0, shares = 0, marks = 0, ranks = 0, debates = 0;
        var places = new long[format.Sides.Length + 1];
        foreach (var round in tournament.Rounds)
        {
            points += round.Byes.Contains(team) ? format.Points[0] : 0;
            foreach (var room in round.Rooms.Where(room => room.Teams.Contains(team)))
            {
                var place = PlaceIn(format, room, team);
                places[place]++;
                points += format.Points[place - 1];
                var ballots = BallotsOf(format, room);
                shares += ballots.Count(ballot => BestOf(format, room, ballot) == team) * Scale / ballots.Length;
                marks += ballots.Sum(ballot => SumOf(format, room, ballot, team, mark => mark.Halves)) * Scale / ballots.Length;
                ranks += ballots.Sum(ballot => SumOf(format, room, ballot, team, mark => mark.Rank ?? 0)) * Scale / ballots.Length;
                debates++;
            }
        }

        var share = debates == 0 ? 0 : Scale / debates;
        return
        [
            .. format.Criteria.Where(criterion => criterion != Criterion.Beat).Select(criterion => criterion switch
            {
                Criterion.Points => points,
                Criterion.Ballots => shares * share,
                Criterion.Marks => marks * share,
                Criterion.Ranks => -ranks * share,
                Criterion.Firsts => places[1],
                Criterion.Seconds => places[2],
                _ => throw new InvalidOperationException($"{criterion}"),
            }),
        ];
    }

    private static int PlaceIn(DebateFormat format, Room room, string team)
    {
        var ballots = BallotsOf(format, room);
        if (format.TeamsInRoom == 2)
        {
            var votes = ballots.Count(ballot => BestOf(format, room, ballot) == team) * 2;
            return votes > ballots.Length || (votes == ballots.Length && BestOf(format, room, ballots[0]) == team) ? 1 : 2;
        }

        var own = SumOf(format, room, ballots[0], team, mark => mark.Halves);
        return room.Teams.Count(other => SumOf(format, room, ballots[0], other, mark => mark.Halves) > own) + 1;
    }

    private static Ballot[] BallotsOf(DebateFormat format, Room room) =>
        [.. room.Judges.Take(format.TeamsInRoom == 2 ? int.MaxValue : 1).Select(judge => room.Slips.Single(slip => slip.Judge == judge).Ballot)];

    private static string BestOf(DebateFormat format, Room room, Ballot ballot) => ballot.Winner is { } side
        ? room.Teams[side]
        : room.Teams.MaxBy(team => (SumOf(format, room, ballot, team, mark => mark.Halves), -SumOf(format, room, ballot, team, mark => mark.Rank ?? 0)))!;

    private static int SumOf(DebateFormat format, Room room, Ballot ballot, string team, Func<SeatMark, int> value) =>
        ballot.Marks.Where(mark => room.Teams[format.Seats[mark.Seat].Side] == team).Sum(value);

    private static int Balance(DebateFormat format, Tournament tournament, string team, string other) => tournament.Rounds
        .SelectMany(round => round.Rooms)
        .Where(room => room.Teams.Contains(team) && room.Teams.Contains(other))
        .Sum(room => PlaceIn(format, room, team) < PlaceIn(format, room, other) ? 1 : -1);

    private static int Compare(long[] one, long[] other) =>
        one.Zip(other).Select(pair => pair.First.CompareTo(pair.Second)).FirstOrDefault(order => order != 0);
}
