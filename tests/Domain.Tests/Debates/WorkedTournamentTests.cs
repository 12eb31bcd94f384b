using System.Collections.Immutable;
using System.Globalization;
using Engagement.Debates;
using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>One tournament for each format, tabulated by hand: sums and places stand here as they came out on paper.</summary>
public sealed class WorkedTournamentTests
{
    [Fact]
    public void American_Parliamentary()
    {
        // Marks and ranks by seats: first of the government, first of the opposition, second of either.
        var tournament = Held(
            Debating.Apf,
            ["a-b 25/1 23/3 24/2 22/4", "c-d 25/1 25/2 23/3 23/4"], // 49:45; 48:48, ranks 4:6
            ["c-a 24/1 23/2 22/3 22/4", "d-b 22/3 24/1 22/4 23/2"], // 46:45; 44:47
            ["a-d 26/1 24/3 25/2 23/4", "b-c 25/1 23/3 24/2 22/4"]); // 51:47; 49:45

        // Wins a 2, b 2, c 2, d 0; marks a 145, b 141, c 139, d 139.
        Assert.Equal("1 a | 2 b Marks | 3 c Marks | 4 d Points", Places(Debating.Apf, tournament));

        // Sums a1 74, b1 and c1 72 with ranks 5, a2 and d1 71 with ranks 8, b2 69, d2 68, c2 67.
        Assert.Equal("1 a-1 | 2= b-1 | 2= c-1 | 4= a-2 | 4= d-1 | 6 b-2 | 7 d-2 | 8 c-2", Speakers(SpeakerStandings.Of(Debating.ResultsOf(Debating.Apf, tournament))));
        Assert.Equal("1 a-2 | 2 b-2 | 3 d-2 | 4 c-2", Speakers(SpeakerStandings.AnalystsOf(Debating.Apf, Debating.ResultsOf(Debating.Apf, tournament))));

        Assert.Equal(
            [
                "debate.part a-1", "debate.part a-2", "debate.part b-1", "debate.part b-2",
                "debate.part c-1", "debate.part c-2", "debate.part d-1", "debate.part d-2",
                "debate.win a-1", "debate.win a-2", "debate.win b-1", "debate.win b-2", "debate.win c-1", "debate.win c-2",
                "debate.best a-1",
            ],
            DebateAwards.LinesOf(Debating.Apf, tournament).Select(line => $"{line.Kind} {Short(line.Student)}"));
    }

    [Fact]
    public void Karl_Popper_with_three_teams_three_judges_and_byes()
    {
        // Three ballots for each room, each with the side that its judge names; a wins its first debate with the lower sum.
        var tournament = Held(
            Debating.KarlPopper,
            ["a-b 24 24 23 24 23 24 >0; 24 24 23 24 23 24 >0; 24 24 23 24 23 24 >1", "c"],
            ["b-c 25 23 25 23 25 23 >0; 25 23 25 23 25 23 >0; 25 23 25 23 25 23 >0", "a"],
            ["c-a 24 24 24 24 24 24 >0; 24 24 24 24 24 24 >1; 24 24 24 24 24 24 >0", "b"]);

        // Two points each, the bye being one; mean shares of the judges b 2/3, a 1/2, c 1/3.
        Assert.Equal("1 b | 2 a Ballots | 3 c Ballots", Places(Debating.KarlPopper, tournament));
        Assert.Equal(["b 2/3 147/1", "a 1/2 142/1", "c 1/3 141/1"], Debating.StandingsOf(Debating.KarlPopper, tournament)
            .Select(ranked => $"{ranked.Record.Team} {ranked.Record.Ballots} {ranked.Record.Marks}"));
    }

    [Fact]
    public void World_Schools_by_half_points()
    {
        var tournament = Held(
            Debating.WorldSchools,
            ["a-b 70.5 70 71 70.5 70 71 35.5 35", "c-d 69 72 69 71.5 69 72 34.5 36"], // 247:246.5; 241.5:251.5
            ["a-d 71 70 71 71 71 72 35 34.5", "c-b 70 70 70 70 70 70 35 34.5"]); // 248:247.5; 245:244.5

        // Wins a 2, d 1, c 1, b 0; means d 249.5, c 243.25.
        Assert.Equal("1 a | 2 d Points | 3 c Marks | 4 b Points", Places(Debating.WorldSchools, tournament));

        // Without replies: d3 72, d2 71.25, a2 and d1 71, a1 70.75, a3 and b3 70.5, b2 70.25, b1 70, all of c 69.5.
        Assert.Equal(
            "1 d-3 | 2 d-2 | 3= a-2 | 3= d-1 | 5 a-1 | 6= a-3 | 6= b-3 | 8 b-2 | 9 b-1 | 10= c-1 | 10= c-2 | 10= c-3",
            Speakers(SpeakerStandings.Of(Debating.ResultsOf(Debating.WorldSchools, tournament))));
    }

    [Fact]
    public void British_Parliamentary_where_all_have_equal_points()
    {
        var tournament = Held(
            Debating.British,
            ["a-b-c-d 75 74 77 73 76 74 78 72"], // 151, 148, 155, 145: c 3, a 2, b 1, d 0
            ["d-c-b-a 78 74 76 75 77 73 76 74"]); // 155, 147, 152, 149: d 3, b 2, a 1, c 0

        // Three points each; sums c 302, the others 300; of those d has a first place, a and b a second each.
        Assert.Equal("1 c | 2 d Marks | 3= a Firsts | 3= b", Places(Debating.British, tournament));
    }

    private static Tournament Held(DebateFormat format, params string[][] rounds)
    {
        var teams = rounds.SelectMany(round => round).SelectMany(room => room.Split(' ')[0].Split('-')).Distinct().Order();
        return Debating.Announced(format, 0, judges: 3) with
        {
            Teams = [.. teams.Select(team => Debating.TeamOf(format, team))],
            Rounds = [.. rounds.Select((rooms, index) => RoundOf(format, index + 1, rooms))],
        };
    }

    private static Round RoundOf(DebateFormat format, int number, string[] rooms) => new(
        number, RoundKind.Preliminary, "", false, true, RoundStage.Closed,
        [.. rooms.Where(room => room.Contains(' ', StringComparison.Ordinal)).Select((room, index) => RoomOf(format, index + 1, room))],
        [.. rooms.Where(room => !room.Contains(' ', StringComparison.Ordinal))]);

    private static Room RoomOf(DebateFormat format, int number, string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        ImmutableArray<string> teams = [.. text[..space].Split('-')];
        var ballots = text[space..].Split(';').Select(ballot => BallotOf(format, teams, ballot.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToArray();
        Assert.All(ballots, ballot => Assert.Empty(BallotCheck.FaultsOf(format, [.. teams.Select(team => Debating.TeamOf(format, team))], ballot)));
        return new(
            number, teams, [.. ballots.Select((_, judge) => $"judge-{judge}")],
            [.. ballots.Select((ballot, judge) => new BallotSlip($"judge-{judge}", 1, ballot, "one", "another", null))]);
    }

    private static Ballot BallotOf(DebateFormat format, ImmutableArray<string> teams, string[] words) => new(
        [.. format.Seats.Select((seat, number) => MarkOf(number, Debating.Speaker(teams[seat.Side], seat.IsReply ? 1 : seat.Speaker), words[number]))],
        words.Length > format.Seats.Length ? words[^1][1] - '0' : null);

    private static SeatMark MarkOf(int seat, string speaker, string word)
    {
        var parts = word.Split('/');
        return new(
            seat, speaker, (int)(decimal.Parse(parts[0], CultureInfo.InvariantCulture) * 2),
            parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : null);
    }

    private static string Places(DebateFormat format, Tournament tournament) => string.Join(" | ", Debating.StandingsOf(format, tournament).Select(ranked =>
        $"{ranked.Place}{(ranked.IsTied ? "=" : "")} {ranked.Record.Team} {ranked.Decided}".Trim()));

    private static string Speakers(ImmutableArray<RankedSpeaker> standings) => string.Join(" | ", standings.Select(speaker =>
        $"{speaker.Place}{(speaker.IsTied ? "=" : "")} {Short(speaker.Student)}"));

    private static string Short(string student) => student[(Year.School.Length + 1)..];
}
