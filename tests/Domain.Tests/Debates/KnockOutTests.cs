using System.Collections.Immutable;
using Engagement.Debates;
using Engagement.Domain;

namespace Engagement.Tests;

/// <summary>The break, the bracket, and who goes on.</summary>
public sealed class KnockOutTests
{
    [Fact]
    public void The_two_best_can_meet_only_in_the_final()
    {
        ImmutableArray<string> seeds = [.. Enumerable.Range(1, 8).Select(seed => $"{seed}")];
        Assert.Equal(["1-8", "4-5", "2-7", "3-6"], KnockOut.First(Debating.Apf, seeds).Select(room => string.Join("-", room)));
        Assert.Equal(["1-4-5-8", "2-3-6-7"], KnockOut.First(Debating.British, seeds).Select(room => string.Join("-", room)));
    }

    [Theory]
    [InlineData("apf", 2, true)]
    [InlineData("apf", 6, false)]
    [InlineData("apf", 1, false)]
    [InlineData("bp", 4, true)]
    [InlineData("bp", 2, false)]
    [InlineData("bp", 8, true)]
    public void Every_room_of_a_knock_out_is_full(string format, int size, bool isSize) =>
        Assert.Equal(isSize, KnockOut.IsSize(DebateFormat.Find(format)!, size));

    [Fact]
    public void A_person_decides_where_the_line_runs_through_a_shared_place()
    {
        ImmutableArray<RankedTeam> standings = [At("a", 1), At("b", 2), At("c", 2), At("d", 4)];
        Assert.Null(KnockOut.Break(standings, 2, []));
        Assert.Equal<string>(["a", "c"], KnockOut.Break(standings, 2, ["c"])!);
        Assert.Null(KnockOut.Break(standings, 2, ["d"]));
        Assert.Null(KnockOut.Break(standings, 2, ["b", "c"]));
        Assert.Equal<string>(["a", "b", "c", "d"], KnockOut.Break(standings, 4, [])!);
        Assert.Null(KnockOut.Break(standings, 4, ["a"]));
        Assert.Null(KnockOut.Break(standings, 8, []));
    }

    [Theory]
    [InlineData("apf", 9, 4)]
    [InlineData("kp", 8, 8)]
    [InlineData("ws", 5, 2)]
    [InlineData("bp", 12, 8)]
    public void Whoever_loses_is_out_until_one_is_left(string code, int teams, int size)
    {
        var format = DebateFormat.Find(code)!;
        var tournament = Debating.Some(format, teams, rounds: 3, seed: 5);
        var standings = Debating.StandingsOf(format, tournament);
        var draw = Debating.Break(4, size);
        if (KnockOut.Break(standings, size, []) is null)
        {
            draw = draw with { Chosen = [.. Level(standings, size).Take(size - standings.Count(team => team.Place < standings[size - 1].Place))] };
        }

        var random = new Random(1);
        while (true)
        {
            tournament = tournament.Play(format, draw, random);
            var round = tournament.Rounds[^1];
            Assert.Equal((RoundKind.KnockOut, RoundStage.Closed), (round.Kind, round.Stage));
            draw = draw with { Number = draw.Number + 1, Break = null, Chosen = [] };
            if (round.Rooms.Length == 1)
            {
                break;
            }

            var through = round.Rooms.SelectMany(room => RoomResult.Of(format, room)!.Teams.Take(format.TeamsInRoom / 2)).Select(team => team.Team);
            var next = tournament.Take(format, draw).Rounds[^1];
            Assert.Equal(through.Order(), next.Rooms.SelectMany(room => room.Teams).Order());
        }

        Assert.Equal(DebateRefusal.KnockOutOver, tournament.RefusalOf(format, draw));
        Assert.Equal(DebateRefusal.BreakMade, tournament.RefusalOf(format, draw with { Break = 2 }));

        // A lost knock-out moves nobody in the standings of the preliminary rounds.
        Assert.Equal(standings.Select(Text), Debating.StandingsOf(format, tournament).Select(Text));
        var winner = RoomResult.Of(format, tournament.Rounds[^1].Rooms[0])!.Winner;
        var finalists = DebateAwards.LinesOf(format, tournament).Where(line => line.Kind == "debate.final").Select(line => line.Student);
        Assert.Equal(tournament.Teams.Single(team => team.Id == winner).Members.Order(), finalists);
    }

    private static IEnumerable<string> Level(ImmutableArray<RankedTeam> standings, int size) =>
        standings.Where(team => team.Place == standings[size - 1].Place).Select(team => team.Record.Team);

    private static string Text(RankedTeam ranked) => $"{ranked.Place} {ranked.Record.Team}";

    private static RankedTeam At(string team, int place) => new(new(team, [], [], [], [0, 0], 0, 0), place, false, null);
}
